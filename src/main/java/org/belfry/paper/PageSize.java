package org.belfry.paper;

/** A sheet of paper, by its name in style sheets. */
public enum PageSize {
    A4("A4"),
    LETTER("letter");

    private final String css;

    PageSize(String css) {
        this.css = css;
    }

    /** The name in a style sheet's {@code @page} rule. */
    public String css() {
        return css;
    }
}
