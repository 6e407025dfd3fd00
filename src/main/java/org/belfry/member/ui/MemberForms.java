package org.belfry.member.ui;

import org.belfry.entry.Kind;
import org.belfry.entry.Kinds;
import org.belfry.kit.Kit;
import org.belfry.member.MemberPage.Facts;
import org.belfry.member.ui.EntryForm.Blank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The forms for what is new: a member, a person with a post, a fact. */
final class MemberForms {
    /** What can be added to the facts of a member, in the order of the menu. */
    static final List<Kind> FACTS =
            List.of(
                    Kinds.MEMBERSHIP,
                    Kinds.FIGURE,
                    Kinds.SAFETY_CONTRACT,
                    Kinds.SEAT,
                    Kinds.LINK,
                    Kinds.MEMBER_NAME);

    private static final Set<String> OF_PERSON = Set.of("civility", "given", "family");
    private static final String DATE_HELP = "member.form.date.help";

    private final Kit kit;
    private final MemberStores stores;
    private final MemberWords words;
    private final MemberWriting writing;

    MemberForms(Kit kit, MemberStores stores, MemberWords words, MemberWriting writing) {
        this.kit = kit;
        this.stores = stores;
        this.words = words;
        this.writing = writing;
    }

    void newMember() {
        show(
                new Blank(
                        "member-new",
                        words.of("member.list.new"),
                        words.of("member.form.member.save"),
                        List.of(
                                FormField.text("name", "member.page.name").must(),
                                FormField.choice(
                                        "kind",
                                        "member.page.kind",
                                        "member.kind",
                                        codes(Kinds.MEMBER)),
                                FormField.text("country", "member.page.country")
                                        .help("member.form.country.help"),
                                FormField.text("region", "member.page.region"),
                                FormField.text("department", "member.page.department")
                                        .withTheOneBefore())),
                typed -> stores.entries().add(Kinds.MEMBER, typed),
                id -> kit.navigator().open(MemberListController.PLACE, id));
    }

    void newPerson(Facts member) {
        show(
                new Blank(
                        "person-new",
                        words.of("member.form.person.title", member.shown()),
                        words.of("member.form.person.save"),
                        List.of(
                                FormField.text("civility", "member.people.civility"),
                                FormField.text("given", "member.people.given").withTheOneBefore(),
                                FormField.text("family", "member.people.family")
                                        .must()
                                        .withTheOneBefore(),
                                FormField.text("function", "member.people.function").must(),
                                FormField.choice(
                                        "kind",
                                        "member.people.kind",
                                        "member.post",
                                        codes(Kinds.POST)),
                                FormField.text("phone", "member.people.phone"),
                                FormField.text("email", "member.people.email").withTheOneBefore())),
                typed -> addPerson(member, typed),
                id -> {});
    }

    private String addPerson(Facts member, Map<String, String> typed) throws Exception {
        var person = new HashMap<>(typed);
        person.keySet().retainAll(OF_PERSON);
        var post = new HashMap<>(typed);
        post.keySet().removeAll(OF_PERSON);
        return stores.people().add(member.id(), person, post);
    }

    void newFact(Facts member, Kind kind) {
        String name = words.of("member.add." + kind.name());
        show(
                new Blank(
                        "fact-new",
                        words.of("member.form.fact.title", name, member.shown()),
                        words.of("member.form.fact.save"),
                        fields(kind)),
                typed -> {
                    var all = new HashMap<>(typed);
                    all.put("member", member.id());
                    if (kind.equals(Kinds.FIGURE)) {
                        all.putIfAbsent("measure", "population");
                    }
                    if (kind.equals(Kinds.LINK)) {
                        all.put("kind", "website");
                    }
                    return stores.entries().add(kind, all);
                },
                id -> {});
    }

    private static List<FormField> fields(Kind kind) {
        return switch (kind.name()) {
            case "membership" ->
                    List.of(
                            FormField.text("network", "member.page.network").must(),
                            FormField.choice(
                                    "category",
                                    "member.page.category",
                                    "member.category",
                                    codes(kind, "category")),
                            FormField.text("span", "member.page.since").help(DATE_HELP));
            case "figure" ->
                    List.of(
                            FormField.text("value", "member.page.population").must(),
                            FormField.text("as-of", "member.page.asof").help(DATE_HELP));
            case "safety-contract" ->
                    List.of(FormField.text("signed", "member.page.signed").must().help(DATE_HELP));
            case "seat" ->
                    List.of(
                            FormField.text("body", "member.page.body").must(),
                            FormField.text("network", "member.page.network"),
                            FormField.text("role", "member.page.role"),
                            FormField.text("span", "member.page.since").help(DATE_HELP));
            case "link" ->
                    List.of(
                            FormField.text("target", "member.page.address").must(),
                            FormField.text("label", "member.page.label"));
            default ->
                    List.of(
                            FormField.text("name", "member.page.name").must(),
                            FormField.text("language", "member.page.language")
                                    .help("member.form.language.help"),
                            FormField.choice(
                                    "kind",
                                    "member.page.namekind",
                                    "member.name",
                                    codes(kind, "kind")));
        };
    }

    private static List<String> codes(Kind kind) {
        return codes(kind, "kind");
    }

    static List<String> codes(Kind kind, String field) {
        return kind.field(field).orElseThrow().codes();
    }

    private void show(Blank blank, EntryForm.Saving saving, Consumer<String> made) {
        kit.navigator().show(new EntryForm(kit, words, writing, blank, saving, made));
    }
}
