package org.belfry.member.ui;

import java.util.List;

/**
 * A field of a form.
 *
 * @param name the name its value is entered under
 * @param labelKey the text key of its label
 * @param codes what can be chosen, empty for a line of text
 * @param family the text key the codes' words stand below
 * @param help the text key of a line that says how it is meant; empty for none
 * @param beside whether it stands on the line of the field before it
 */
record FormField(
        String name,
        String labelKey,
        boolean required,
        List<String> codes,
        String family,
        String help,
        boolean beside) {

    static FormField text(String name, String labelKey) {
        return new FormField(name, labelKey, false, List.of(), "", "", false);
    }

    static FormField choice(String name, String labelKey, String family, List<String> codes) {
        return new FormField(name, labelKey, false, codes, family, "", false);
    }

    /** The same, which must be filled in. */
    FormField must() {
        return new FormField(name, labelKey, true, codes, family, help, beside);
    }

    /** The same on the line of the field before it. */
    FormField withTheOneBefore() {
        return new FormField(name, labelKey, required, codes, family, help, true);
    }

    /** The same with a muted line below it. */
    FormField help(String key) {
        return new FormField(name, labelKey, required, codes, family, key, beside);
    }
}
