package org.belfry.sheet;

import org.belfry.text.Folding;

/** The labels and headings of UNESCO's profiles; a value may be glued to them. */
enum UnescoLabel {
    POPULATION("City population", false),
    MEMBER_SINCE("Member since", false),
    MAYOR("Mayor", false),
    FOCAL_POINT("Focal point", false),
    WEBSITE("Website", false),
    VISION("Vision", true),
    POLICIES("Policies, plan and implementation", true),
    PRACTICES("Good practices", true),
    NONE("", false);

    private final String words;
    private final boolean section;

    UnescoLabel(String words, boolean section) {
        this.words = words;
        this.section = section;
    }

    String words() {
        return words;
    }

    boolean isSection() {
        return section;
    }

    /** The label a line is or begins with. */
    static UnescoLabel of(String text) {
        for (UnescoLabel label : values()) {
            if (label != NONE && label.begins(text)) {
                return label;
            }
        }
        return NONE;
    }

    private boolean begins(String text) {
        if (text.length() < words.length()
                || !Folding.fold(text.substring(0, words.length())).equals(Folding.fold(words))) {
            return false;
        }
        if (text.length() == words.length()) {
            return true;
        }
        char next = text.charAt(words.length());
        boolean glued =
                switch (this) {
                    case POPULATION, MEMBER_SINCE ->
                            Character.isDigit(next) || next == ':' || next == ' ';
                    case VISION, POLICIES, PRACTICES -> next == ':' || Character.isUpperCase(next);
                    default -> next == ':' || isCivility(text.substring(words.length()));
                };
        return glued;
    }

    private static boolean isCivility(String rest) {
        return rest.startsWith("Ms ")
                || rest.startsWith("Mr ")
                || rest.startsWith("Mrs ")
                || rest.startsWith("Dr ");
    }

    /** What stands behind the label on its line. */
    String after(String text) {
        return Edges.start(text.substring(words.length()), ":");
    }

    boolean isPlainText(String text) {
        return this == NONE || (this == MAYOR && text.length() > words.length());
    }
}
