package org.belfry.sheet;

import org.belfry.sheet.QuotationReader.Speaker;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Reads the quotation in a sheet's network section, with its speaker. */
final class StatementReader {
    private static final List<String> TITLES =
            List.of("priority security zone", "zone de sécurité prioritaire");
    private static final int MOST_PARAGRAPHS = 8;

    private final Draft draft;
    private final Labels labels;

    StatementReader(Draft draft, Labels labels) {
        this.draft = draft;
        this.labels = labels;
    }

    /** Reads the quotation that begins on a line; gives the index of the last line it took. */
    int read(int first) {
        List<Line> lines = draft.lines();
        String text = lines.get(first).text();
        if (!QuotationReader.isQuotation(text)) {
            return first;
        }
        int close = Math.max(text.lastIndexOf('”'), text.lastIndexOf('»'));
        Speaker beside = close < 0 ? null : QuotationReader.speaker(text.substring(close + 1));
        if (beside != null) {
            return add(text.substring(0, close + 1), lines.get(first), beside, first);
        }
        int last = first;
        for (int next = next(first);
                next > 0 && next - first < MOST_PARAGRAPHS;
                next = next(next)) {
            Line line = lines.get(next);
            Speaker speaker = QuotationReader.speaker(line.text());
            boolean dash = line.bullet() && speaker != null && speaker.holdsOffice();
            if (speaker != null && (dash || (!line.bullet() && labels.of(line) == null))) {
                return add(first, last, speaker, next);
            }
            if (line.bullet()
                    || labels.of(line) != null
                    || !QuotationReader.isQuotation(line.text())) {
                break;
            }
            last = next;
        }
        Quotes quotes = new Quotes(text);
        boolean quoted = !quotes.between(0, text.length()).isEmpty();
        return quoted ? add(first, first, null, first) : first;
    }

    private int add(int first, int last, @Nullable Speaker speaker, int end) {
        List<Line> lines = draft.lines();
        var said = new StringBuilder();
        for (int i = first; i <= last; i++) {
            if (!lines.get(i).isBlank()) {
                said.append(said.isEmpty() ? "" : "\n").append(lines.get(i).text());
                draft.used(lines.get(i));
            }
        }
        return add(said.toString(), lines.get(first), speaker, end);
    }

    private int add(String said, Line first, @Nullable Speaker speaker, int end) {
        String text = QuotationReader.words(said);
        int line = first.number();
        draft.add(new Fact.Statement(line, text, speaker == null ? null : speaker.name()));
        titles(line, text);
        if (speaker != null) {
            draft.add(
                    new Fact.Person(
                            draft.lines().get(end).number(),
                            speaker.civility(),
                            speaker.name(),
                            speaker.function()));
        }
        return end;
    }

    /** "Our city has been declared a Priority Security Zone". */
    private void titles(int line, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String label : TITLES) {
            int at = lower.indexOf(label);
            if (at >= 0) {
                String written = text.substring(at, at + label.length());
                draft.add(new Fact.Passage(line, Fact.PassageKind.LABEL, written));
            }
        }
    }

    private int next(int i) {
        List<Line> lines = draft.lines();
        for (int next = i + 1; next < lines.size() && next < i + 4; next++) {
            if (!lines.get(next).isBlank()) {
                return next;
            }
        }
        return -1;
    }
}
