package org.belfry.exchange;

/**
 * A column of a table.
 *
 * @param title its heading, in the reader's words
 * @param number whether its cells are numbers, written as in Java: 224900, -3.5
 */
public record Column(String title, boolean number) {
    public static Column text(String title) {
        return new Column(title, false);
    }

    public static Column number(String title) {
        return new Column(title, true);
    }
}
