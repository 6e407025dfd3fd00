package org.belfry.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Whole folders, copied as a crash would leave them, compared and deleted. */
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Copies all files but SQLite's shared memory, which is made anew after a crash. Reading a live
     * database file drops SQLite's locks on it: only for tests with one process and one file open.
     */
    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.toString().endsWith("-shm")) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** All names and bytes in a folder as one number, for telling states from each other. */
    static long print(Path folder) throws IOException {
        var prints = new TreeMap<String, Long>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith("-shm")) {
                    prints.put(folder.relativize(file).toString(), bytes(file));
                }
            }
        }
        return prints.toString().hashCode() * 31L + prints.hashCode();
    }

    private static long bytes(Path file) throws IOException {
        var sum = new java.util.zip.CRC32C();
        byte[] bytes = Files.readAllBytes(file);
        sum.update(bytes);
        return sum.getValue() << 20 | (bytes.length & 0xFFFFF);
    }

    /** The names of what lies in the folder, sorted. */
    static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
