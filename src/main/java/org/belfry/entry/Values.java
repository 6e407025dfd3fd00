package org.belfry.entry;

import org.belfry.date.Edtf;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads what people type into a field as what its column keeps: String, Long or Double, or nothing.
 *
 * @param dates reads dates as people write them
 * @param countries reads names and codes of countries as ISO 3166-1 codes
 */
public record Values(
        Function<String, Optional<Edtf>> dates, Function<String, Optional<String>> countries) {
    private static final BigDecimal CENTS = BigDecimal.valueOf(100);
    private static final Pattern GAPS = Pattern.compile("[\\s\u00A0\u202F'’]");
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,30}");
    private static final Pattern GROUPED =
            Pattern.compile("[-+]?[1-9]\\d{0,2}(?:(?:\\.\\d{3})+|(?:,\\d{3})+)");
    private static final Pattern REST = Pattern.compile("\\d{0,30}");

    /** The value of a field, references left out. */
    @Nullable Object read(KindField field, String typed) throws Refusal {
        String text = typed.strip();
        if (text.isEmpty()) {
            if (field.required()) {
                throw new Refusal("entry.refused.empty", field.name());
            }
            return null;
        }
        return switch (field.type()) {
            case TEXT, REFERENCE -> text;
            case CODE -> code(field, text);
            case DATE ->
                    dates.apply(text)
                            .map(Edtf::text)
                            .orElseThrow(
                                    () -> new Refusal("entry.refused.date", field.name(), text));
            case COUNTRY ->
                    countries
                            .apply(text.length() == 2 ? text.toUpperCase(Locale.ROOT) : text)
                            .orElseThrow(
                                    () -> new Refusal("entry.refused.country", field.name(), text));
            case NUMBER -> whole(field, decimal(field, text));
            case DECIMAL -> decimal(field, text).doubleValue();
            case MONEY ->
                    whole(
                            field,
                            decimal(field, text).multiply(CENTS).setScale(0, RoundingMode.HALF_UP));
            case YES_NO -> yesNo(field, text);
        };
    }

    private static String code(KindField field, String text) throws Refusal {
        String code = text.toLowerCase(Locale.ROOT).replace(' ', '-');
        if (!field.codes().contains(code)) {
            throw new Refusal(
                    "entry.refused.code", field.name(), text, String.join(", ", field.codes()));
        }
        return code;
    }

    private static Long whole(KindField field, BigDecimal number) throws Refusal {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw new Refusal(e, "entry.refused.number", field.name(), number.toPlainString());
        }
    }

    /**
     * Spaces and apostrophes group digits; so do points or commas before three digits, unless the
     * other mark comes behind: 224,900 and 1.250,50, but 3,5 and 0.125.
     */
    private static BigDecimal decimal(KindField field, String text) throws Refusal {
        String digits = GAPS.matcher(text).replaceAll("");
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        boolean grouped = GROUPED.matcher(digits).matches();
        String whole = grouped || last < 0 ? digits : digits.substring(0, last);
        String rest = grouped || last < 0 ? "" : digits.substring(last + 1);
        boolean possible = WHOLE.matcher(whole).matches() || GROUPED.matcher(whole).matches();
        if (!possible
                || !REST.matcher(rest).matches()
                || digits.endsWith(".")
                || digits.endsWith(",")) {
            throw new Refusal("entry.refused.number", field.name(), text);
        }
        return new BigDecimal(whole.replaceAll("[.,]", "") + (rest.isEmpty() ? "" : "." + rest));
    }

    private static Long yesNo(KindField field, String text) throws Refusal {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "oui", "true", "1" -> 1L;
            case "no", "non", "false", "0" -> 0L;
            default -> throw new Refusal("entry.refused.yesno", field.name(), text);
        };
    }
}
