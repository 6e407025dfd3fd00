package org.belfry.sheet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.date.Edtf;
import org.belfry.sheet.EventKind;
import org.belfry.sheet.Fact;
import org.belfry.sheet.Proposal;
import org.belfry.sheet.Proposal.State;
import org.belfry.sheet.Role;
import org.belfry.text.Language;
import org.belfry.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class FactWordsTest {
    private final FactWords english = words(Language.ENGLISH);
    private final FactWords french = words(Language.FRENCH);

    private static FactWords words(Language language) {
        return new FactWords(new Texts(language), Fixtures.COUNTRIES);
    }

    private static Edtf edtf(String text) {
        return Edtf.parse(text).orElseThrow();
    }

    private static Fact.Participation assembly(String title) {
        return new Fact.Participation(
                20,
                "Efus",
                EventKind.GENERAL_ASSEMBLY,
                Role.PARTICIPANT,
                title,
                "Bruxelles",
                "Belgium",
                "BE",
                edtf("2012-06-07"),
                List.of());
    }

    private static List<Arguments> facts() {
        return List.of(
                Arguments.of(
                        assembly("General Assembly"),
                        "General Assembly: Bruxelles, Belgium · 7 June 2012",
                        "Assemblée générale: Bruxelles, Belgique · 7 juin 2012"),
                Arguments.of(
                        new Fact.Population(3, 95_000, "95 000", null),
                        "Population: 95,000",
                        "Population: 95\u00a0000"),
                Arguments.of(
                        new Fact.Membership(6, "Efus", edtf("1995")),
                        "Membership: Efus · since 1995",
                        "Adhésion: Efus · depuis 1995"),
                Arguments.of(
                        new Fact.Seat(
                                7, "FFSU", "Executive Committee", "treasurer", edtf("2004/2008")),
                        "Seat: Executive Committee, treasurer, FFSU · 2004–2008",
                        "Siège: Comité exécutif, treasurer, FFSU · 2004–2008"),
                Arguments.of(
                        new Fact.Twin(8, "Bottrop", "Germany", "DE", null, "Bottrop (Germany)"),
                        "Twinning: Bottrop, Germany",
                        "Jumelage: Bottrop, Allemagne"),
                Arguments.of(
                        new Fact.Participation(
                                9,
                                "Efus",
                                EventKind.PROJECT,
                                Role.PILOT,
                                "Night Trams II",
                                null,
                                null,
                                null,
                                edtf("2008/2011"),
                                List.of()),
                        "Project: Night Trams II · pilot · 2008–2011",
                        "Projet: Night Trams II · pilote · 2008–2011"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aFactIsSaidInOneLineOfTheReadersLanguage(Fact fact, String inEnglish, String inFrench) {
        assertThat(english.kind(fact) + ": " + english.value(fact)).isEqualTo(inEnglish);
        assertThat(french.kind(fact) + ": " + french.value(fact)).isEqualTo(inFrench);
    }

    private static FactRow row(Fact fact, State state, String known) {
        var row = new FactRow(0, fact);
        row.compared(new Proposal(fact, state, known.isEmpty() ? null : known));
        return row;
    }

    @Test
    void whatIsKnownOtherwiseStandsBeside() {
        var membership = new Fact.Membership(6, "Efus", edtf("2001"));
        assertThat(english.note(row(membership, State.DIFFERS, "1999/..")))
                .isEqualTo("known: since 1999");
        var location = new Fact.Location(5, "France", "France", "FR");
        assertThat(french.note(row(location, State.DIFFERS, "BE")))
                .isEqualTo("connu\u00a0: Belgique");
    }

    @Test
    void anEventKnownUnderTheSameDateSaysOnlyItsNetwork() {
        assertThat(english.note(row(assembly("x"), State.KNOWN_EVENT, "2012-06-07")))
                .isEqualTo("Efus");
        assertThat(english.note(row(assembly("x"), State.KNOWN_EVENT, "2012")))
                .isEqualTo("Efus · known: 2012");
    }

    @Test
    void aCountryWrittenOtherwiseIsShownAsWritten() {
        var twin =
                new Fact.Twin(8, "Lubumbashi", "R.D.Congo", "CD", null, "Lubumbashi (R.D.Congo)");
        assertThat(english.note(row(twin, State.NEW, ""))).isEqualTo("written “R.D.Congo”");
        var plain = new Fact.Twin(8, "Bottrop", "Germany", "DE", null, "Bottrop (Germany)");
        assertThat(french.note(row(plain, State.NEW, ""))).isEmpty();
    }
}
