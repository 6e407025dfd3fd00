package org.belfry.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;

/** The text of a saved web page, one line a paragraph, without its menus and scripts. */
final class HtmlText extends HTMLEditorKit.ParserCallback {
    private static final int LOOKED_AT = 1024;
    private static final Set<String> UNSEEN = Set.of("head", "style", "script", "noscript", "nav");
    private static final Set<String> PARAGRAPHS =
            Set.of(
                    ("p h1 h2 h3 h4 h5 h6 blockquote ul ol dl table pre hr section article header"
                                    + " footer main figure")
                            .split(" "));
    private static final Set<String> LINES =
            Set.of("div br li tr dt dd figcaption caption address option".split(" "));
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder out = new StringBuilder();
    private @Nullable String unseen;
    private int mark;

    private HtmlText() {}

    /** Whether a text is the source of a web page. */
    static boolean isHtml(String text) {
        String start =
                text.substring(0, Math.min(text.length(), LOOKED_AT))
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || (start.startsWith("<?xml") && start.contains("<html"));
    }

    static String of(String html) {
        var text = new HtmlText();
        try {
            new ParserDelegator().parse(new StringReader(html), text, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.out.toString().strip();
    }

    @Override
    public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
        start(tag.toString());
    }

    @Override
    public void handleEndTag(HTML.Tag tag, int position) {
        end(tag.toString());
    }

    /** Tags younger than the parser arrive here, at their beginning and at their end. */
    @Override
    public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
        if (attributes.isDefined(HTML.Attribute.ENDTAG)) {
            end(tag.toString());
        } else {
            start(tag.toString());
        }
    }

    @Override
    public void handleText(char[] text, int position) {
        for (char c : text) {
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space) {
                out.append(c);
            } else if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
                out.append(' ');
            }
        }
    }

    /** What was never closed stays: better a menu too much than a text too little. */
    private void start(String tag) {
        if (unseen == null && UNSEEN.contains(tag)) {
            unseen = tag;
            mark = out.length();
        }
        apart(tag);
        if (tag.equals("li")) {
            out.append("• ");
        }
    }

    private void end(String tag) {
        if (tag.equals(unseen)) {
            out.setLength(mark);
            unseen = null;
        }
        apart(tag);
    }

    private void apart(String tag) {
        if (PARAGRAPHS.contains(tag)) {
            breakTo(2);
        } else if (LINES.contains(tag)) {
            breakTo(1);
        } else if (CELLS.contains(tag)) {
            handleText(new char[] {' '}, 0);
        }
    }

    private void breakTo(int most) {
        int end = out.length();
        int breaks = 0;
        while (end > 0 && Character.isWhitespace(out.charAt(end - 1))) {
            breaks += out.charAt(end - 1) == '\n' ? 1 : 0;
            end--;
        }
        if (end > 0) {
            out.setLength(end);
            out.append("\n".repeat(Math.clamp(breaks, most, 2)));
        }
    }
}
