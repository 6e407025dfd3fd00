package org.belfry.db;

import java.util.List;

/**
 * What an action was meant to do, for history and for the name of its undo: a text key below {@code
 * history.} and the ids of the rows it was about, never free text.
 */
public record Intent(String key, List<String> rows) {
    public Intent {
        rows = List.copyOf(rows);
    }

    public static Intent of(String key, String... rows) {
        return new Intent(key, List.of(rows));
    }
}
