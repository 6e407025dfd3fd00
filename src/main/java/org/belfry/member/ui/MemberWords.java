package org.belfry.member.ui;

import org.belfry.date.DateWriter;
import org.belfry.date.Edtf;
import org.belfry.event.Attended;
import org.belfry.member.MemberPage.Origin;
import org.belfry.place.Countries;
import org.belfry.text.Folding;
import org.belfry.text.Language;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;

/** How dates, countries, codes and sources are called in the reader's language. */
final class MemberWords {
    private final Texts texts;
    private final Countries countries;
    private final DateWriter dates;

    MemberWords(Texts texts, Countries countries) {
        this.texts = texts;
        this.countries = countries;
        dates = new DateWriter(texts.language());
    }

    String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    Texts texts() {
        return texts;
    }

    Language language() {
        return texts.language();
    }

    /** A date in words; empty for none. */
    String date(@Nullable String edtf) {
        return edtf == null ? "" : dates.words(edtf);
    }

    /** A date in short words, for columns. */
    String shortDate(@Nullable String edtf) {
        return edtf == null ? "" : dates.shortWords(edtf);
    }

    String country(@Nullable String code) {
        return code == null ? "" : countries.name(code, texts.language());
    }

    String code(String family, @Nullable String code) {
        return code == null || code.isEmpty() ? "" : texts.code(family, code);
    }

    /** A word that begins a line or a cell, as the kinds of events do. */
    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A body of a network, by its name in the reader's language where it is a common one. */
    String body(@Nullable String written) {
        if (written == null) {
            return "";
        }
        String key = "member.body." + Folding.fold(written).replace(' ', '-');
        return texts.has(key) ? texts.of(key) : written;
    }

    /** A number as typed, with its thousands apart; text that is none stands as it is. */
    String number(String typed) {
        try {
            return NumberFormat.getInstance(texts.language().locale())
                    .format(new BigDecimal(typed))
                    .replace('\u202f', '\u00a0');
        } catch (NumberFormatException e) {
            return typed;
        }
    }

    /** A number with its unit beside it. */
    String amount(String typed, @Nullable String unit) {
        return unit == null ? number(typed) : number(typed) + "\u00a0" + unit;
    }

    /** A number as people would type it. */
    static String plain(@Nullable Double value) {
        return value == null ? "" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** "confirmed in January 2026", "confirmed on 12 March 2026"; empty for none. */
    String confirmed(@Nullable String edtf) {
        if (edtf == null) {
            return "";
        }
        boolean day =
                Edtf.parse(edtf)
                        .filter(date -> Objects.equals(date.first(), date.last()))
                        .isPresent();
        return texts.of(
                day ? "member.page.confirmed.day" : "member.page.confirmed", shortDate(edtf));
    }

    /** The same while the date is known; a text just typed stands as it is. */
    String confirmedAs(String typed, @Nullable String edtf) {
        return typed.equals(date(edtf)) ? confirmed(edtf) : typed;
    }

    /** "Efus sheet, line 12"; empty when nothing is known. */
    String origin(Origin origin) {
        return origin(origin.source(), origin.line());
    }

    String origin(@Nullable String source, @Nullable Long line) {
        if (source == null) {
            return "";
        }
        return line == null ? source : texts.of("member.page.origin", source, line);
    }

    /** The place of an event, with its country where that says more. */
    String place(Attended attended) {
        String place = attended.place() == null ? "" : attended.place();
        String country = country(attended.country());
        if (place.isEmpty() || country.isEmpty()) {
            return place + country;
        }
        return place + ", " + country;
    }
}
