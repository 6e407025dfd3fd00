package org.belfry.backup.ui;

import org.belfry.backup.Backup;
import org.belfry.db.Action;
import org.belfry.db.Comparison;
import org.belfry.text.Texts;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Backups in the reader's words. */
final class BackupWords {
    private static final double MEGABYTE = 1_000_000;

    private final Texts texts;
    private final DateTimeFormatter format;

    BackupWords(Texts texts) {
        this.texts = texts;
        format =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(texts.language().locale());
    }

    String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    String when(Instant at) {
        return format.withZone(ZoneId.systemDefault()).format(at);
    }

    String why(Backup backup) {
        return texts.of("backup.why." + backup.why().word());
    }

    String size(Backup backup) {
        return texts.of("backup.size", backup.bytes() / MEGABYTE);
    }

    /** An action done since: when by the wall, what, by whom. */
    String since(Action action, String name) {
        return texts.of("backup.since.line", format.format(action.at()), name, action.author());
    }

    String kind(String table) {
        return texts.code("backup.kind", table);
    }

    /** How many rows of a kind would come back, be as before, and go. */
    String changes(Comparison.Kind kind) {
        return Stream.of(
                        part("backup.preview.back", kind.back()),
                        part("backup.preview.changed", kind.changed()),
                        part("backup.preview.gone", kind.gone()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private Optional<String> part(String key, long count) {
        return count == 0 ? Optional.empty() : Optional.of(texts.of(key, count));
    }

    String restored(Backup backup, Optional<Path> aside) {
        return texts.of("backup.window.restored", when(backup.at()), name(aside));
    }

    String saved(long rows, Optional<Path> aside) {
        return texts.of("backup.window.saved", rows, name(aside));
    }

    private static String name(Optional<Path> path) {
        return path.map(Path::getFileName).map(Path::toString).orElse("");
    }
}
