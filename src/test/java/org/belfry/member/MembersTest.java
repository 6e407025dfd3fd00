package org.belfry.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.date.DateReader;
import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.db.generated.tables.records.MemberRecord;
import org.belfry.entry.Entries;
import org.belfry.entry.Kinds;
import org.belfry.entry.Values;
import org.belfry.place.Countries;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class MembersTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private Database database;
    private Entries entries;
    private Members members;

    @BeforeEach
    void aFewMembers() throws Refusal {
        database = files.make("a.belfry");
        entries = new Entries(database, new Values(new DateReader()::read, new Countries()::code));
        members = new Members(database);
        member("Köln", "Germany", "en=Cologne", "fr=Cologne");
        member("Łódź", "Poland");
        member("Élancourt", "France");
        member("Ørsted", "Denmark");
        member("Saint-Étienne-sur-Usson", "France");
        member("Zürich", "Switzerland");
        entries.edit(Kinds.MEMBER, "Łódź", Map.of("region", "Łódzkie", "department", "Centre"));
        entries.add(Kinds.PERSON, Map.of("given", "Zoë", "family", "Świątek-Campanile"));
        entries.add(Kinds.POST, Map.of("member", "Zürich", "function", "Adviser"));
        entries.add(Kinds.MANDATE, Map.of("person", "Świątek-Campanile", "post", "Adviser"));
    }

    private void member(String name, String country, String... names) throws Refusal {
        String id = entries.add(Kinds.MEMBER, Map.of("name", name, "country", country));
        for (String other : names) {
            entries.add(
                    Kinds.MEMBER_NAME,
                    Map.of(
                            "member",
                            id,
                            "language",
                            other.substring(0, 2),
                            "kind",
                            "exonym",
                            "name",
                            other.substring(3)));
        }
    }

    private List<String> found(String words, Language language) throws Refusal {
        return members.find(words, language, 60).first().stream().map(MemberLine::name).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    koln              | Cologne
                    KÖLN              | Cologne
                    col               | Cologne
                    ko ger            | Cologne
                    lodz              | Łódź
                    łódzk             | Łódź
                    centre            | Łódź
                    pologne           | Łódź
                    poland            | Łódź
                    orsted dan        | Ørsted
                    etienne           | Saint-Étienne-sur-Usson
                    saint usson       | Saint-Étienne-sur-Usson
                    usson-saint       | Saint-Étienne-sur-Usson
                    swiatek           | Zürich
                    zoe               | Zürich
                    zoe zurich suisse | Zürich
                    campanile, zoë    | Zürich
                    'zür*'            | Zürich
                    '"zürich"'        | Zürich
                    """)
    void everyWordMayBeTheBeginningOfANameAPlaceOrAPerson(String words, String name)
            throws Refusal {
        assertThat(found(words, Language.ENGLISH)).containsExactly(name);
        assertThat(members.count(words)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"oln", "koln poland", "x", "NOT lodz", "lodz OR koln", "adviser"})
    void whatIsNoBeginningOfAllWordsIsNotFound(String words) throws Refusal {
        assertThat(found(words, Language.FRENCH)).isEmpty();
        assertThat(members.count(words)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "-", "'...'"})
    void withoutAnyWordAllAreFoundInTheOrderOfTheirFoldedNames(String words) throws Refusal {
        assertThat(found(words, Language.ENGLISH))
                .containsExactly(
                        "Cologne",
                        "Élancourt",
                        "Łódź",
                        "Ørsted",
                        "Saint-Étienne-sur-Usson",
                        "Zürich");
        assertThat(members.count(words)).isEqualTo(6);
    }

    @Test
    void namesAreShownAndOrderedInTheReadersLanguage() throws Refusal {
        entries.add(
                Kinds.MEMBER_NAME,
                Map.of("member", "Zürich", "language", "fr", "kind", "exonym", "name", "Aurich"));
        assertThat(found("", Language.FRENCH)).startsWith("Aurich", "Cologne");
        assertThat(found("", Language.ENGLISH)).endsWith("Zürich");
        assertThat(found("aurich", Language.ENGLISH)).containsExactly("Zürich");
    }

    @Test
    void searchFollowsEveryChange() throws Refusal {
        entries.edit(Kinds.PERSON, "Świątek-Campanile", Map.of("family", "Bourdon"));
        assertThat(found("swiatek", Language.ENGLISH)).isEmpty();
        assertThat(found("bourdon", Language.ENGLISH)).containsExactly("Zürich");
        entries.edit(Kinds.MEMBER, "Zürich", Map.of("name", "Turicum", "country", "Italy"));
        assertThat(found("zurich", Language.ENGLISH)).isEmpty();
        assertThat(found("turic italie", Language.ENGLISH)).containsExactly("Turicum");
        entries.remove(Kinds.PERSON, "Bourdon");
        assertThat(found("bourdon", Language.ENGLISH)).isEmpty();
        entries.remove(Kinds.MEMBER, "Łódź");
        assertThat(found("l", Language.ENGLISH)).isEmpty();
        new org.belfry.db.Undo(database)
                .undo(new org.belfry.db.Undo(database).undoable().orElseThrow());
        assertThat(found("lodzkie", Language.ENGLISH)).containsExactly("Łódź");
    }

    @Test
    void manyHitsArePagedInOneOrderAsFewAre() throws Refusal {
        var rows = new ArrayList<MemberRecord>();
        for (int n = 0; n < 2_600; n++) {
            var row = new MemberRecord();
            row.setName("Mont" + (n * 7919 % 2_600));
            row.setCountry(n % 2 == 0 ? "FR" : "IT");
            rows.add(row);
        }
        database.write(Intent.of("add.member"), tx -> tx.insertAll(rows));
        for (String words : List.of("mont", "m", "mont france", "mont1", "")) {
            List<String> ids = members.ids(words, Language.FRENCH);
            var paged = new ArrayList<String>();
            for (int offset = 0; offset <= ids.size(); offset += 97) {
                members.list(words, Language.FRENCH, offset, 97)
                        .forEach(line -> paged.add(line.id()));
            }
            assertThat(ids).as(words).hasSize(members.count(words)).doesNotHaveDuplicates();
            assertThat(paged).isEqualTo(ids);
            List<String> first =
                    members.find(words, Language.FRENCH, 60).first().stream()
                            .map(MemberLine::id)
                            .toList();
            assertThat(first).isEqualTo(ids.subList(0, 60));
            assertThat(members.find(words, Language.FRENCH, 60).count()).isEqualTo(ids.size());
            assertThat(members.listing(words, Language.FRENCH))
                    .extracting(MemberListing::id)
                    .isEqualTo(ids);
        }
        assertThat(members.count("mont france")).isEqualTo(1_300);
    }

    @Test
    void theMainContactIsWhoHoldsThePostNowOrThePostItselfWhenItIsVacant() throws Refusal {
        assertThat(contact()).isEmpty();
        entries.edit(
                Kinds.POST, "Adviser", Map.of("main-contact", "yes", "phone", "+41 555 00 01"));
        assertThat(contact().orElseThrow().name()).isEqualTo("Zoë Świątek-Campanile");
        assertThat(contact().orElseThrow().phone()).isEqualTo("+41 555 00 01");
        String mandate =
                database.read(
                        sql -> sql.fetchSingle("SELECT id FROM mandate").get(0, String.class));
        entries.edit(Kinds.MANDATE, mandate, Map.of("span", "2001-2005"));
        assertThat(contact().orElseThrow().name()).isEmpty();
        assertThat(contact().orElseThrow().function()).isEqualTo("Adviser");
    }

    private java.util.Optional<Contact> contact() throws Refusal {
        return java.util.Optional.ofNullable(
                members.find("zurich", Language.ENGLISH, 1).first().getFirst().contact());
    }
}
