package org.belfry.sheet.ui;

import org.belfry.date.DateReader;
import org.belfry.date.Edtf;
import org.belfry.place.Countries;
import org.belfry.sheet.NumberReader;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was typed into the fields of a fact, read as dates, numbers and countries; what is wrong is
 * kept by field. A field nobody changed keeps its value exactly as the sheet has it.
 */
final class TypedFact {
    /** A country as it is kept. */
    record Country(@Nullable String name, @Nullable String code) {}

    private final Map<String, FactField> fields = new LinkedHashMap<>();
    private final Map<String, String> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final Texts texts;
    private final Countries countries;
    private final DateReader dates;

    TypedFact(
            List<FactField> fields,
            Map<String, String> typed,
            Texts texts,
            Countries countries,
            DateReader dates) {
        this.typed = typed;
        this.texts = texts;
        this.countries = countries;
        this.dates = dates;
        for (FactField field : fields) {
            this.fields.put(field.name(), field);
            if (field.required() && text(field.name()).isEmpty()) {
                refuse(field.name(), "entry.refused.empty");
            }
        }
    }

    /** What is wrong, in words, by the name of the field. */
    Map<String, String> wrong() {
        return wrong;
    }

    /** The text of a field, without the spaces around it. */
    String text(String name) {
        return Objects.requireNonNullElse(typed.get(name), "").strip();
    }

    /** The text of a field; nothing when it is empty. */
    @Nullable String maybe(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    private boolean unchanged(String name) {
        FactField field = fields.get(name);
        return field != null && field.start().strip().equals(text(name));
    }

    @Nullable Edtf date(String name, @Nullable Edtf before) {
        if (unchanged(name)) {
            return before;
        }
        String text = text(name);
        Edtf date = text.isEmpty() ? null : dates.read(text).orElse(null);
        if (date == null && !text.isEmpty()) {
            refuse(name, "entry.refused.date");
        }
        return date;
    }

    Country country(String name, @Nullable String written, @Nullable String code) {
        String text = text(name);
        if (unchanged(name)) {
            return new Country(written, code);
        }
        String found = countries.code(text).orElse(null);
        if (found == null && !text.isEmpty()) {
            refuse(name, "entry.refused.country");
        }
        return new Country(text.isEmpty() ? null : text, found);
    }

    long number(String name, long before) {
        if (unchanged(name)) {
            return before;
        }
        String digits = text(name).replaceAll("[\\s\\u00a0\\u202f.,'’]", "");
        if (!digits.matches("\\d{1,12}")) {
            refuse(name, "entry.refused.number");
            return before;
        }
        return Long.parseLong(digits);
    }

    @Nullable Double decimal(String name, @Nullable Double before) {
        if (unchanged(name) || text(name).isEmpty()) {
            return before;
        }
        NumberReader.Found number = NumberReader.read(text(name), texts.language());
        if (number == null) {
            refuse(name, "entry.refused.number");
            return before;
        }
        return number.value();
    }

    private void refuse(String name, String key) {
        String label = texts.code("sheet.field", name);
        wrong.putIfAbsent(name, texts.of(new Refusal(key, label, text(name))));
    }
}
