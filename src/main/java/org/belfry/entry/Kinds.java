package org.belfry.entry;

import static org.belfry.entry.KindField.code;
import static org.belfry.entry.KindField.reference;
import static org.belfry.entry.KindField.text;
import static org.belfry.entry.KindField.typed;

import java.util.List;
import java.util.Optional;

/** The kinds of things people enter, with their fields. */
public final class Kinds {
    public static final Kind MEMBER =
            Kind.of(
                    "member",
                    "member",
                    text("name").must(),
                    code(
                            "kind",
                            "city",
                            "metropolis",
                            "region",
                            "province",
                            "association",
                            "other"),
                    typed("country", KindField.Type.COUNTRY),
                    text("region"),
                    text("department"),
                    text("address"),
                    text("postcode"),
                    text("town"),
                    text("note"));
    public static final Kind MEMBER_NAME =
            Kind.of(
                    "name",
                    "member_name",
                    reference("member", "member").must(),
                    text("language"),
                    code("kind", "official", "exonym", "former", "variant"),
                    text("name").must());
    public static final Kind PERSON =
            Kind.of(
                    "person",
                    "person",
                    text("civility"),
                    text("given"),
                    text("family").must(),
                    text("languages"),
                    text("email"),
                    text("phone"),
                    text("mobile"),
                    text("address"),
                    text("postcode"),
                    text("town"),
                    typed("country", KindField.Type.COUNTRY),
                    text("preferences"),
                    text("note"));
    public static final Kind POST =
            Kind.of(
                    "post",
                    "post",
                    reference("member", "member").must(),
                    text("function").must(),
                    code("kind", "elected", "delegate", "officer", "focal-point"),
                    reference("network", "network"),
                    text("phone"),
                    text("email"),
                    text("address"),
                    text("postcode"),
                    text("town"),
                    typed("main-contact", KindField.Type.YES_NO).in("main_contact"),
                    text("note"));
    public static final Kind MANDATE =
            Kind.of(
                    "mandate",
                    "mandate",
                    reference("person", "person").must(),
                    reference("post", "post").must(),
                    typed("span", KindField.Type.DATE),
                    typed("confirmed-on", KindField.Type.DATE).in("confirmed_on"),
                    text("note"));
    public static final Kind MEMBERSHIP =
            Kind.of(
                    "membership",
                    "membership",
                    reference("member", "member").must(),
                    reference("network", "network").must(),
                    code("category", "full", "associate", "observer"),
                    typed("span", KindField.Type.DATE),
                    text("note"));
    public static final Kind DUES =
            Kind.of(
                    "dues",
                    "dues",
                    reference("member", "member").must(),
                    reference("network", "network").must(),
                    typed("year", KindField.Type.NUMBER).must(),
                    typed("due-on", KindField.Type.DATE).in("due_on"),
                    typed("paid-on", KindField.Type.DATE).in("paid_on"),
                    typed("amount", KindField.Type.MONEY),
                    typed("paid", KindField.Type.MONEY),
                    text("currency"),
                    typed("waived", KindField.Type.YES_NO),
                    typed("reminded-on", KindField.Type.DATE).in("reminded_on"),
                    text("note"));
    public static final Kind SEAT =
            Kind.of(
                    "seat",
                    "seat",
                    reference("member", "member").must(),
                    reference("network", "network"),
                    text("body").must(),
                    text("role"),
                    text("class"),
                    typed("span", KindField.Type.DATE),
                    text("note"));
    public static final Kind FIGURE =
            Kind.of(
                    "figure",
                    "figure",
                    reference("member", "member").must(),
                    reference("measure", "measure").must(),
                    typed("value", KindField.Type.DECIMAL).must(),
                    typed("as-of", KindField.Type.DATE).in("as_of"),
                    text("note"));
    public static final Kind TWINNING =
            Kind.of(
                    "twinning",
                    "twinning",
                    reference("member", "member").must(),
                    text("partner").must(),
                    typed("country", KindField.Type.COUNTRY),
                    reference("partner-member", "member").in("partner_member"),
                    typed("span", KindField.Type.DATE),
                    text("treaty"),
                    code("status", "active", "dormant", "suspended", "ended"),
                    text("note"));
    public static final Kind EVENT =
            Kind.of(
                    "event",
                    "event",
                    text("title").must(),
                    text("language"),
                    code(
                            "kind",
                            "general-assembly",
                            "conference",
                            "project",
                            "working-group",
                            "lunch-debate",
                            "training",
                            "seminar",
                            "award",
                            "study",
                            "visit",
                            "debate",
                            "meeting",
                            "other"),
                    reference("network", "network"),
                    typed("date", KindField.Type.DATE).in("dated"),
                    text("place").in("place_written"),
                    typed("country", KindField.Type.COUNTRY),
                    reference("parent", "event"),
                    text("description"),
                    text("note"));
    public static final Kind PARTICIPATION =
            Kind.of(
                    "participation",
                    "participation",
                    reference("event", "event").must(),
                    reference("member", "member"),
                    reference("person", "person"),
                    reference("network", "network"),
                    code(
                            "role",
                            "participant",
                            "partner",
                            "pilot",
                            "presentation",
                            "candidate",
                            "host"),
                    code("attendance", "present", "represented", "excused", "absent"),
                    code("invitation", "to-invite", "invited", "registered", "declined"),
                    typed("date", KindField.Type.DATE).in("dated"),
                    text("note"));
    public static final Kind SECTION =
            Kind.of(
                    "section",
                    "section",
                    reference("member", "member").must(),
                    code(
                            "kind",
                            "description",
                            "statement",
                            "practice",
                            "policy",
                            "vision",
                            "news",
                            "text"),
                    text("title"),
                    text("text"),
                    text("language"),
                    typed("date", KindField.Type.DATE).in("dated"),
                    text("speaker"));
    public static final Kind LINK =
            Kind.of(
                    "link",
                    "link",
                    reference("member", "member").must(),
                    text("kind"),
                    text("label"),
                    text("target"));
    public static final Kind SAFETY_CONTRACT =
            Kind.of(
                    "safety-contract",
                    "safety_contract",
                    reference("member", "member").must(),
                    typed("signed", KindField.Type.DATE).must(),
                    text("written"));
    public static final Kind TAG =
            Kind.of(
                            "tag",
                            "tagging",
                            reference("tag", "tag").must(),
                            reference("member", "member"),
                            reference("person", "person"),
                            reference("event", "event"))
                    .derivedFrom("tag", "member", "person", "event");

    /** What the command line adds, edits and removes, in the order its help lists them. */
    public static final List<Kind> ENTERED =
            List.of(
                    MEMBER,
                    PERSON,
                    POST,
                    MANDATE,
                    MEMBERSHIP,
                    DUES,
                    SEAT,
                    TWINNING,
                    EVENT,
                    PARTICIPATION,
                    TAG,
                    MEMBER_NAME,
                    FIGURE,
                    SECTION,
                    LINK,
                    SAFETY_CONTRACT);

    private Kinds() {}

    public static Optional<Kind> named(String name) {
        return ENTERED.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
