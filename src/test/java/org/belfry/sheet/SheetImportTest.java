package org.belfry.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.EVENT;
import static org.belfry.db.generated.Tables.MEMBER;

import org.belfry.date.DateReader;
import org.belfry.db.Database;
import org.belfry.db.NetworkFiles;
import org.belfry.db.Undo;
import org.belfry.entry.Entries;
import org.belfry.entry.Kinds;
import org.belfry.entry.Values;
import org.belfry.place.Countries;
import org.belfry.sheet.Proposal.State;
import org.belfry.text.Refusal;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;

class SheetImportTest {
    private static final String BRUGES =
            """
            Blason de Bruges

            1. General Information :

            Population: 118,000 inhabitants

            Location: Belgium

            Safety Contract: last safety contract signed in 2009

            Twinned with: Burgos (Spain), Lille (France)

            2.The City in our Network :

            The City and Efus

            Member since : 1995

            Participated in:

              • Partner of the project “Night Trams”, 2008-2011
              • General Assembly, Brussels, Belgium, 7 June 2012
              • Conference on “Walking home“, Paris, September 2005
            """;

    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private final Countries countries = new Countries();
    private Database database;
    private Entries entries;
    private SheetImport sheets;

    @BeforeEach
    void file() throws Refusal {
        database = files.make("a.belfry");
        entries = new Entries(database, new Values(new DateReader()::read, countries::code));
        sheets = new SheetImport(database, Clock.systemUTC());
    }

    private Sheet sheet(String text) throws Refusal {
        return new SheetReader(countries).read("bruges.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private int count(Table<?> table) throws Refusal {
        return database.read(sql -> sql.fetchCount(table));
    }

    private State state(String text, Class<? extends Fact> type, String part) throws Refusal {
        return sheets.review(sheet(text), "Bruges").stream()
                .filter(p -> type.isInstance(p.fact()) && FactText.of(p.fact()).contains(part))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void allOfAnUnknownMemberIsNew() throws Refusal {
        List<Proposal> review = sheets.review(sheet(BRUGES), "Bruges");
        assertThat(review).hasSize(9).extracting(Proposal::state).containsOnly(State.NEW);
        assertThat(review).extracting(Proposal::fact).noneMatch(Fact.Name.class::isInstance);
        assertThat(sheets.review(sheet(BRUGES), "")).hasSize(9);
    }

    @Test
    void whatWasStoredIsTheSameAndStoringItAgainIsNoAction() throws Refusal {
        Sheet sheet = sheet(BRUGES);
        String id = sheets.store(sheet, "Bruges", sheet.facts());
        assertThat(sheets.review(sheet, "BRUGES"))
                .extracting(Proposal::state)
                .containsOnly(State.SAME);
        assertThat(sheets.store(sheet, "Bruges", sheet.facts())).isEqualTo(id);
        assertThat(count(ACTION)).isEqualTo(1);
    }

    @Test
    void whatIsKnownOtherwiseDiffersAndIsLeftUnlessAReaderTakesIt() throws Refusal {
        entries.add(Kinds.MEMBER, Map.of("name", "Bruges", "country", "BE"));
        entries.add(
                Kinds.MEMBERSHIP,
                Map.of("member", "Bruges", "network", "Efus", "span", "since 1990"));
        entries.add(
                Kinds.TWINNING, Map.of("member", "Bruges", "partner", "Burgos", "country", "ES"));
        assertThat(state(BRUGES, Fact.Location.class, "")).isEqualTo(State.SAME);
        assertThat(state(BRUGES, Fact.Twin.class, "Burgos")).isEqualTo(State.SAME);
        assertThat(state(BRUGES, Fact.Twin.class, "Lille")).isEqualTo(State.NEW);
        Proposal membership =
                sheets.review(sheet(BRUGES), "Bruges").stream()
                        .filter(p -> p.fact() instanceof Fact.Membership)
                        .findFirst()
                        .orElseThrow();
        assertThat(membership.state()).isEqualTo(State.DIFFERS);
        assertThat(membership.known()).isEqualTo("1990/..");

        var stored = sheets.storeNew(List.of(new SheetImport.Named(sheet(BRUGES), "Bruges")));
        assertThat(stored.getFirst().differing()).isEqualTo(1);
        assertThat(spans()).containsExactly("1990/..");
        sheets.store(sheet(BRUGES), "Bruges", List.of(membership.fact()));
        assertThat(spans()).containsExactly("1995/..");
        var undo = new Undo(database);
        undo.undo(undo.undoable().orElseThrow());
        assertThat(spans()).containsExactly("1990/..");
    }

    private List<String> spans() throws Refusal {
        return database.read(
                sql -> sql.fetch("SELECT span FROM membership").getValues(0, String.class));
    }

    @ParameterizedTest
    @CsvSource({
        "Night Trams, project, 2009, Night Trams, KNOWN_EVENT",
        "Night Trams, project, 1999, Night Trams, NEW",
        "Night Trams, conference, 2009, Night Trams, NEW",
        "Walking home, conference, 2005-09, Walking home, KNOWN_EVENT",
        "Walking home, conference, 2005, Walking home, NEW",
        "General Assembly, general-assembly, 2012-06-07, General Assembly, KNOWN_EVENT",
        "General Assembly, general-assembly, 2013-06-07, General Assembly, NEW",
    })
    void anEventThatIsKnownIsNotMadeAgain(
            String title, String kind, String date, String part, State expected) throws Refusal {
        entries.add(Kinds.EVENT, Map.of("title", title, "kind", kind, "date", date));
        assertThat(state(BRUGES, Fact.Participation.class, part)).isEqualTo(expected);
        sheets.store(sheet(BRUGES), "Bruges", sheet(BRUGES).facts());
        assertThat(count(EVENT)).isEqualTo(expected == State.KNOWN_EVENT ? 3 : 4);
        assertThat(state(BRUGES, Fact.Participation.class, part)).isEqualTo(State.SAME);
    }

    @Test
    void twoSheetsOfOneEventShareIt() throws Refusal {
        Sheet bruges = sheet(BRUGES);
        Sheet ghent = sheet(BRUGES.replace("Bruges", "Ghent"));
        sheets.storeNew(
                List.of(
                        new SheetImport.Named(bruges, "Bruges"),
                        new SheetImport.Named(ghent, "Ghent")));
        assertThat(count(EVENT)).isEqualTo(3);
        assertThat(count(MEMBER)).isEqualTo(2);
        assertThat(count(ACTION)).isEqualTo(1);
    }

    @Test
    void aMemberOfTheNameInAnotherCountryIsAnotherMember() throws Refusal {
        entries.add(Kinds.MEMBER, Map.of("name", "Bruges", "country", "France"));
        assertThat(sheets.member(sheet(BRUGES), "Bruges")).isEmpty();
        sheets.store(sheet(BRUGES), "Bruges", sheet(BRUGES).facts());
        assertThat(count(MEMBER)).isEqualTo(2);
        assertThat(sheets.review(sheet(BRUGES), "Bruges"))
                .extracting(Proposal::state)
                .containsOnly(State.SAME);
        sheets.store(sheet(BRUGES), "Bruges", List.of());
        assertThat(count(MEMBER)).isEqualTo(2);
    }

    @Test
    void twoOfTheNameInOneCountryAreNeverGuessedBetween() throws Refusal {
        entries.add(Kinds.MEMBER, Map.of("name", "Bruges", "country", "Belgium"));
        entries.add(Kinds.MEMBER, Map.of("name", "Bruges", "country", "Belgium"));
        assertThatThrownBy(() -> sheets.store(sheet(BRUGES), "Bruges", List.of()))
                .hasMessage("sheet.refused.several");
    }

    @Test
    void aCountryNobodyRecognisesNeverEmptiesTheOneThatIsKnown() throws Refusal {
        String odd = BRUGES.replace("Location: Belgium", "Location: Flandria");
        Sheet sheet = sheet(odd);
        sheets.store(sheet, "Bruges", sheet.facts());
        assertThat(sheets.review(sheet, "Bruges"))
                .extracting(Proposal::state)
                .containsOnly(State.SAME);
        entries.edit(Kinds.MEMBER, "Bruges", Map.of("country", "Belgium"));
        sheets.store(sheet, "Bruges", sheet.facts());
        String country =
                database.read(
                        sql -> sql.select(MEMBER.COUNTRY).from(MEMBER).fetchSingle(MEMBER.COUNTRY));
        assertThat(country).isEqualTo("BE");
    }

    @Test
    void theTwinsOfTheTwinsNameTheCityASheetIsSilentAbout() throws Refusal {
        entries.add(Kinds.MEMBER, Map.of("name", "Lille", "country", "FR"));
        entries.add(Kinds.MEMBER, Map.of("name", "Burgos", "country", "ES"));
        for (String member : List.of("Lille", "Burgos")) {
            entries.add(
                    Kinds.TWINNING, Map.of("member", member, "partner", "Bruges", "country", "BE"));
        }
        entries.add(Kinds.TWINNING, Map.of("member", "Lille", "partner", "Liège", "country", "BE"));
        entries.add(Kinds.TWINNING, Map.of("member", "Lille", "partner", "Leeds", "country", "GB"));
        Sheet nameless = sheet(BRUGES.substring(BRUGES.indexOf("1. General")));
        assertThat(nameless.name()).isEmpty();
        assertThat(sheets.candidates(nameless)).containsExactly("Bruges", "Liège");
    }

    @ParameterizedTest
    @CsvSource({
        "Mayor, elected",
        "Deputy mayor responsible for security, elected",
        "Adjointe au maire, elected",
        "Bourgmestre, elected",
        "Échevin de la sécurité, elected",
        "Conseillère municipale, elected",
        "Focal point, focal-point",
        "Point focal sécurité, focal-point",
        "Head of prevention, officer",
        "Directeur du cabinet du maire, officer",
        "Assistant to the Mayor, officer",
        "Vice-president of the council, elected",
    })
    void whatKindOfPostAFunctionIs(String function, String kind) {
        assertThat(PostKinds.of(function)).isEqualTo(kind);
    }
}
