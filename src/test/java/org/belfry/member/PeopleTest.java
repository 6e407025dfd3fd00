package org.belfry.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belfry.date.DateReader;
import org.belfry.db.Database;
import org.belfry.db.NetworkFiles;
import org.belfry.db.Undo;
import org.belfry.db.generated.Tables;
import org.belfry.entry.Entries;
import org.belfry.entry.Kinds;
import org.belfry.entry.Values;
import org.belfry.place.Countries;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;

class PeopleTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private Entries entries;

    @SuppressWarnings("NullAway.Init")
    private People people;

    private String lille = "";

    @BeforeEach
    void lille() throws Exception {
        database = files.make("network.belfry");
        var countries = new Countries();
        entries = new Entries(database, new Values(new DateReader()::read, countries::code));
        people = new People(database, entries);
        lille = entries.add(Kinds.MEMBER, Map.of("name", "Lille"));
    }

    private String add(String family, String function) throws Refusal {
        return people.add(
                lille,
                Map.of("family", family),
                Map.of("function", function, "phone", "+33 3 20 555 412"));
    }

    private void undo() throws Refusal {
        var undo = new Undo(database);
        undo.undo(undo.undoable().orElseThrow());
    }

    @Test
    void aPersonComesWithItsPostAndGoesWithOneUndo() throws Exception {
        add("Vasseur", "Prevention officer");

        assertThat(people.of(lille))
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.name()).isEqualTo("Vasseur");
                    assertThat(post.function()).isEqualTo("Prevention officer");
                    assertThat(post.phone()).isEqualTo("+33 3 20 555 412");
                    assertThat(post.ownPhone()).isNull();
                    assertThat(post.mandate()).isNotNull();
                });
        undo();
        assertThat(people.of(lille)).isEmpty();
        assertThat(persons()).isZero();
    }

    @Test
    void aPersonWithoutANameLeavesNothingBehind() throws Exception {
        assertThatThrownBy(() -> people.add(lille, Map.of(), Map.of("function", "Mayor")))
                .isInstanceOf(Refusal.class);
        assertThat(people.of(lille)).isEmpty();
    }

    @Test
    void thereIsOneMainContactAndUndoBringsTheOtherBack() throws Exception {
        String first = add("Vasseur", "Prevention officer");
        String second = add("Delmotte", "Deputy mayor");
        people.makeMainContact(lille, first);
        people.makeMainContact(lille, second);

        assertThat(people.of(lille).stream().filter(PostLine::mainContact))
                .extracting(PostLine::post)
                .containsExactly(second);
        undo();
        assertThat(people.of(lille).stream().filter(PostLine::mainContact))
                .extracting(PostLine::post)
                .containsExactly(first);
    }

    @Test
    void aPostGoesWithItsHolderAndBothComeBack() throws Exception {
        String post = add("Vasseur", "Prevention officer");

        people.remove(post);

        assertThat(people.of(lille)).isEmpty();
        assertThat(persons()).isZero();
        undo();
        assertThat(people.of(lille)).extracting(PostLine::name).containsExactly("Vasseur");
    }

    @Test
    void aHolderWhoHoldsAnotherPostStays() throws Exception {
        String post = add("Vasseur", "Prevention officer");
        String person = String.valueOf(people.of(lille).getFirst().person());
        String other = entries.add(Kinds.POST, Map.of("member", lille, "function", "Night mayor"));
        entries.add(Kinds.MANDATE, Map.of("person", person, "post", other));

        people.remove(post);

        assertThat(people.of(lille))
                .extracting(PostLine::function, PostLine::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Night mayor", "Vasseur"));
    }

    private int persons() throws Refusal {
        return database.read(sql -> sql.fetchCount(Tables.PERSON));
    }
}
