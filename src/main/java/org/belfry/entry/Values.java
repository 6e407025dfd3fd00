package org.belfry.entry;

import org.belfry.date.Edtf;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what people type into a field as what its column keeps: String, Long or Double, or nothing.
 *
 * @param dates reads dates as people write them
 * @param countries reads names and codes of countries as ISO 3166-1 codes
 */
public record Values(
        Function<String, Optional<Edtf>> dates, Function<String, Optional<String>> countries) {
    private static final BigDecimal CENTS = BigDecimal.valueOf(100);

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

    /** Spaces group digits; the last of comma and point is the decimal mark, as in 1 250,50. */
    private static BigDecimal decimal(KindField field, String text) throws Refusal {
        String digits = text.replaceAll("[\\s\u00A0\u202F'’]", "").replace(',', '.');
        int last = digits.lastIndexOf('.');
        String plain =
                last < 0
                        ? digits
                        : digits.substring(0, last).replace(".", "") + digits.substring(last);
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException e) {
            throw new Refusal(e, "entry.refused.number", field.name(), text);
        }
    }

    private static Long yesNo(KindField field, String text) throws Refusal {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "oui", "true", "1" -> 1L;
            case "no", "non", "false", "0" -> 0L;
            default -> throw new Refusal("entry.refused.yesno", field.name(), text);
        };
    }
}
