package org.belfry.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The calls by which backups come and go as files: closed copies only, never the database while
 * SQLite has it open. A test lets the n-th of them fail.
 */
public class Disk {
    /** Called before each call; a test throws here. */
    protected void before(String call, Path path) throws IOException {}

    /** Makes a folder that only this user may look into, where the system knows such a thing. */
    public final void folder(Path folder) throws IOException {
        before("folder", folder);
        if (Files.isDirectory(folder)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** The files of a folder; none when it is not there. */
    public final List<Path> list(Path folder) throws IOException {
        before("list", folder);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** SHA-256 in hex over the bytes of a closed file. */
    public final String digest(Path file) throws IOException {
        before("digest", file);
        return copyTo(file, OutputStream.nullOutputStream());
    }

    /** Copies a closed file and returns SHA-256 in hex over its bytes; the copy is on the disk. */
    public final String copy(Path from, Path to) throws IOException {
        before("copy", to);
        try (FileChannel channel =
                FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            String digest = copyTo(from, Channels.newOutputStream(channel));
            channel.force(true);
            return digest;
        }
    }

    private static String copyTo(Path from, OutputStream to) throws IOException {
        MessageDigest sha = Ids.digest("SHA-256");
        try (InputStream in = Files.newInputStream(from)) {
            in.transferTo(new DigestOutputStream(to, sha));
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Writes a small text whole, or not at all, in place of the one before. */
    public final void text(Path file, String text) throws IOException {
        before("text", file);
        Path fresh = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            force(fresh);
            move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Sees to it that a closed file is on the disk. */
    public final void force(Path file) throws IOException {
        before("force", file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Gives a file another name, at once, and sees to it that the folder knows. */
    public final void move(Path from, Path to) throws IOException {
        before("move", to);
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
        forceFolder(to.toAbsolutePath().resolveSibling("."));
    }

    /** Some systems cannot open a folder; there the name is on the disk without this. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger("belfry.db").log(System.Logger.Level.DEBUG, "folder", e);
        }
    }

    public final void delete(Path file) throws IOException {
        before("delete", file);
        Files.deleteIfExists(file);
    }
}
