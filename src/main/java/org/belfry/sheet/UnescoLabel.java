package org.belfry.sheet;

import org.belfry.text.Folding;

import java.util.List;

/**
 * The labels and headings of UNESCO's profiles, in English and French; a value may be glued to
 * them.
 */
enum UnescoLabel {
    POPULATION(false, "City population|Population de la ville"),
    MEMBER_SINCE(false, "Member since|Membre depuis"),
    MAYOR(false, "Mayor|Maire"),
    FOCAL_POINT(false, "Focal point|Point focal"),
    WEBSITE(false, "Website|Site web|Site internet"),
    VISION(true, "Vision"),
    POLICIES(
            true,
            "Policies, plan and implementation|Politiques, plan et mise en œuvre"
                    + "|Politiques, plan et mise en oeuvre"),
    PRACTICES(true, "Good practices|Bonnes pratiques"),
    NONE(false, "-");

    private static final List<String> CIVILITIES =
            List.of("Ms ", "Mr ", "Mrs ", "Dr ", "M. ", "Mme ", "Ms. ", "Mr. ");
    private static final List<String> ADDRESSES = List.of("http", "www.");

    private final boolean section;
    private final String words;

    UnescoLabel(boolean section, String words) {
        this.section = section;
        this.words = words;
    }

    boolean isSection() {
        return section;
    }

    /** The label a line is or begins with. */
    static UnescoLabel of(String text) {
        for (UnescoLabel label : values()) {
            if (!label.written(text).isEmpty()) {
                return label;
            }
        }
        return NONE;
    }

    /** The label's words as a line begins with them; empty when it does not. */
    String written(String text) {
        for (String each : words.split("\\|")) {
            if (this != NONE && begins(text, each)) {
                return text.substring(0, each.length());
            }
        }
        return "";
    }

    private boolean begins(String text, String label) {
        int length = label.length();
        boolean same =
                text.length() >= length
                        && text.regionMatches(true, 0, label, 0, 1)
                        && Folding.fold(text.substring(0, length)).equals(Folding.fold(label));
        return same && (text.length() == length || mayFollow(text.substring(length)));
    }

    private boolean mayFollow(String rest) {
        char next = rest.charAt(0);
        if (next == ':' || rest.startsWith(" :")) {
            return true;
        }
        return switch (this) {
            case POPULATION, MEMBER_SINCE -> Character.isDigit(next) || next == ' ';
            case VISION, POLICIES, PRACTICES -> Character.isUpperCase(next);
            case WEBSITE -> ADDRESSES.stream().anyMatch(rest.strip()::startsWith);
            default ->
                    Character.isUpperCase(next)
                            || CIVILITIES.stream().anyMatch(rest.strip()::startsWith);
        };
    }

    /** What stands behind the label on its line. */
    String after(String text) {
        return Edges.start(text.substring(written(text).length()), ":");
    }
}
