package org.belfry.member.ui;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.belfry.entry.Kind;
import org.belfry.entry.Kinds;
import org.belfry.kit.EditInPlace;
import org.belfry.kit.Facts;
import org.belfry.kit.Icons;
import org.belfry.kit.Kit;
import org.belfry.member.MemberPage.Contract;
import org.belfry.member.MemberPage.Figure;
import org.belfry.member.MemberPage.Link;
import org.belfry.member.MemberPage.Membership;
import org.belfry.member.MemberPage.Origin;
import org.belfry.member.MemberPage.OtherName;
import org.belfry.member.MemberPage.Seat;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** The facts a member may have several of; like ones stand below one label. */
final class FactRows {
    private static final Origin UNKNOWN = new Origin(null, null);

    private final Kit kit;
    private final MemberWords words;
    private final MemberWriting writing;
    private final PageEdits edits;
    private final Facts facts;
    private String before = "";

    FactRows(Kit kit, MemberWords words, MemberWriting writing, PageEdits edits, Facts facts) {
        this.kit = kit;
        this.words = words;
        this.writing = writing;
        this.edits = edits;
        this.facts = facts;
    }

    /** What a row is: the kind and id of what it shows, the ids of its nodes and its label. */
    private record Row(Kind kind, String row, String id, String label, String name) {
        Row(Kind kind, String row, String id, String label) {
            this(kind, row, id, label, label);
        }
    }

    void names(List<OtherName> names) {
        for (int i = 0; i < names.size(); i++) {
            OtherName name = names.get(i);
            String label = words.of("member.page.othername");
            var row = new Row(Kinds.MEMBER_NAME, name.id(), "member-name-" + i, label, name.name());
            String language = name.language() == null ? "" : " (" + name.language() + ")";
            String about = words.code("member.name", name.kind()) + language;
            EditInPlace edit = edit(row, "", "name", label, name.name());
            show(row, UNKNOWN, edit.view(), Facts.muted(about.strip()));
        }
    }

    void figures(List<Figure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            var row =
                    new Row(
                            Kinds.FIGURE,
                            figure.id(),
                            "member-figure-" + i,
                            words.code("member.measure", figure.measure()));
            EditInPlace value =
                    edit(row, "", "value", row.label(), MemberWords.plain(figure.value()));
            EditInPlace dated =
                    edit(
                            row,
                            "-asof",
                            "as-of",
                            words.of("member.page.asof"),
                            words.date(figure.asOf()));
            dated.empty(words.of("member.page.undated"));
            String unit = figure.unit();
            value.written(typed -> words.amount(typed, unit));
            show(row, figure.origin(), value.view(), PageEdits.muted(dated));
        }
    }

    void memberships(List<Membership> memberships) {
        for (int i = 0; i < memberships.size(); i++) {
            Membership membership = memberships.get(i);
            String label = words.of("member.page.membership", membership.network());
            var row = new Row(Kinds.MEMBERSHIP, membership.id(), "member-membership-" + i, label);
            String category = words.of("member.page.category");
            show(
                    row,
                    membership.origin(),
                    edits.choice(
                            row.id() + "-category",
                            category,
                            membership.category() == null ? "member" : membership.category(),
                            Kinds.MEMBERSHIP,
                            "category",
                            "member.category",
                            writing.edit(row.kind(), row.row(), "category", category)),
                    span(row, membership.span()));
        }
    }

    void seats(List<Seat> seats) {
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            String network = seat.network() == null ? "" : " " + seat.network();
            String label = (words.body(seat.body()) + network).strip();
            var row = new Row(Kinds.SEAT, seat.id(), "member-seat-" + i, label);
            Region span = span(row, seat.span());
            if (seat.role() == null) {
                show(row, seat.origin(), span);
            } else {
                show(row, seat.origin(), span, Facts.muted(seat.role()));
            }
        }
    }

    private Region span(Row row, @Nullable String span) {
        String label = words.of("member.page.since");
        EditInPlace edit = edit(row, "-span", "span", label, words.date(span));
        return edit.empty(words.of("member.page.undated")).view();
    }

    void contracts(List<Contract> contracts) {
        for (int i = 0; i < contracts.size(); i++) {
            Contract contract = contracts.get(i);
            String label = words.of("member.page.contract");
            var row = new Row(Kinds.SAFETY_CONTRACT, contract.id(), "member-contract-" + i, label);
            EditInPlace edit =
                    edit(
                            row,
                            "",
                            "signed",
                            words.of("member.page.signed"),
                            words.date(contract.signed()));
            edit.empty(words.of("member.page.undated"));
            show(row, contract.origin(), edit.view());
        }
    }

    void links(List<Link> links) {
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            String label = link.label() == null ? words.of("member.page.website") : link.label();
            var row = new Row(Kinds.LINK, link.id(), "member-link-" + i, label);
            String target = link.target() == null ? "" : link.target();
            EditInPlace edit = edit(row, "", "target", words.of("member.page.address"), target);
            if (target.isEmpty()) {
                show(row, UNKNOWN, edit.view());
            } else {
                show(row, UNKNOWN, edit.view(), copy(row, target));
            }
        }
    }

    private Node copy(Row row, String target) {
        var copy =
                Icons.button(
                        row.id() + "-copy",
                        Feather.COPY,
                        words.of("member.page.copy", target),
                        () -> kit.copying().copy(target));
        copy.getStyleClass().add("row-remove");
        return copy;
    }

    private EditInPlace edit(Row row, String end, String field, String label, String value) {
        return edits.line(
                row.id() + end, label, value, writing.edit(row.kind(), row.row(), field, label));
    }

    /** A row with its source in muted words and, at its end, what takes it away. */
    private void show(Row row, Origin origin, Node... values) {
        var nodes = new ArrayList<>(List.of(values));
        String source = words.origin(origin);
        if (!source.isEmpty()) {
            nodes.add(Facts.muted(source));
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        nodes.add(space);
        nodes.add(
                edits.remove(
                        row.id() + "-remove",
                        row.name(),
                        () -> writing.remove(row.kind(), row.row(), row.name())));
        facts.row(row.label().equals(before) ? "" : row.label(), nodes.toArray(Node[]::new));
        before = row.label();
    }
}
