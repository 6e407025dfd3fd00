package org.belfry.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import org.belfry.place.Countries;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;

class SheetReaderTest {
    private static final String GENERAL = "1. General Information :\n\n";
    private static final String NETWORK = "2. The city in our network :\n\nThe city and Efus:\n\n";

    private final SheetReader reader = new SheetReader(new Countries());

    private Sheet read(String text) throws Refusal {
        return reader.read("sheet.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7\n", "PK\u0003\u0004", "{\\rtf1", "GIF89a", "ab\u0000c"})
    void refusesWhatIsNoText(String start) {
        byte[] bytes = (start + "x".repeat(100)).getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> reader.read("page.txt", bytes))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.key()).isEqualTo("sheet.refused.binary");
                            for (Language language : Language.values()) {
                                assertThat(new Texts(language).of(refusal)).contains("page.txt");
                            }
                        });
    }

    @Test
    void refusesNoise() {
        byte[] bytes = new byte[5_000];
        new Random(7).nextBytes(bytes);
        assertThatThrownBy(() -> reader.read("noise", bytes)).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesMoreThanTwentyMegabytes() {
        assertThatThrownBy(() -> reader.read("big.txt", new byte[SheetReader.MOST_BYTES + 1]))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(new Texts(Language.ENGLISH).of(refusal)).contains("20 MB");
                            assertThat(new Texts(Language.FRENCH).of(refusal)).contains("20 Mo");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "Hello",
                "Population: everybody was there, and the location was fine.",
                "News\nThe General Assembly met in Paris on 3 May 2010.",
                "• Conference, Paris, 3 May 2010\n• Project “X”, 2009"
            })
    void findsNoSheetInOtherTexts(String text) throws Exception {
        Sheet sheet = read(text);
        assertThat(sheet.kind()).isEqualTo(SheetKind.UNKNOWN);
        assertThat(sheet.facts()).isEmpty();
        assertThat(sheet.questions()).isEmpty();
        assertThat(sheet.unread()).hasSize((int) text.lines().filter(l -> !l.isBlank()).count());
    }

    @Test
    void asksForTheCityOnlyWhenTheSheetDoesNotNameIt() throws Exception {
        assertThat(read(GENERAL + "Population: 1 000").questions())
                .containsExactly("sheet.question.city");
        for (String named :
                new String[] {
                    "Logo of the City of Hull\n\n" + GENERAL,
                    "Hull\n" + GENERAL,
                    GENERAL + "Hull is a port on the Humber.\n",
                    GENERAL + "The city of Hull is a port on the Humber.\n"
                }) {
            Sheet sheet = read(named);
            assertThat(sheet.name()).as(named).contains("Hull");
            assertThat(sheet.questions()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is a port on the Humber.",
                "The city is a port on the Humber.",
                "Located on the Humber, our port is old.",
                "This is Hull."
            })
    void takesNoOtherWordForTheName(String description) throws Exception {
        assertThat(read(GENERAL + description).name()).isEmpty();
    }

    @Test
    void readsAMembershipSentenceWithTwoFacts() throws Exception {
        Sheet sheet =
                read(
                        GENERAL
                                + NETWORK
                                + "Member since 2000 and of the executive committee since 2010\n");
        assertThat(sheet.first(Fact.Membership.class).orElseThrow().since())
                .hasToString("Edtf[text=2000/.., first=2000-01-01, last=null]");
        assertThat(sheet.all(Fact.Seat.class))
                .singleElement()
                .satisfies(seat -> assertThat(seat.body()).isEqualTo("Executive Committee"));
    }

    @Test
    void readsSeveralSeatsOfOneLine() throws Exception {
        Sheet sheet =
                read(
                        GENERAL
                                + NETWORK
                                + "Member of the Executive Committee : from 1999-2005 and since"
                                + " 2014\n"
                                + "Vice-president of DEFUS from January 2017\n");
        assertThat(sheet.all(Fact.Seat.class))
                .extracting(
                        Fact.Seat::network,
                        Fact.Seat::role,
                        seat -> seat.span() == null ? null : seat.span().text())
                .containsExactly(
                        tuple("Efus", null, "1999/2005"),
                        tuple("Efus", null, "2014/.."),
                        tuple("Defus", "Vice-president", "2017-01/.."));
    }

    @Test
    void keepsASeatWithoutADate() throws Exception {
        Sheet sheet = read(GENERAL + NETWORK + "Member of the Executive Committee\n");
        assertThat(sheet.all(Fact.Seat.class)).hasSize(1);
    }

    @Test
    void groupsParticipationsByNetworkEvenWithoutAHeading() throws Exception {
        Sheet sheet =
                read(
                        GENERAL
                                + "Location: Germany\n"
                                + NETWORK
                                + "- Project “Trams”, 2009\n"
                                + "The City and the National Forum\n"
                                + "Hosted: General Assembly, Essen, 3 May 2010\n"
                                + "The City and the Italian Forum\n"
                                + "Attended :\n"
                                + "Seminar “Lamps”, Turin, 4 May 2011\n");
        assertThat(sheet.all(Fact.Participation.class))
                .extracting(Fact.Participation::network, Fact.Participation::role)
                .containsExactly(
                        tuple("Efus", Role.PARTICIPANT),
                        tuple("Defus", Role.HOST),
                        tuple("FISU", Role.PARTICIPANT));
        assertThat(sheet.unread()).isEmpty();
    }

    @Test
    void keepsTheYearOfThePopulationOnlyWhenWrittenWithIt() throws Exception {
        Sheet with = read(GENERAL + "Population: 251 634 hab. (2006)");
        assertThat(with.first(Fact.Population.class).orElseThrow().year()).isNotNull();
        Sheet without = read(GENERAL + "Population: 251 634\n\nSafety Contract: signed in 2006");
        assertThat(without.first(Fact.Population.class).orElseThrow().year()).isNull();
    }

    @Test
    void readsAQuotationOfSeveralParagraphsBehindTheMembership() throws Exception {
        Sheet sheet =
                read(
                        GENERAL
                                + NETWORK
                                + "Member since : 1995\n\n“We came to listen to others.\n\n"
                                + "We stayed because they listened to us.”\n\n"
                                + "– Ada Moreau, Mayor of Hull\n");
        assertThat(sheet.all(Fact.Statement.class))
                .containsExactly(
                        new Fact.Statement(
                                9,
                                "We came to listen to others.\n"
                                        + "We stayed because they listened to us.",
                                "Ada Moreau"));
        assertThat(sheet.all(Fact.Person.class))
                .extracting(Fact.Person::function)
                .containsExactly("Mayor of Hull");
    }

    @Test
    void readsASpeakerBehindTheQuotation() throws Exception {
        Sheet sheet =
                read(
                        GENERAL
                                + NETWORK
                                + "“Nobody is safe alone, not even here.” Ada Moreau, Mayor\n");
        assertThat(sheet.all(Fact.Statement.class))
                .containsExactly(
                        new Fact.Statement(
                                7, "Nobody is safe alone, not even here.", "Ada Moreau"));
    }

    @Test
    void readsContractsAndNotCouncils() throws Exception {
        Sheet sheet =
                read(
                        GENERAL
                                + "Safety Contract: signed in 1999, renewed in 2004 and 2009;"
                                + " Local Security Council since 2002");
        assertThat(sheet.all(Fact.SafetyContract.class))
                .extracting(contract -> contract.date().text())
                .containsExactly("1999", "2004", "2009");
    }

    @Test
    void makesNoParticipationOfASentence() throws Exception {
        Sheet sheet =
                read(
                        GENERAL
                                + NETWORK
                                + "Participated in: a great many things over all these years\n"
                                + "• The town has always been glad to open its doors to others.\n"
                                + "• Project “Trams”, 2009\n");
        assertThat(sheet.all(Fact.Participation.class)).hasSize(1);
        assertThat(sheet.unread()).extracting(Sheet.Unread::line).containsExactly(7, 8);
    }

    @Test
    void leavesFriendshipsThatAreNoTwinningsUnread() throws Exception {
        Sheet sheet =
                read(
                        GENERAL
                                + "Twinned with: Kutaisi (Georgia)\n"
                                + "Friendship cities: Varna (Bulgaria)\n");
        assertThat(sheet.all(Fact.Twin.class)).hasSize(1);
        assertThat(sheet.unread()).hasSize(1);
    }

    @Test
    void writesAnEmptyListForNoSheets() {
        assertThat(SheetJson.write(List.of())).isEqualTo("[ ]");
    }

    @Test
    void readsAHostileLineInTime() throws Exception {
        for (String piece :
                new String[] {
                    "(",
                    "“",
                    "“a” ",
                    "[link ",
                    "[link url=”1″]",
                    "a, ",
                    "A (",
                    "1 000 ",
                    "7-",
                    "General Assembly ",
                    "Partner of the ",
                    "since ",
                    "– ",
                    "the city and ",
                    "’ ‘"
                }) {
            String line = piece.repeat(200_000 / piece.length());
            for (String before : new String[] {"", "Twinned with: ", "Population: ", "  • "}) {
                String text = GENERAL + before + line + "\n" + NETWORK + before + line;
                assertTimeout(Duration.ofSeconds(5), () -> read(text), () -> before + piece);
            }
        }
    }

    @Test
    void readsALineOfAMegabyte() {
        String line = "Twinned with: " + "(“a, ".repeat(200_000);
        assertTimeout(Duration.ofSeconds(10), () -> read(GENERAL + line));
    }

    @Test
    void readsASheetInAFewMilliseconds() throws Exception {
        byte[] bytes = SheetFixturesTest.bytes("two-networks.txt");
        assertTimeout(
                Duration.ofSeconds(8),
                () -> {
                    for (int i = 0; i < 400; i++) {
                        reader.read("sheet.txt", bytes);
                    }
                });
    }
}
