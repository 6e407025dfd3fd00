package org.belfry.member.ui;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.belfry.entry.Kind;
import org.belfry.entry.Kinds;
import org.belfry.kit.EditInPlace;
import org.belfry.kit.Facts;
import org.belfry.kit.Icons;
import org.belfry.kit.Kit;
import org.belfry.kit.Sections;
import org.belfry.member.MemberPage;
import org.belfry.member.MemberPage.Contract;
import org.belfry.member.MemberPage.Figure;
import org.belfry.member.MemberPage.Link;
import org.belfry.member.MemberPage.Membership;
import org.belfry.member.MemberPage.Origin;
import org.belfry.member.MemberPage.OtherName;
import org.belfry.member.MemberPage.Seat;
import org.belfry.member.ui.MemberPageModel.Known;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
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
        identity(facts, page);
        population(facts, page);
        page.memberships()
                .forEach(each -> membership(facts, each, index(page.memberships(), each)));
        page.seats().forEach(each -> seat(facts, each, index(page.seats(), each)));
        page.contracts().forEach(each -> contract(facts, each, index(page.contracts(), each)));
        page.links().forEach(each -> link(facts, each, index(page.links(), each)));
        if (!page.labels().isEmpty()) {
            facts.row(words.of("member.page.labels"), String.join(" · ", page.labels()));
        }
        note(facts, page.facts());
        return Sections.section(
                "member-overview", words.of("member.page.facts"), facts.view(), add(page.facts()));
    }

    private static int index(List<?> all, Object one) {
        return all.indexOf(one);
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

    private void identity(Facts facts, MemberPage page) {
        MemberPage.Facts member = page.facts();
        text(facts, member, "name", member.name());
        page.names().forEach(each -> otherName(facts, each, index(page.names(), each)));
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

    private void otherName(Facts facts, OtherName name, int index) {
        String id = "member-name-" + index;
        String label = words.of("member.page.othername");
        String about =
                words.code("member.name", name.kind())
                        + (name.language() == null ? "" : " (" + name.language() + ")");
        row(
                facts,
                index == 0 ? label : "",
                () -> remove(Kinds.MEMBER_NAME, name.id(), name.name()),
                id,
                name.name(),
                new Origin(null, null),
                edits.line(
                                id,
                                label,
                                name.name(),
                                writing.edit(Kinds.MEMBER_NAME, name.id(), "name", label))
                        .view(),
                Facts.muted(about.strip()));
    }

    private void population(Facts facts, MemberPage page) {
        String label = words.of("member.page.population");
        boolean known =
                page.figures().stream().anyMatch(each -> each.measure().equals("population"));
        if (!known) {
            Map<String, String> given =
                    Map.of("member", page.facts().id(), "measure", "population");
            facts.row(
                    label,
                    edits.line(
                                    "member-figure-new",
                                    label,
                                    "",
                                    writing.add(Kinds.FIGURE, given, "value", label))
                            .view());
        }
        page.figures().forEach(each -> figure(facts, each, index(page.figures(), each)));
    }

    private void figure(Facts facts, Figure figure, int index) {
        String label =
                figure.measure().equals("population")
                        ? words.of("member.page.population")
                        : words.code("member.measure", figure.measure());
        String id = "member-figure-" + index;
        String asOf = words.of("member.page.asof");
        EditInPlace value =
                edits.line(
                                id,
                                label,
                                MemberWords.plain(figure.value()),
                                writing.edit(Kinds.FIGURE, figure.id(), "value", label))
                        .written(words::number);
        EditInPlace dated =
                edits.line(
                                id + "-asof",
                                asOf,
                                words.date(figure.asOf()),
                                writing.edit(Kinds.FIGURE, figure.id(), "as-of", asOf))
                        .empty(words.of("member.page.undated"));
        row(
                facts,
                label,
                () -> remove(Kinds.FIGURE, figure.id(), label),
                id,
                label,
                figure.origin(),
                value.view(),
                PageEdits.muted(dated));
    }

    private void membership(Facts facts, Membership membership, int index) {
        String label = words.of("member.page.membership", membership.network());
        String id = "member-membership-" + index;
        String category = words.of("member.page.category");
        row(
                facts,
                label,
                () -> remove(Kinds.MEMBERSHIP, membership.id(), label),
                id,
                label,
                membership.origin(),
                edits.choice(
                        id + "-category",
                        category,
                        membership.category() == null ? "member" : membership.category(),
                        Kinds.MEMBERSHIP,
                        "category",
                        "member.category",
                        writing.edit(Kinds.MEMBERSHIP, membership.id(), "category", category)),
                span(Kinds.MEMBERSHIP, membership.id(), id, membership.span()));
    }

    private void seat(Facts facts, Seat seat, int index) {
        String network = or(seat.network());
        String label = (words.body(seat.body()) + " " + network).strip();
        String id = "member-seat-" + index;
        var values = new ArrayList<Node>();
        values.add(span(Kinds.SEAT, seat.id(), id, seat.span()));
        if (seat.role() != null) {
            values.add(Facts.muted(seat.role()));
        }
        row(
                facts,
                label,
                () -> remove(Kinds.SEAT, seat.id(), label),
                id,
                label,
                seat.origin(),
                values.toArray(Node[]::new));
    }

    private Region span(Kind kind, String row, String id, @Nullable String span) {
        String label = words.of("member.page.since");
        return edits.line(
                        id + "-span",
                        label,
                        words.date(span),
                        writing.edit(kind, row, "span", label))
                .empty(words.of("member.page.undated"))
                .view();
    }

    private void contract(Facts facts, Contract contract, int index) {
        String label = words.of("member.page.contract");
        String id = "member-contract-" + index;
        String signed = words.of("member.page.signed");
        row(
                facts,
                label,
                () -> remove(Kinds.SAFETY_CONTRACT, contract.id(), label),
                id,
                label,
                contract.origin(),
                edits.line(
                                id,
                                signed,
                                words.date(contract.signed()),
                                writing.edit(
                                        Kinds.SAFETY_CONTRACT, contract.id(), "signed", signed))
                        .empty(words.of("member.page.undated"))
                        .view());
    }

    private void link(Facts facts, Link link, int index) {
        String label = link.label() == null ? words.of("member.page.website") : link.label();
        String id = "member-link-" + index;
        String address = words.of("member.page.address");
        var values = new ArrayList<Node>();
        values.add(
                edits.line(
                                id,
                                address,
                                or(link.target()),
                                writing.edit(Kinds.LINK, link.id(), "target", address))
                        .view());
        if (link.target() != null) {
            String target = link.target();
            var copy =
                    Icons.button(
                            id + "-copy",
                            Feather.COPY,
                            words.of("member.page.copy", target),
                            () -> kit.copying().copy(target));
            copy.getStyleClass().add("row-remove");
            values.add(copy);
        }
        row(
                facts,
                label,
                () -> remove(Kinds.LINK, link.id(), label),
                id,
                label,
                new Origin(null, null),
                values.toArray(Node[]::new));
    }

    private void remove(Kind kind, String id, String name) {
        writing.remove(kind, id, name);
    }

    /** A row with its source in muted words and, at its end, what takes it away. */
    private void row(
            Facts facts,
            String label,
            Runnable remove,
            String id,
            String name,
            Origin origin,
            Node... values) {
        var nodes = new ArrayList<>(List.of(values));
        String source = words.origin(origin);
        if (!source.isEmpty()) {
            nodes.add(Facts.muted(source));
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        nodes.add(space);
        nodes.add(edits.remove(id + "-remove", name, remove));
        facts.row(label, nodes.toArray(Node[]::new));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
