package org.belfry.fault;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A disk of a test's own: really full, really read-only, really FAT. Where this machine does not
 * let a test mount one, the test is skipped and says why.
 *
 * <p>A shell of its own holds the disk and takes it away when the test, or the whole process of the
 * tests, has ended, however that came.
 */
public final class SmallDisk implements BeforeEachCallback, AfterEachCallback {
    private static final String MOUNTED = "mounted";
    private static final String DONE = "done";
    private static final int BLOCK = 4096;

    /** In memory. */
    private static final List<String> TMPFS =
            List.of("mount -t tmpfs -o size=$KIB\"k\" tmpfs \"$DISK\"");

    /** As on old sticks. */
    private static final List<String> FAT =
            List.of(
                    "truncate -s $KIB\"k\" \"$IMAGE\" && mkfs.vfat \"$IMAGE\" >/dev/null"
                            + " && mount -t vfat -o loop \"$IMAGE\" \"$DISK\"");

    /** As on new sticks, by the kernel, else by FUSE; takes LILLE and lille for one name. */
    private static final List<String> EXFAT =
            List.of(
                    "truncate -s $KIB\"k\" \"$IMAGE\" && mkfs.exfat \"$IMAGE\" >/dev/null"
                            + " && mount -t exfat -o loop \"$IMAGE\" \"$DISK\"",
                    "truncate -s $KIB\"k\" \"$IMAGE\" && mkfs.exfat \"$IMAGE\" >/dev/null"
                            + " && LOOP=$(losetup -f --show \"$IMAGE\")"
                            + " && mount.exfat-fuse \"$LOOP\" \"$DISK\" >/dev/null");

    private final List<String> ways;
    private final int kib;
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Process shell;

    @SuppressWarnings("NullAway.Init")
    private BufferedReader out;

    private boolean started;

    private SmallDisk(List<String> ways, int kib) {
        this.ways = ways;
        this.kib = kib;
    }

    public static SmallDisk inMemory(int kib) {
        return new SmallDisk(TMPFS, kib);
    }

    public static SmallDisk fat(int kib) {
        return new SmallDisk(FAT, kib);
    }

    public static SmallDisk exfat(int kib) {
        return new SmallDisk(EXFAT, kib);
    }

    /** Where the disk stands in the tree of files. */
    public Path folder() {
        return folder;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("belfry-disk");
        var builder = new ProcessBuilder("sh", "-c", script()).redirectErrorStream(true);
        builder.environment().put("DISK", folder.toString());
        builder.environment().put("IMAGE", folder + ".image");
        builder.environment().put("KIB", Integer.toString(kib));
        try {
            shell = builder.start();
            started = true;
            out = shell.inputReader(StandardCharsets.UTF_8);
            String said = answer();
            Assumptions.assumeTrue(said.equals(MOUNTED), "no disk of its own here: " + said);
        } catch (IOException e) {
            Assumptions.abort("no disk of its own here: " + e.getMessage());
        }
    }

    private String script() {
        return "trap '' INT TERM HUP; { "
                + String.join("; } || { ", ways)
                + "; } || exit 1; echo "
                + MOUNTED
                + "; while read -r order; do $order && echo "
                + DONE
                + "; done; "
                + "umount \"$DISK\" || umount -l \"$DISK\"; "
                + "[ -z \"$LOOP\" ] || losetup -d \"$LOOP\"; rm -f \"$IMAGE\"";
    }

    /** The line that says how it went; what the programs remarked before goes before it. */
    private String answer() throws IOException {
        var said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals(MOUNTED) || line.equals(DONE)) {
                return line;
            }
            said.append(line).append("; ");
        }
        return said.toString();
    }

    /** From now on nothing can be written, as on a locked stick. */
    public void lock() throws IOException {
        var in = new PrintWriter(shell.outputWriter(StandardCharsets.UTF_8), true);
        in.println("mount -o remount,ro " + folder);
        if (!answer().equals(DONE)) {
            throw new IOException("the disk stays writable");
        }
    }

    /** Fills the disk but for so many bytes, with a file of this name. */
    public Path fill(String name, long butFor) throws IOException {
        Path ballast = folder.resolve(name);
        try (var file =
                java.nio.channels.FileChannel.open(
                        ballast, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long room = Files.getFileStore(folder).getUsableSpace() - butFor;
            var block = java.nio.ByteBuffer.allocate(BLOCK);
            while (room > 0) {
                block.clear().limit((int) Math.min(BLOCK, room));
                room -= file.write(block);
            }
        } catch (IOException e) {
            // Full to the last byte a little before its own count said so.
            return ballast;
        }
        return ballast;
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (started) {
            shell.getOutputStream().close();
            shell.waitFor();
        }
        Files.deleteIfExists(Path.of(folder + ".image"));
        Files.deleteIfExists(folder);
    }
}
