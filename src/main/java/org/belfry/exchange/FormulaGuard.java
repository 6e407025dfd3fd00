package org.belfry.exchange;

import java.util.regex.Pattern;

/**
 * Keeps cells of a CSV from being taken for formulas: one that begins with = + - @, a tab or a
 * carriage return gets an apostrophe before it.
 *
 * <p>Telephone numbers in groups, +33 3 20 49 50 00, stand as they are: with a space between groups
 * of digits they are no formula. Where all further groups have three digits, +352 547 383, a
 * spreadsheet would read one large number and drop the plus, so these are guarded like
 * +33320495000.
 */
final class FormulaGuard {
    private static final Pattern TELEPHONE =
            Pattern.compile("\\+\\d{1,4}(?:[ \u00A0\u202F](?:\\(\\d{1,5}\\) ?)?\\d{1,12})+");

    private static final Pattern THOUSANDS =
            Pattern.compile("\\+\\d{1,3}(?:[ \u00A0\u202F]\\d{3})+");

    private FormulaGuard() {}

    static String guarded(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        return switch (cell.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' ->
                    isTelephone(cell) ? cell : "'" + cell;
            default -> cell;
        };
    }

    private static boolean isTelephone(String cell) {
        return TELEPHONE.matcher(cell).matches() && !THOUSANDS.matcher(cell).matches();
    }
}
