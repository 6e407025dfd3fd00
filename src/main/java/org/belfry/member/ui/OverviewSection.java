package org.belfry.member.ui;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import org.belfry.entry.Kind;
import org.belfry.entry.Kinds;
import org.belfry.kit.Facts;
import org.belfry.kit.Kit;
import org.belfry.kit.Sections;
import org.belfry.member.MemberPage;
import org.belfry.member.ui.MemberPageModel.Known;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** What a member is, fact by fact, with where each came from. */
final class OverviewSection {
    private final Kit kit;
    private final MemberWords words;
    private final MemberWriting writing;
    private final MemberForms forms;
    private final PageEdits edits;

    OverviewSection(
            Kit kit, MemberWords words, MemberWriting writing, MemberForms forms, PageEdits edits) {
        this.kit = kit;
        this.words = words;
        this.writing = writing;
        this.forms = forms;
        this.edits = edits;
    }

    Region build(Known known) {
        MemberPage page = known.page();
        var facts = new Facts();
        var rows = new FactRows(kit, words, writing, edits, facts);
        text(facts, page.facts(), "name", page.facts().name());
        rows.names(page.names());
        identity(facts, page.facts());
        population(facts, page);
        rows.figures(page.figures());
        rows.memberships(page.memberships());
        rows.seats(page.seats());
        rows.contracts(page.contracts());
        rows.links(page.links());
        if (!page.labels().isEmpty()) {
            facts.row(words.of("member.page.labels"), String.join(" · ", page.labels()));
        }
        if (!page.documents().isEmpty()) {
            int count = page.documents().size();
            facts.row(
                    words.of("member.page.documents", count), String.join(" · ", page.documents()));
        }
        note(facts, page.facts());
        return Sections.section(
                "member-overview", words.of("member.page.facts"), facts.view(), add(page.facts()));
    }

    private MenuButton add(MemberPage.Facts member) {
        var menu = new MenuButton(words.of("member.page.add"));
        menu.setId("member-fact-add");
        menu.getStyleClass().add("link-menu");
        for (Kind kind : MemberForms.FACTS) {
            var item = new MenuItem(words.of("member.add." + kind.name()));
            item.setId("member-fact-add-" + kind.name());
            item.setOnAction(event -> forms.newFact(member, kind));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void identity(Facts facts, MemberPage.Facts member) {
        String kind = words.of("member.page.kind");
        facts.row(
                kind,
                edits.choice(
                        "member-fact-kind",
                        kind,
                        or(member.kind()),
                        Kinds.MEMBER,
                        "kind",
                        "member.kind",
                        writing.edit(Kinds.MEMBER, member.id(), "kind", kind)));
        text(facts, member, "country", words.country(member.country()));
        text(facts, member, "region", or(member.region()));
        text(facts, member, "department", or(member.department()));
    }

    private void text(Facts facts, MemberPage.Facts member, String field, String value) {
        String label = words.of("member.page." + field);
        facts.row(
                label,
                edits.line(
                                "member-fact-" + field,
                                label,
                                value,
                                writing.edit(Kinds.MEMBER, member.id(), field, label))
                        .view());
    }

    private void note(Facts facts, MemberPage.Facts member) {
        String label = words.of("member.page.note");
        facts.row(
                label,
                edits.lines(
                                "member-fact-note",
                                label,
                                or(member.note()),
                                writing.edit(Kinds.MEMBER, member.id(), "note", label))
                        .view());
    }

    /** Where no population is known, a place to type it. */
    private void population(Facts facts, MemberPage page) {
        if (page.figures().stream().anyMatch(each -> each.measure().equals("population"))) {
            return;
        }
        String label = words.of("member.page.population");
        Map<String, String> given = Map.of("member", page.facts().id(), "measure", "population");
        facts.row(
                label,
                edits.line(
                                "member-figure-new",
                                label,
                                "",
                                writing.add(Kinds.FIGURE, given, "value", label))
                        .view());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
