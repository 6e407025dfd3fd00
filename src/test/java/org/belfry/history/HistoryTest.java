package org.belfry.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.date.DateReader;
import org.belfry.db.Database;
import org.belfry.db.NetworkFiles;
import org.belfry.db.Undo;
import org.belfry.entry.Entries;
import org.belfry.entry.Kinds;
import org.belfry.entry.Values;
import org.belfry.place.Countries;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

class HistoryTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private Database database;
    private Entries entries;

    @BeforeEach
    void someDays() throws Refusal {
        database = files.make("a.belfry");
        entries = new Entries(database, new Values(new DateReader()::read, new Countries()::code));
        entries.add(Kinds.MEMBER, Map.of("name", "Lille"));
        entries.add(Kinds.PERSON, Map.of("given", "Alma", "family", "Campanile"));
        entries.add(Kinds.POST, Map.of("member", "Lille", "function", "Adviser"));
        entries.add(Kinds.MANDATE, Map.of("person", "Campanile", "post", "Adviser"));
        entries.add(Kinds.EVENT, Map.of("title", "Night trams"));
        entries.add(Kinds.PARTICIPATION, Map.of("event", "Night trams", "member", "Lille"));
        entries.add(Kinds.MEMBERSHIP, Map.of("member", "Lille", "network", "Efus"));
    }

    private List<String> names(Language language) throws Refusal {
        return new History(database, new Texts(language))
                .entries(Long.MAX_VALUE, 50).stream().map(History.Entry::name).toList();
    }

    @Test
    void everyEntrySaysWhatWasDoneAndAboutWhom() throws Refusal {
        assertThat(names(Language.ENGLISH))
                .containsExactly(
                        "Add membership: Lille",
                        "Add participation: Lille",
                        "Add event: Night trams",
                        "Add mandate: Alma Campanile",
                        "Add post: Lille",
                        "Add person: Alma Campanile",
                        "Add member: Lille");
    }

    @Test
    void whatIsGoneIsNamedAsItWasLast() throws Refusal {
        entries.edit(Kinds.PERSON, "Campanile", Map.of("family", "Carillon"));
        entries.remove(Kinds.PERSON, "Carillon");
        entries.edit(Kinds.MEMBER, "Lille", Map.of("name", "Lille Métropole"));
        entries.remove(Kinds.MEMBER, "Lille Métropole");
        assertThat(names(Language.ENGLISH))
                .startsWith(
                        "Remove member: Lille Métropole",
                        "Change member: Lille Métropole",
                        "Remove person: Alma Carillon",
                        "Change person: Alma Carillon");
    }

    @Test
    void whatWasTakenBackIsMarkedUntilItIsBroughtBack() throws Refusal {
        var undo = new Undo(database);
        undo.undo(undo.undoable().orElseThrow());
        var history = new History(database, new Texts(Language.FRENCH));
        List<History.Entry> entriesNow = history.entries(Long.MAX_VALUE, 2);
        assertThat(entriesNow.get(0).name()).startsWith("Annul");
        assertThat(entriesNow.get(0).undone()).isFalse();
        assertThat(entriesNow.get(1).undone()).isTrue();
        undo.redo();
        entriesNow = history.entries(Long.MAX_VALUE, 3);
        assertThat(entriesNow.get(2).undone()).isFalse();
    }

    @Test
    void olderEntriesFollowInPages() throws Refusal {
        var history = new History(database, new Texts(Language.ENGLISH));
        List<History.Entry> first = history.entries(Long.MAX_VALUE, 3);
        List<History.Entry> next = history.entries(first.getLast().n(), 3);
        assertThat(next.getFirst().name()).isEqualTo("Add mandate: Alma Campanile");
        assertThat(names(Language.FRENCH)).hasSize(7).doesNotContainNull();
    }
}
