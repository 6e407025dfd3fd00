package org.belfry.sheet;

import org.belfry.date.DateReader;
import org.belfry.date.DateReader.Found;
import org.belfry.date.Edtf;
import org.belfry.sheet.Fact.SectionKind;
import org.belfry.text.Language;
import org.jspecify.annotations.Nullable;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes of a passage what its reader says it is, filled in as far as the passage tells. */
public final class PassageReader {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_DATELINE = 60;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}.*");

    private final Sheet sheet;
    private final DateReader dates = new DateReader();
    private final PassageNumbers numbers;

    /** Reads passages of one text. */
    public PassageReader(Sheet sheet) {
        this.sheet = sheet;
        numbers = new PassageNumbers(dates, sheet.language());
    }

    /** The language of the text, in which its numbers are read. */
    public Language language() {
        return sheet.language();
    }

    /** A piece of news, with the date found in it or in the dateline above it. */
    public Fact.Section news(MarkedPassage passage) {
        return section(passage, SectionKind.NEWS, date(passage));
    }

    public Fact.Section policy(MarkedPassage passage) {
        return section(passage, SectionKind.POLICY, null);
    }

    /** What was said, without its quotation marks, and by whom where the words around it tell. */
    public Fact.Statement statement(MarkedPassage passage) {
        var quoted = new QuotedPassage(passage);
        return new Fact.Statement(
                passage.line(), quoted.words(), SpeakerReader.speaker(quoted.around()));
    }

    /** One indicator for each number of the passage; one without a value when there is none. */
    public List<Fact.Indicator> indicators(MarkedPassage passage) {
        return numbers.indicators(passage);
    }

    private Fact.Section section(MarkedPassage passage, SectionKind kind, @Nullable Edtf date) {
        List<String> paragraphs =
                passage.text().lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
        String first = paragraphs.isEmpty() ? "" : paragraphs.getFirst();
        String text = String.join("\n", paragraphs);
        boolean heading = first.length() <= LONGEST_TITLE && !first.matches("(?s).*[.!?…:;]");
        if (heading && paragraphs.size() > 1) {
            // A line that is the date and nothing else has its own field.
            int from = paragraphs.size() > 2 && dates.read(paragraphs.get(1)).isPresent() ? 2 : 1;
            text = String.join("\n", paragraphs.subList(from, paragraphs.size()));
        }
        String title = heading ? first : title(first);
        boolean same = title.equals(text.replaceFirst("\\.$", ""));
        return new Fact.Section(passage.line(), kind, title, same ? null : text, date);
    }

    /** The first sentence, shortened at a word where it is long. */
    private String title(String paragraph) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(sheet.language().locale());
        sentences.setText(paragraph);
        sentences.first();
        int end = sentences.next();
        String sentence = end < 0 ? paragraph : paragraph.substring(0, end).strip();
        if (sentence.length() <= LONGEST_TITLE) {
            return sentence.replaceFirst("\\.$", "");
        }
        int cut = sentence.lastIndexOf(' ', LONGEST_TITLE);
        return sentence.substring(0, cut < 0 ? LONGEST_TITLE : cut).replaceFirst("\\W+$", "") + "…";
    }

    /** A day first, then a month; a year only where the passage names no other. */
    private @Nullable Edtf date(MarkedPassage passage) {
        List<Edtf> found = dates.all(passage.text()).stream().map(Found::edtf).toList();
        Edtf day = first(found, DAY);
        Edtf dateline = day == null ? dateline(passage.line()) : day;
        if (dateline != null) {
            return dateline;
        }
        Edtf month = first(found, MONTH);
        List<Edtf> distinct = found.stream().distinct().toList();
        return month != null ? month : distinct.size() == 1 ? distinct.getFirst() : null;
    }

    private static @Nullable Edtf first(List<Edtf> found, Pattern precise) {
        return found.stream()
                .filter(each -> precise.matcher(each.text()).matches())
                .findFirst()
                .orElse(null);
    }

    /** The day on a short line of its own, the last one above the passage. */
    private @Nullable Edtf dateline(int line) {
        for (int i = Math.min(line, sheet.lines().size()) - 1; i >= 0; i--) {
            String written = sheet.lines().get(i).strip();
            if (!written.isEmpty() && written.length() <= LONGEST_DATELINE) {
                List<Edtf> found = dates.all(written).stream().map(Found::edtf).toList();
                Edtf day = found.size() == 1 ? first(found, DAY) : null;
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    /** A passage with quotations in it: what they say, and the rest. */
    private static final class QuotedPassage {
        private final MarkedPassage passage;
        private final List<String> said = new ArrayList<>();
        private final StringBuilder rest = new StringBuilder();

        QuotedPassage(MarkedPassage passage) {
            this.passage = passage;
            String text = passage.text();
            var quotes = new Quotes(text);
            int at = 0;
            for (Quotes.Mark mark : quotes.between(0, text.length())) {
                int close = quotes.closeOf(mark.at(), text.length());
                boolean inside = mark.at() < at;
                if (!inside && mark.open() && close > mark.at() && !isSingle(text, mark)) {
                    rest.append(text, at, mark.at()).append('§');
                    said.add(bare(text.substring(mark.at() + 1, close)));
                    at = close + 1;
                }
            }
            rest.append(text.substring(at));
        }

        private static boolean isSingle(String text, Quotes.Mark mark) {
            return "‘'".indexOf(text.charAt(mark.at())) >= 0;
        }

        /** Without spaces at its ends; French ones do not break. */
        private static String bare(String text) {
            return text.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
        }

        String words() {
            String words =
                    said.isEmpty()
                            ? QuotationReader.words(passage.text())
                            : said.stream().collect(Collectors.joining(" "));
            return bare(words).replaceFirst("(?<=\\S),$", "");
        }

        String around() {
            return said.isEmpty()
                    ? outside(passage.before()) + "§" + outside(passage.after())
                    : outside(passage.before()) + rest + outside(passage.after());
        }

        /** What stands around the passage, without other quotations. */
        private static String outside(String text) {
            return text.replaceAll("“[^”]*”|«[^»]*»|\"[^\"]*\"", "§").replaceAll("[“”«»\"]", " ");
        }
    }
}
