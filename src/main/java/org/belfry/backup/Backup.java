package org.belfry.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A copy kept of a network file. Its name holds a time and a word, nothing about anybody.
 *
 * @param at when it was made, by the clock of that moment
 * @param bytes its size
 */
public record Backup(Path path, Instant at, Why why, long bytes) {
    private static final Pattern NAME = Pattern.compile("(\\d{8}T\\d{9}Z)-([a-z]+)\\.belfry");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    static String name(Instant at, Why why) {
        return STAMP.format(at) + "-" + why.word() + ".belfry";
    }

    /** Reads a name as {@link #name} writes it; nothing for any other file. */
    static Optional<Backup> of(Path path) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = STAMP.parse(name.group(1), Instant::from);
            long bytes = Files.size(path);
            return Why.of(name.group(2)).map(why -> new Backup(path, at, why, bytes));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
