package org.belfry.sheet;

import org.belfry.date.DateReader;
import org.belfry.place.Countries;
import org.belfry.text.Language;
import org.belfry.text.Refusal;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads legacy member sheets, plain text saved from a network's website, into proposed facts. Never
 * guesses: what a sheet does not say is asked, what is not understood is listed as unread.
 */
public final class SheetReader {
    /** A longer file is refused. */
    public static final int MOST_BYTES = SheetBytes.MOST_BYTES;

    private static final String WHICH_CITY = "sheet.question.city";

    private final Countries countries;
    private final States states = new States();
    private final DateReader dates = new DateReader();
    private final Vocabulary vocabulary = Vocabulary.create();

    public SheetReader(Countries countries) {
        this.countries = countries;
    }

    /**
     * Reads one file, of a saved web page its text. A text that is no sheet has the kind unknown
     * and no facts.
     *
     * @throws Refusal when the bytes are no text, or too many
     */
    public Sheet read(String sourceName, byte[] bytes) throws Refusal {
        String text = SheetBytes.text(sourceName, bytes);
        List<String> raw = lines(HtmlText.isHtml(text) ? HtmlText.of(text) : text);
        var lines = new ArrayList<Line>(raw.size());
        for (String line : raw) {
            lines.add(Line.of(lines.size() + 1, line));
        }
        SheetKind kind = SheetKinds.of(lines, vocabulary.labels());
        Language language = SheetLanguage.of(lines);
        var draft = new Draft(lines);
        var countryReader = new CountryReader(countries, states, language);
        switch (kind) {
            case EFUS -> new EfusReader(draft, vocabulary, countryReader, dates).read();
            case UNESCO -> new UnescoReader(draft, countryReader, dates).read();
            case UNKNOWN -> {}
        }
        if (kind != SheetKind.UNKNOWN && !draft.has(Fact.Name.class)) {
            draft.ask(WHICH_CITY);
        }
        return new Sheet(
                sourceName, kind, language, raw, draft.marks(), draft.facts(), draft.questions());
    }

    /** Any line end: of Unix, Windows or old Macintosh. */
    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
