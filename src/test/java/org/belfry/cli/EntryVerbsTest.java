package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.entry.Kind;
import org.belfry.entry.KindField;
import org.belfry.entry.Kinds;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class EntryVerbsTest {
    @RegisterExtension
    private static final Console console =
            new Console(Locale.UK, EntryVerbsTest::aNetworkWithOneOfEach);

    private static void aNetworkWithOneOfEach(Console console) {
        console.done("new", "@a.belfry");
        add(console, "member", "name=Lille", "country=France");
        add(console, "person", "given=Alma", "family=Campanile");
        add(console, "post", "member=Lille", "function=Head of prevention", "main-contact=yes");
        add(console, "event", "title=General Assembly", "kind=general-assembly", "date=2013-06-27");
    }

    private static String add(Console console, String kind, String... fields) {
        return console.done(command("add", kind, null, fields)).line();
    }

    private String add(String kind, String... fields) {
        return add(console, kind, fields);
    }

    private Console.Ended edit(String kind, String which, String... fields) {
        return console.done(command("edit", kind, which, fields));
    }

    private static String[] command(
            String verb, String kind, @Nullable String which, String... fields) {
        var words = new ArrayList<>(List.of(verb, kind));
        if (which != null) {
            words.add(which);
        }
        words.addAll(List.of("--file", "@a.belfry"));
        for (String field : fields) {
            words.addAll(List.of("--set", field));
        }
        return words.toArray(String[]::new);
    }

    static Stream<Kind> kinds() {
        return Kinds.ENTERED.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindListsItsFieldsAndWhichAreRequired(Kind kind) {
        List<String> lines = console.done("fields", kind.name()).lines();

        assertThat(lines).hasSameSizeAs(kind.fields());
        for (KindField field : kind.fields()) {
            assertThat(lines).anyMatch(line -> line.startsWith(field.name()));
        }
        assertThat(lines.stream().filter(line -> line.endsWith("required")).count())
                .isEqualTo(kind.fields().stream().filter(KindField::required).count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    member        | name=Łódź;kind=city;country=pl                          | note=x
                    person        | family=Carillon;given=Zoé                               | phone=+33 1 99 00 00 01
                    post          | member=Lille;function=Adviser;kind=focal-point          | email=a@lille.example
                    mandate       | person=Alma Campanile;post=Head of prevention           | span=since 2019
                    membership    | member=Lille;network=Efus;category=full;span=since 1995 | category=associate
                    dues          | member=Lille;network=Efus;year=2026;amount=1 250,50     | paid-on=12 March 2026
                    seat          | member=Lille;network=Efus;body=Executive Committee      | span=2008-2012
                    twinning      | member=Lille;partner=Cologne;country=Germany            | span=since 1958
                    event         | title=Night trams;kind=project;date=2009-2012           | place=Lyon
                    participation | event=General Assembly;member=Lille;role=participant    | attendance=excused
                    tag           | tag=ports;member=Lille                                  |
                    name          | member=Lille;language=nl;kind=exonym;name=Rijsel        | kind=official
                    figure        | member=Lille;measure=population;value=236 234           | as-of=2020
                    section       | member=Lille;kind=vision;text=Quiet streets             | title=2030
                    link          | member=Lille;label=City;target=https://lille.example    | label=Town
                    safety-contract | member=Lille;signed=2009                              | written=signed in 2009
                    """)
    void everyKindIsAddedChangedRemovedAndAllOfItTakenBack(
            String kind, String added, @Nullable String changed) throws Refusal {
        String before = contents();
        String id = add(kind, added.split(";"));
        assertThat(id).matches("[0-9a-f-]{36}");
        String full = contents();
        if (changed != null) {
            assertThat(edit(kind, id, changed).line()).contains("changed");
            assertThat(edit(kind, id, changed).line()).contains("nothing changed");
        }
        console.done("remove", kind, id, "--file", "@a.belfry");
        if (changed != null) {
            assertThat(undo()).startsWith("Taken back: Remove ");
            assertThat(undo()).startsWith("Taken back: Change ");
        } else {
            assertThat(undo()).startsWith("Taken back: Remove ");
        }
        assertThat(contents()).isEqualTo(full);
        assertThat(undo()).startsWith("Taken back: Add ");
        assertThat(contents()).isEqualTo(before);
    }

    private String undo() {
        return console.done("undo", "--file", "@a.belfry").line();
    }

    private String contents() throws Refusal {
        return console.rows(console.path("a.belfry"));
    }

    @Test
    void undoSaysWhatItTakesBackOneAfterAnotherUntilNothingIsLeft() {
        edit("member", "Lille", "region=Nord");
        edit("person", "Campanile", "email=alma@lille.example");

        assertThat(undo()).isEqualTo("Taken back: Change person: Alma Campanile");
        assertThat(undo()).isEqualTo("Taken back: Change member: Lille");
        assertThat(undo()).isEqualTo("Taken back: Add event: General Assembly");
        assertThat(undo()).isEqualTo("Taken back: Add post: Lille");
        assertThat(undo()).isEqualTo("Taken back: Add person: Alma Campanile");
        assertThat(undo()).isEqualTo("Taken back: Add member: Lille");
        assertThat(console.refused("undo", "--file", "@a.belfry")).contains("nothing to take back");
    }

    @Test
    void aMemberGoesWithItsPostsAndComesBackWithThem() {
        add("mandate", "person=Campanile", "post=Head of prevention");
        console.done("remove", "member", "lille", "--file", "@a.belfry");
        assertThat(console.done("members", "--file", "@a.belfry").out()).contains("No member");

        assertThat(undo()).isEqualTo("Taken back: Remove member: Lille");
        assertThat(console.done("members", "--file", "@a.belfry").out())
                .contains("Lille", "France", "Alma Campanile", "1 member");
    }

    @Test
    void anEmptyValueEmptiesAFieldButNotARequiredOne() {
        edit("member", "Lille", "region=Nord");
        edit("member", "Lille", "region=");
        assertThat(console.refused(command("edit", "member", "Lille", "name= ")))
                .isEqualTo("“name” may not be empty. Type a value for it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    member | country=Lille       | A new member needs “name”
                    member | name=X;country=Oz   | no country Belfry knows
                    member | name=X;kind=village | Choose one of: city, metropolis
                    member | name=X;colour=red   | has no field “colour”
                    post   | member=Nowhere;function=Mayor | There is no member “Nowhere”
                    event  | title=X;date=soon   | no date Belfry understands
                    dues   | member=Lille;network=Efus;year=last | not a number
                    dues   | member=Lille;network=Efus;year=2026;waived=perhaps | neither yes nor no
                    """)
    void whatCannotBeIsRefusedInOneSentenceAndLeavesNothing(
            String kind, String fields, String sentence) throws Refusal {
        String before = contents();
        assertThat(console.refused(command("add", kind, null, fields.split(";"))))
                .contains(sentence);
        assertThat(contents()).isEqualTo(before);
        assertThat(undo()).isEqualTo("Taken back: Add event: General Assembly");
    }

    @Test
    void aNameThatSeveralBearIsNeverGuessed() {
        String other = add("member", "name=LILLE", "country=Belgium");
        String sentence = console.refused(command("edit", "member", "Lille", "note=x"));

        assertThat(sentence).contains("Several of kind member", other);
        edit("member", other, "note=x");
    }

    @Test
    void anUnknownKindNamesTheKinds() {
        assertThat(console.misused(command("add", "town", null, "name=X")))
                .contains("no kind “town”", "member, person, post");
        assertThat(console.misused("fields", "town")).contains("no kind “town”");
    }
}
