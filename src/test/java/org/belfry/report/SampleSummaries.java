package org.belfry.report;

import org.belfry.report.MemberSummary.Contact;
import org.belfry.report.MemberSummary.Figure;
import org.belfry.report.MemberSummary.Membership;
import org.belfry.report.MemberSummary.Participation;
import org.belfry.report.MemberSummary.Seat;
import org.belfry.report.MemberSummary.Section;
import org.belfry.report.MemberSummary.Statement;
import org.belfry.report.MemberSummary.Twin;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Summaries to print: hand-made ones for the eye and generated ones by the thousand. */
public final class SampleSummaries {
    private static final List<String> CITIES =
            List.of(
                    "Lille",
                    "Liège",
                    "Kraków",
                    "Łódź",
                    "Αθήνα",
                    "Харків",
                    "Saint-Louis",
                    "Turin",
                    "Rotterdam",
                    "Cologne",
                    "Göteborg",
                    "Brașov",
                    "Győr",
                    "Lisboa",
                    "København",
                    "Esch-sur-Alzette",
                    "Valladolid",
                    "Θεσσαλονίκη",
                    "Београд",
                    "Tallinn");
    private static final List<String> COUNTRIES =
            List.of("France", "Belgium", "Poland", "Greece", "Ukraine", "Senegal", "Italy");
    private static final List<String> KINDS =
            List.of("project", "conference", "working-group", "general-assembly", "training");
    private static final List<String> TOPICS =
            List.of(
                    "Safer evenings in the old town",
                    "Lighting that reassures",
                    "Mediation between neighbours",
                    "Crowds on match days",
                    "Streets shared by all ages",
                    "What data can tell a mayor",
                    "Trams at night: drivers, passengers and town halls in one conversation");

    private SampleSummaries() {}

    /** A member with a name and nothing else. */
    public static MemberSummary bare(String name) {
        return new MemberSummary(
                name, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), null, null, List.of(), List.of(), List.of(), List.of(), null);
    }

    /** A member with something in every part. */
    public static MemberSummary full() {
        return new MemberSummary(
                "Lille",
                "city",
                "France",
                "Hauts-de-France",
                "Nord",
                List.of("Priority security zone"),
                List.of(
                        new Membership("Efus", "full", "1995/.."),
                        new Membership("FFSU", null, null),
                        new Membership("UNESCO GNLC", null, "2024/..")),
                List.of(
                        new Seat("FFSU", "Executive Committee", null, "2008/.."),
                        new Seat("Efus", "Executive Committee", "vice-president", "2002/2006")),
                List.of(
                        new Figure("Population", 224900, null, null, "Efus"),
                        new Figure("Population", 234475, null, "2021", "UNESCO"),
                        new Figure("Municipal police", 170, "officers", "2023-09", "the city")),
                List.of("1992", "2009"),
                List.of(
                        new Contact(
                                "Ms Ada Example",
                                "Deputy mayor for public safety and night life",
                                "elected",
                                false,
                                "+33 3 20 00 00 00",
                                "ada.example@city.example"),
                        new Contact(
                                "Mr Théo Modèle",
                                "Head of prevention",
                                "officer",
                                true,
                                "+33 3 20 00 00 01",
                                "theo.modele@city.example"),
                        new Contact(null, "Learning city", "focal-point", false, null, null)),
                List.of(
                        new Statement(
                                "A street is safe when people have a reason to linger in it, and"
                                        + " somebody whose work it is to make them welcome.",
                                "Ada Example, deputy mayor")),
                "Prefecture of the Nord and capital of its region, at the meeting of three"
                        + " borders.",
                "Every resident should live within ten minutes of a park, a school and a door that"
                        + " opens when they need help.",
                List.of(
                        new Section(
                                "Night life",
                                "A charter with bars, taxis and students.\nReviewed each spring."),
                        new Section("Youth", null)),
                List.of(
                        new Section(
                                "Correspondents in the stairwells",
                                "Two residents a building are called first.")),
                List.of(
                        new Twin("Cologne", "Germany", true),
                        new Twin("Turin", "Italy", true),
                        new Twin("Liège", "Belgium", true),
                        new Twin("Rotterdam", "Netherlands", true),
                        new Twin("Kharkiv", "Ukraine", false),
                        new Twin("Leeds", "United Kingdom", false),
                        new Twin("Oujda", "Morocco", false),
                        new Twin("Safed", "Israel", false),
                        new Twin("Esch-sur-Alzette", "Luxembourg", false),
                        new Twin("Erfurt", "Germany", false),
                        new Twin("Shanghai", "China", false)),
                List.of(
                        taking(
                                "Efus",
                                "general-assembly",
                                "participant",
                                "General Assembly",
                                "Brussels",
                                "Belgium",
                                "2012-06-07",
                                "present"),
                        taking(
                                "Efus",
                                "general-assembly",
                                null,
                                "General Assembly",
                                "Genoa",
                                "Italy",
                                "2011",
                                "represented"),
                        taking(
                                "Efus",
                                "project",
                                "partner",
                                "Cities and substances II",
                                null,
                                null,
                                "2008/2011",
                                null),
                        taking(
                                "Efus",
                                "project",
                                "pilot",
                                "Big concerts, small streets",
                                null,
                                null,
                                "1999/2000",
                                null),
                        taking(
                                "Efus",
                                "project",
                                "partner",
                                "Cities and substances III",
                                null,
                                null,
                                "2012/..",
                                null),
                        taking(
                                "Efus",
                                "conference",
                                "presentation",
                                "Tomorrow’s prevention",
                                "Paris",
                                "France",
                                "2012-12-12/2012-12-14",
                                null),
                        taking(
                                "Efus",
                                "conference",
                                "participant",
                                "Transport by night",
                                "Lyon",
                                "France",
                                null,
                                null),
                        taking(
                                "FFSU",
                                "working-group",
                                null,
                                "Town halls and courts",
                                null,
                                null,
                                "2014-02-26",
                                null),
                        taking(
                                "FFSU",
                                "working group",
                                null,
                                "Town halls and courts",
                                null,
                                null,
                                "2014-01-15",
                                null),
                        taking(
                                "FFSU",
                                "award",
                                "candidate",
                                "Prize for prevention",
                                null,
                                null,
                                "2005-09",
                                null),
                        taking(
                                null,
                                "other",
                                null,
                                "Day of the neighbours",
                                null,
                                null,
                                "199X",
                                null)),
                null);
    }

    private static Participation taking(
            @Nullable String network,
            @Nullable String kind,
            @Nullable String role,
            String title,
            @Nullable String place,
            @Nullable String country,
            @Nullable String dated,
            @Nullable String attendance) {
        return new Participation(network, kind, role, title, place, country, dated, attendance);
    }

    /** Generated members, always the same ones. */
    public static Iterator<MemberSummary> generated(int members, int participations, int twins) {
        return IntStream.range(0, members)
                .mapToObj(n -> numbered(n, participations, twins))
                .iterator();
    }

    private static MemberSummary numbered(int n, int participations, int twins) {
        var random = new Random(n);
        MemberSummary full = full();
        return new MemberSummary(
                one(CITIES, random) + " " + (n + 1),
                n % 7 == 0 ? "region" : "city",
                one(COUNTRIES, random),
                full.region(),
                full.department(),
                full.labels(),
                full.memberships(),
                full.seats(),
                full.figures(),
                full.safetyContracts(),
                full.people(),
                full.statements(),
                full.description(),
                null,
                List.of(),
                List.of(),
                twins(twins, random),
                participations(participations, random),
                null);
    }

    private static List<Twin> twins(int count, Random random) {
        var twins = new ArrayList<Twin>();
        for (int i = 0; i < count; i++) {
            twins.add(new Twin(one(CITIES, random), one(COUNTRIES, random), i % 4 == 0));
        }
        return twins;
    }

    private static List<Participation> participations(int count, Random random) {
        var taken = new ArrayList<Participation>();
        for (int i = 0; i < count; i++) {
            int year = 1995 + random.nextInt(31);
            taken.add(
                    taking(
                            i % 3 == 0 ? "FFSU" : "Efus",
                            one(KINDS, random),
                            i % 5 == 0 ? "partner" : "participant",
                            one(TOPICS, random),
                            one(CITIES, random),
                            one(COUNTRIES, random),
                            i % 11 == 0 ? null : year + "-0" + (1 + random.nextInt(9)),
                            i % 9 == 0 ? "present" : null));
        }
        return taken;
    }

    private static String one(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
