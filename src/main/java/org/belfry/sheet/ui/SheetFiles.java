package org.belfry.sheet.ui;

import org.belfry.kit.Progress;
import org.belfry.sheet.Sheet;
import org.belfry.sheet.SheetReader;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads files that may be member sheets, or documents; what cannot be read does not stop the
 * others.
 */
final class SheetFiles {
    /**
     * What became of a file.
     *
     * @param problem why it cannot be read; nothing when it can
     */
    record Outcome(@Nullable Sheet sheet, @Nullable Exception problem) {}

    private final SheetReader reader;

    SheetFiles(SheetReader reader) {
        this.reader = reader;
    }

    /** Reads the files one by one, in their order. */
    List<Outcome> read(List<Path> files, Progress progress) {
        progress.total(files.size());
        var outcomes = new ArrayList<Outcome>();
        for (Path file : files) {
            progress.stopIfCancelled();
            outcomes.add(read(file));
            progress.count(outcomes.size());
        }
        return outcomes;
    }

    private Outcome read(Path file) {
        try {
            Sheet sheet = reader.read(name(file), bytes(file));
            if (sheet.lines().stream().allMatch(String::isBlank)) {
                throw new Refusal("sheet.refused.empty", name(file));
            }
            return new Outcome(sheet, null);
        } catch (Refusal | RuntimeException e) {
            return new Outcome(null, e);
        }
    }

    private static byte[] bytes(Path file) throws Refusal {
        try {
            if (Files.size(file) > SheetReader.MOST_BYTES) {
                throw new Refusal("sheet.refused.large", name(file), SheetReader.MOST_BYTES >> 20);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal(e, "sheet.refused.unreadable", name(file));
        }
    }

    /** The name of a file, without its folders. */
    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
