package org.belfry.settings;

import org.belfry.text.Refusal;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/** Keeps the settings as JSON in the place the system has for such things, all of it or nothing. */
public final class SettingsStore {
    /** What was read, and what to tell the reader when it could not be. */
    public record Loaded(Settings settings, Optional<Refusal> problem) {}

    private final Path file;
    private final Path data;
    private final Locale locale;

    /** A store in the file, with the defaults of a locale. */
    public SettingsStore(Path file, Locale locale) {
        this(file, file.resolveSibling("data"), locale);
    }

    private SettingsStore(Path file, Path data, Locale locale) {
        this.file = file;
        this.data = data;
        this.locale = locale;
    }

    /** The store of this machine's user. */
    public static SettingsStore ofThisUser() {
        var place = SettingsPlace.ofThisUser();
        return new SettingsStore(place.file(), place.data(), Locale.getDefault());
    }

    /** Where network files stand when nobody chooses another place; need not be there yet. */
    public Path dataFolder() {
        return data;
    }

    public Path file() {
        return file;
    }

    /** Reads the settings; without any the defaults; what cannot be read is set aside. */
    public Loaded load() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new Loaded(Settings.defaults(locale), Optional.empty());
        } catch (IOException e) {
            return defaults(new Refusal(e, "settings.unreadable", file.toString()));
        }
        try {
            return new Loaded(SettingsJson.read(bytes, locale), Optional.empty());
        } catch (JacksonException | IllegalArgumentException e) {
            return defaults(setAside(e));
        }
    }

    private Loaded defaults(Refusal problem) {
        return new Loaded(Settings.defaults(locale), Optional.of(problem));
    }

    private Refusal setAside(Exception cause) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return new Refusal(cause, "settings.damaged", aside.toString());
        } catch (IOException e) {
            return new Refusal(e, "settings.unreadable", file.toString());
        }
    }

    /** Writes them beside the old ones, to the disk, and then in their place. */
    public void save(Settings settings) throws Refusal {
        byte[] bytes = SettingsJson.write(settings);
        Path folder = file.toAbsolutePath().getParent();
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            write(beside, bytes);
            replace(beside);
        } catch (IOException e) {
            throw new Refusal(e, "settings.unwritable", file.toString());
        }
    }

    private static void write(Path target, byte[] bytes) throws IOException {
        try (var channel =
                FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private void replace(Path beside) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
