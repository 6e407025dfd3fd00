package org.belfry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.date.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class DecisionsTest {
    private static final Edtf SPAN = Edtf.parse("2009/2012").orElseThrow();

    static List<Fact> facts() {
        return List.of(
                new Fact.Name(1, "Liège"),
                new Fact.Location(2, "Belgique", "Belgique", "BE"),
                new Fact.Population(3, 190_000, "190 000 hab.", null),
                new Fact.Link(4, "Site", null, true),
                new Fact.SafetyContract(5, SPAN),
                new Fact.Membership(6, "Efus", SPAN),
                new Fact.Seat(7, "Efus", null, "treasurer", SPAN),
                new Fact.Twin(8, "Köln", "Germany", "DE", null, "Cologne (Germany)"),
                new Fact.Participation(
                        9,
                        "Efus",
                        EventKind.PROJECT,
                        Role.PARTNER,
                        "“Goal”\n\tproject",
                        null,
                        null,
                        null,
                        SPAN,
                        List.of(new Fact.Target("here", "31294"))),
                new Fact.Person(10, null, "Ada Lys", "Mayor"),
                new Fact.Statement(11, "We shall.", null),
                new Fact.Section(12, Fact.SectionKind.NEWS, "Trams", "They run.", SPAN),
                new Fact.Indicator(13, "Lamps", 7139.5, "%", SPAN, "7 139,5 %"),
                new Fact.Passage(14, Fact.PassageKind.LABEL, "City of art"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aCorrectedFactOfEveryKindComesBackAsItWas(Fact fact) {
        var decisions =
                new Decisions(
                        "Liège",
                        new TreeMap<>(Map.of(0, false, 12, true)),
                        new TreeMap<>(Map.of(4, fact)));
        assertThat(Decisions.parse(decisions.json())).isEqualTo(decisions);
    }

    @Test
    void theTableHoldsEveryKindOfFact() {
        assertThat(facts().stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(Fact.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"taken\": {\"x\": true}}",
                "{\"corrected\": {\"1\": {\"Nothing\": {}}}}",
                "{\"corrected\": {\"1\": {\"SafetyContract\": {\"line\": 1, \"date\": \"soon\"}}}}"
            })
    void whatCannotBeReadIsDecidedAnew(String text) {
        assertThat(Decisions.parse(text)).isEqualTo(Decisions.none());
    }
}
