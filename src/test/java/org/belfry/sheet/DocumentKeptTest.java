package org.belfry.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.ATTACHMENT;
import static org.belfry.db.generated.Tables.FIGURE;
import static org.belfry.db.generated.Tables.MEASURE;
import static org.belfry.db.generated.Tables.SECTION;
import static org.belfry.db.generated.Tables.SOURCE;

import org.belfry.date.DateReader;
import org.belfry.date.Edtf;
import org.belfry.db.Database;
import org.belfry.db.NetworkFiles;
import org.belfry.db.Undo;
import org.belfry.entry.Entries;
import org.belfry.entry.Kinds;
import org.belfry.entry.Values;
import org.belfry.member.MemberPage;
import org.belfry.member.MemberPages;
import org.belfry.place.Countries;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class DocumentKeptTest {
    private static final Edtf MARCH = Edtf.parse("2024-03-12").orElseThrow();
    private static final Fact NEWS =
            new Fact.Section(1, Fact.SectionKind.NEWS, "Night trams", "They run.", MARCH);
    private static final Fact LAMPS = indicator("Street lamps", 7139, null, "2023");
    private static final Fact SAID = new Fact.Statement(3, "We walk at night.", "Lena Maes");

    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private final Countries countries = new Countries();
    private Database database;
    private Entries entries;
    private SheetImport sheets;

    @BeforeEach
    void file() throws Refusal {
        database = files.make("a.belfry");
        entries = new Entries(database, new Values(new DateReader()::read, countries::code));
        sheets =
                new SheetImport(
                        database,
                        Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC));
    }

    private static Fact indicator(
            String measure, double value, @Nullable String unit, String year) {
        return new Fact.Indicator(
                2, measure, value, unit, Edtf.parse(year).orElseThrow(), "about " + value);
    }

    private Sheet document(String text) throws Refusal {
        return new SheetReader(countries).read("trams.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private String ghent() throws Refusal {
        return entries.add(Kinds.MEMBER, Map.of("name", "Ghent", "country", "BE"));
    }

    private int count(Table<?> table) throws Refusal {
        return database.read(sql -> sql.fetchCount(table));
    }

    private MemberPage page(String id) throws Refusal {
        return new MemberPages(database).page(id, Language.ENGLISH).orElseThrow();
    }

    @Test
    void aDocumentIsKeptWithItsTextAndItsPassagesAsOneAction() throws Refusal {
        String ghent = ghent();
        int before = count(ACTION);
        Sheet document = document("Night trams\nin Ghent\n");
        assertThat(sheets.keep(document, "ghent", List.of(NEWS, LAMPS, SAID))).isEqualTo(ghent);
        assertThat(count(ACTION)).isEqualTo(before + 1);
        var source = database.read(sql -> sql.selectFrom(SOURCE).fetchSingle());
        assertThat(source.getKind()).isEqualTo("document");
        assertThat(source.getName()).isEqualTo("trams.txt");
        assertThat(source.getText()).isEqualTo("Night trams\nin Ghent");
        assertThat(source.getReadOn()).isEqualTo("2026-05-04");
        assertThat(Objects.requireNonNull(source.getSha256())).hasSize(64);
        MemberPage page = page(ghent);
        assertThat(page.documents()).containsExactly("trams.txt");
        assertThat(page.sections())
                .extracting(MemberPage.Section::kind)
                .containsExactlyInAnyOrder("news", "statement");
        MemberPage.Section news = page.sections().getFirst();
        assertThat(news.dated()).isEqualTo("2024-03-12");
        assertThat(news.origin()).isEqualTo(new MemberPage.Origin("trams.txt", 1L));
        MemberPage.Figure lamps = page.figures().getFirst();
        assertThat(lamps.measure()).isEqualTo("Street lamps");
        assertThat(lamps.value()).isEqualTo(7139);
        assertThat(lamps.asOf()).isEqualTo("2023");
    }

    @Test
    void oneUndoTakesADocumentBackWhole() throws Refusal {
        Sheet document = document("Night trams\n");
        String member = sheets.keep(document, "Ghent", List.of(NEWS, LAMPS, SAID));
        assertThat(sheets.isKept(document, member)).isTrue();
        var undo = new Undo(database);
        undo.undo(undo.undoable().orElseThrow());
        assertThat(sheets.isKept(document, member)).isFalse();
        for (Table<?> table : List.of(SOURCE, ATTACHMENT, SECTION, FIGURE, MEASURE)) {
            assertThat(count(table)).isZero();
        }
    }

    @Test
    void aDocumentMayBeKeptForNobodyButItsPassagesNeedAMember() throws Refusal {
        Sheet document = document("Night trams\n");
        assertThatThrownBy(() -> sheets.keep(document, " ", List.of(NEWS)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sheet.refused.nameless");
        assertThat(sheets.keep(document, "", List.of())).isEmpty();
        assertThat(sheets.isKept(document, "")).isTrue();
        assertThat(count(ATTACHMENT)).isZero();
    }

    @Test
    void keptAgainADocumentIsNotDoubledAndItsPassagesAreKnown() throws Refusal {
        String ghent = ghent();
        Sheet document = document("Night trams\n");
        List<Fact> passages = List.of(NEWS, LAMPS, SAID);
        sheets.keep(document, "Ghent", passages);
        var withFacts =
                new Sheet(
                        document.source(),
                        document.kind(),
                        document.language(),
                        document.lines(),
                        document.marks(),
                        passages,
                        List.of());
        assertThat(sheets.review(withFacts, "Ghent"))
                .extracting(Proposal::state)
                .containsOnly(Proposal.State.SAME);
        sheets.keep(document, "Ghent", passages);
        assertThat(count(SOURCE)).isEqualTo(1);
        assertThat(count(ATTACHMENT)).isEqualTo(1);
        assertThat(page(ghent).sections()).hasSize(2);
        assertThat(page(ghent).figures()).hasSize(1);
    }

    @Test
    void aMeasureIsFoundByItsNameAndOneInAnotherUnitIsAnother() throws Refusal {
        ghent();
        Sheet document = document("Night trams\n");
        sheets.keep(
                document,
                "Ghent",
                List.of(
                        indicator("Feel safe", 81.5, "%", "2023"),
                        indicator("feel safe", 80, "%", "2022"),
                        indicator("Feel Safe", 79, null, "2021"),
                        indicator("Feel safe", 1200, "people", "2023"),
                        indicator("Population", 260_000, null, "2023")));
        sheets.keep(document, "Ghent", List.of(indicator("population", 250_000, null, "2020")));
        assertThat(sheets.measures())
                .extracting(Measure::code)
                .containsExactlyInAnyOrder("Feel safe", "Feel safe (people)", "Population");
        assertThat(count(FIGURE)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Trams in Ghent and in Antwerp. Ghent is glad.  | Ghent, Antwerp",
                "Gand et Anvers                                 | Antwerp",
                "A nice tram line, and the antwerp of old       | -",
                "The tram of New Antwerp House                  | Antwerp",
                "LA VILLE DE VILLENEUVE-D’ASCQ                  | Villeneuve-d'Ascq",
            })
    void theMembersADocumentNamesMayBeTheOneItIsAbout(String text, @Nullable String expected)
            throws Refusal {
        ghent();
        String antwerp = entries.add(Kinds.MEMBER, Map.of("name", "Antwerp", "country", "BE"));
        entries.add(
                Kinds.MEMBER_NAME, Map.of("member", antwerp, "name", "Anvers", "language", "fr"));
        entries.add(Kinds.MEMBER, Map.of("name", "Nice", "country", "FR"));
        entries.add(Kinds.MEMBER, Map.of("name", "Villeneuve-d'Ascq", "country", "FR"));
        List<String> found = sheets.candidates(document(text));
        if (expected == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(String.join(", ", found)).isEqualTo(expected);
        }
    }
}
