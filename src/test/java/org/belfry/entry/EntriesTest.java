package org.belfry.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belfry.db.generated.Tables.ACTION;
import static org.belfry.db.generated.Tables.NETWORK;
import static org.belfry.db.generated.Tables.TAG;
import static org.belfry.db.generated.Tables.TAGGING;

import org.belfry.date.DateReader;
import org.belfry.db.Database;
import org.belfry.db.NetworkFiles;
import org.belfry.place.Countries;
import org.belfry.text.Refusal;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;

class EntriesTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private Database database;
    private Entries entries;
    private String lille = "";

    @BeforeEach
    void lille() throws Refusal {
        database = files.make("a.belfry");
        entries = new Entries(database, new Values(new DateReader()::read, new Countries()::code));
        lille = entries.add(Kinds.MEMBER, Map.of("name", "Lille", "country", "fr"));
    }

    private int count(Table<?> table) throws Refusal {
        return database.read(sql -> sql.fetchCount(table));
    }

    @Test
    void referencesAreFoundByIdAndByNameInAnyLanguageAndCase() throws Refusal {
        entries.add(Kinds.MEMBER_NAME, Map.of("member", lille, "name", "Rijsel", "language", "nl"));
        for (String name : new String[] {lille, "Lille", "LILLE", " lille ", "rijsel"}) {
            assertThat(entries.find(Kinds.MEMBER, name)).isEqualTo(lille);
        }
        assertThatThrownBy(() -> entries.find(Kinds.MEMBER, "Lil"))
                .hasMessage("entry.refused.unknown");
        assertThatThrownBy(() -> entries.find(Kinds.MEMBER, "%"))
                .hasMessage("entry.refused.unknown");
    }

    @Test
    void peopleAreFoundByWholeOrFamilyNameWhenItIsOnlyOne() throws Refusal {
        String alma = entries.add(Kinds.PERSON, Map.of("given", "Alma", "family", "Campanile"));
        assertThat(entries.find(Kinds.PERSON, "alma CAMPANILE")).isEqualTo(alma);
        assertThat(entries.find(Kinds.PERSON, "Campanile")).isEqualTo(alma);
        entries.add(Kinds.PERSON, Map.of("given", "Ciro", "family", "Campanile"));
        assertThatThrownBy(() -> entries.find(Kinds.PERSON, "Campanile"))
                .hasMessage("entry.refused.several");
        assertThat(entries.find(Kinds.PERSON, "Alma Campanile")).isEqualTo(alma);
    }

    @Test
    void aNetworkThatIsNotThereYetIsMadeOnceWithAnIdOfItsCode() throws Refusal {
        entries.add(Kinds.MEMBERSHIP, Map.of("member", "Lille", "network", "Efus"));
        entries.add(Kinds.SEAT, Map.of("member", "Lille", "network", "efus", "body", "Board"));
        assertThat(count(NETWORK)).isEqualTo(1);
        String id =
                database.read(sql -> sql.select(NETWORK.ID).from(NETWORK).fetchSingle(NETWORK.ID));
        assertThat(id)
                .isEqualTo(
                        database.write(
                                org.belfry.db.Intent.of("edit.member"),
                                tx -> tx.derivedId(NETWORK, "Efus")));
    }

    @Test
    void theSameTagOnTheSameMemberIsOneRowHoweverOftenItIsAdded() throws Refusal {
        String first = entries.add(Kinds.TAG, Map.of("tag", "Ports", "member", "Lille"));
        int actions = count(ACTION);
        String second = entries.add(Kinds.TAG, Map.of("tag", "ports", "member", lille));

        assertThat(second).isEqualTo(first);
        assertThat(count(TAG)).isEqualTo(1);
        assertThat(count(TAGGING)).isEqualTo(1);
        assertThat(count(ACTION)).isEqualTo(actions);
        entries.remove(Kinds.TAG, first);
        assertThat(entries.add(Kinds.TAG, Map.of("tag", "Ports", "member", "Lille")))
                .isEqualTo(first);
    }

    @Test
    void aKindIsNotFoundUnderTheIdOfAnother() throws Refusal {
        String person = entries.add(Kinds.PERSON, Map.of("family", "Campanile"));
        assertThatThrownBy(() -> entries.edit(Kinds.MEMBER, person, Map.of("note", "x")))
                .hasMessage("entry.refused.unknown");
        assertThatThrownBy(() -> entries.remove(Kinds.DUES, person))
                .hasMessage("entry.refused.unknown");
    }

    @Test
    void whatIsEditedKeepsEverythingElse() throws Refusal {
        assertThat(entries.edit(Kinds.MEMBER, "Lille", Map.of("region", "Nord"))).isTrue();
        assertThat(entries.edit(Kinds.MEMBER, "Lille", Map.of("region", " Nord "))).isFalse();
        assertThat(entries.edit(Kinds.MEMBER, "Lille", Map.of("region", ""))).isTrue();
        assertThat(
                        database.read(sql ->
                                        sql.fetchSingle("SELECT name, country, region FROM member"))
                                .intoList())
                .containsExactly("Lille", "FR", null);
    }
}
