package org.belfry.assembly;

/**
 * One line of a written log, as written.
 *
 * @param line its number in the file
 * @param to whom a proxy is given
 */
public record LogRow(
        int line, String time, String action, String member, String person, String to) {
    /** The columns, by their names in the first line. */
    static final String[] COLUMNS = {"time", "action", "member", "person", "to"};
}
