package org.belfry.member.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.entry.Kind;
import org.belfry.entry.Kinds;
import org.belfry.kit.EditInPlace;
import org.belfry.kit.Facts;
import org.belfry.kit.Icons;
import org.belfry.kit.Pills;
import org.belfry.kit.Sections;
import org.belfry.member.PostLine;
import org.belfry.member.ui.MemberPageModel.Known;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** The posts of a member and who holds them, edited where they stand. */
final class PeopleSection {
    private final MemberWords words;
    private final MemberWriting writing;
    private final MemberForms forms;
    private final PageEdits edits;

    PeopleSection(MemberWords words, MemberWriting writing, MemberForms forms, PageEdits edits) {
        this.words = words;
        this.writing = writing;
        this.forms = forms;
        this.edits = edits;
    }

    Region build(Known known) {
        var content = new VBox();
        content.getStyleClass().add("people");
        List<PostLine> people = known.people();
        if (people.isEmpty()) {
            content.getChildren().add(Facts.muted(words.of("member.people.none")));
        }
        for (int i = 0; i < people.size(); i++) {
            content.getChildren().add(person(known.id(), people.get(i), "member-post-" + i));
        }
        var add = new Button(words.of("member.people.add"), Icons.icon(Feather.PLUS));
        add.setId("member-person-add");
        add.getStyleClass().add("link-button");
        add.setOnAction(event -> forms.newPerson(known.page().facts()));
        return Sections.section("member-people", words.of("member.page.people"), content, add);
    }

    private Region person(String member, PostLine post, String id) {
        var facts = new Facts();
        String function = words.of("member.people.function");
        facts.row(
                function,
                line(
                                Kinds.POST,
                                post.post(),
                                "function",
                                id + "-function",
                                function,
                                post.function())
                        .view());
        contacts(facts, post, id, "phone", post.phone(), post.ownPhone());
        contacts(facts, post, id, "email", post.email(), post.ownEmail());
        mandate(facts, post, id);
        return new VBox(head(member, post, id), facts.view());
    }

    private HBox head(String member, PostLine post, String id) {
        var head = new HBox();
        head.getStyleClass().add("person-head");
        if (post.person() == null) {
            var vacant = new Label(words.of("member.people.vacant"));
            vacant.getStyleClass().add("attention");
            head.getChildren().add(vacant);
        } else {
            name(head, post.person(), id, "civility", post.civility());
            name(head, post.person(), id, "given", post.given());
            name(head, post.person(), id, "family", post.family());
        }
        head.getChildren().add(about(post));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().addAll(space, more(member, post, id));
        return head;
    }

    /** What the post is: of which kind, and whether it is the one to call. */
    private HBox about(PostLine post) {
        var about = new HBox();
        about.getStyleClass().add("person-about");
        if (post.mainContact()) {
            about.getChildren()
                    .add(Pills.pill(words.of("member.page.maincontact"), Pills.Tone.ACCENT));
        }
        if (post.kind() != null) {
            about.getChildren().add(Facts.muted(words.code("member.post", post.kind())));
        }
        return about;
    }

    private void name(HBox head, String person, String id, String field, @Nullable String value) {
        String label = words.of("member.people." + field);
        EditInPlace edit = line(Kinds.PERSON, person, field, id + "-" + field, label, value);
        edit.empty(label);
        edit.view().getStyleClass().add("person-name");
        head.getChildren().add(edit.view());
    }

    private EditInPlace line(
            Kind kind, String row, String field, String id, String label, @Nullable String value) {
        return edits.line(
                id, label, value == null ? "" : value, writing.edit(kind, row, field, label));
    }

    /** The post's own number or address, and beside it the person's. */
    private void contacts(
            Facts facts,
            PostLine post,
            String id,
            String field,
            @Nullable String value,
            @Nullable String own) {
        String label = words.of("member.people." + field);
        Region office = line(Kinds.POST, post.post(), field, id + "-" + field, label, value).view();
        if (post.person() == null) {
            facts.row(label, office);
            return;
        }
        String ownLabel = words.of("member.people.own." + field);
        EditInPlace personal =
                line(Kinds.PERSON, post.person(), field, id + "-own-" + field, ownLabel, own);
        personal.empty(words.of("member.people.own.none." + field));
        Tooltip.install(personal.view(), new Tooltip(ownLabel));
        facts.row(label, half(office), half(PageEdits.muted(personal)));
    }

    /** One of two values that share a row. */
    private static Region half(Region value) {
        value.getStyleClass().add("half");
        value.setMinWidth(0);
        HBox.setHgrow(value, Priority.ALWAYS);
        return value;
    }

    private void mandate(Facts facts, PostLine post, String id) {
        if (post.mandate() == null) {
            return;
        }
        String since = words.of("member.people.since");
        String confirmed = words.of("member.people.confirmed");
        EditInPlace span =
                line(
                        Kinds.MANDATE,
                        post.mandate(),
                        "span",
                        id + "-span",
                        since,
                        words.date(post.span()));
        EditInPlace on =
                line(
                        Kinds.MANDATE,
                        post.mandate(),
                        "confirmed-on",
                        id + "-confirmed",
                        confirmed,
                        words.date(post.confirmedOn()));
        on.written(text -> words.confirmedAs(text, post.confirmedOn()));
        on.empty(words.of("member.people.unconfirmed"));
        facts.row(since, half(span.view()), half(on.view()));
    }

    private MenuButton more(String member, PostLine post, String id) {
        String who = post.person() == null ? String.valueOf(post.function()) : post.name();
        String name = words.of("member.people.more", who);
        var more = new MenuButton("", Icons.icon(Feather.MORE_HORIZONTAL));
        more.setId(id + "-more");
        more.getStyleClass().addAll("icon-menu", "flat");
        more.setAccessibleText(name);
        more.setTooltip(new Tooltip(name));
        var main = new MenuItem(words.of("member.people.main"), Icons.icon(Feather.STAR));
        main.setId(id + "-main");
        main.setDisable(post.mainContact());
        main.setOnAction(event -> writing.makeMainContact(member, post));
        var remove = new MenuItem(words.of("member.page.remove", who), Icons.icon(Feather.TRASH_2));
        remove.setId(id + "-remove");
        remove.setOnAction(event -> writing.removePost(post, who));
        more.getItems().addAll(main, remove);
        return more;
    }
}
