package org.belfry.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.date.DateReader;
import org.belfry.db.Database;
import org.belfry.db.NetworkFiles;
import org.belfry.entry.Entries;
import org.belfry.entry.Kinds;
import org.belfry.entry.Values;
import org.belfry.place.Countries;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ParticipationsTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();
    private Database database;
    private Entries entries;
    private Participations participations;
    private String lille = "";

    @BeforeEach
    void lille() throws Refusal {
        database = files.make("a.belfry");
        entries = new Entries(database, new Values(new DateReader()::read, new Countries()::code));
        participations = new Participations(database);
        lille = entries.add(Kinds.MEMBER, Map.of("name", "Lille"));
    }

    /** An event with Lille among those who took part. */
    private String attended(String title, String kind, String date, String... more) throws Refusal {
        var event = new HashMap<>(Map.of("title", title, "kind", kind, "date", date));
        event.put("network", "Efus");
        String id = entries.add(Kinds.EVENT, event);
        var line = new HashMap<>(Map.of("event", id, "member", "Lille"));
        for (String field : more) {
            line.put(field.split("=")[0], field.split("=")[1]);
        }
        entries.add(Kinds.PARTICIPATION, line);
        return id;
    }

    private List<String> titles() throws Refusal {
        return participations.of(lille, Language.ENGLISH).stream().map(Attended::title).toList();
    }

    @Test
    void theMostRecentComesFirstAndWhatHasNoDateLast() throws Refusal {
        attended("No date", "project", "");
        attended("Year", "project", "2008");
        attended("Long", "project", "2001-2012");
        attended("Day", "conference", "26 February 2008");
        attended("Open", "project", "2006/..");
        attended("Old", "training", "1995-05");
        attended("Own date", "project", "1990", "date=2020");
        assertThat(titles())
                .containsExactly("Open", "Own date", "Long", "Year", "Day", "Old", "No date");
    }

    @Test
    void aLineOfItsOwnNetworkAndDateKeepsThem() throws Refusal {
        attended("Night trams", "project", "2008-2011", "network=FFSU", "date=2009", "role=pilot");
        Attended line = participations.of(lille, Language.ENGLISH).getFirst();
        assertThat(line.network()).isEqualTo("FFSU");
        assertThat(line.dated()).isEqualTo("2009");
        assertThat(line.role()).isEqualTo("pilot");
    }

    @Test
    void titlesAreInTheReadersLanguageWhereThereIsOne() throws Refusal {
        String event = attended("General Assembly", "general-assembly", "2013-06-27");
        database.write(
                org.belfry.db.Intent.of("edit.event"),
                tx -> {
                    var titre = org.belfry.db.generated.Tables.EVENT_TITLE.newRecord();
                    titre.setEvent(event);
                    titre.setLanguage("fr");
                    titre.setTitle("Assemblée générale");
                    return tx.insert(titre);
                });
        assertThat(participations.of(lille, Language.FRENCH).getFirst().title())
                .isEqualTo("Assemblée générale");
        assertThat(titles()).containsExactly("General Assembly");
    }

    @Test
    void theLastAssemblyIsTheLastOneTheMemberWasPresentOrRepresentedAt() throws Refusal {
        assertThat(participations.lastAssemblies(List.of(lille))).isEmpty();
        attended("General Assembly", "general-assembly", "2009", "attendance=present");
        attended("General Assembly", "general-assembly", "27 June 2013", "attendance=represented");
        attended("General Assembly", "general-assembly", "2015", "attendance=excused");
        attended("General Assembly", "general-assembly", "2016", "attendance=absent");
        attended("Conference", "conference", "2020", "attendance=present");
        assertThat(participations.lastAssemblies(List.of(lille, "nobody")))
                .isEqualTo(Map.of(lille, "2013"));
        attended("General Assembly", "general-assembly", "2018");
        assertThat(participations.lastAssemblies(List.of(lille))).isEqualTo(Map.of(lille, "2018"));
    }
}
