package org.belfry.member.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.entry.Kinds;
import org.belfry.kit.ContactBlock;
import org.belfry.kit.Facts;
import org.belfry.kit.Icons;
import org.belfry.kit.Kit;
import org.belfry.kit.Monogram;
import org.belfry.kit.Pills;
import org.belfry.member.Contact;
import org.belfry.member.MemberPage;
import org.belfry.member.MemberPage.Membership;
import org.belfry.member.ui.MemberPageModel.Known;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The top of a member's page: who it is, what can be done with it, and whom to call. */
final class PageHeader {
    private final Kit kit;
    private final MemberWords words;
    private final MemberWriting writing;
    private final List<MemberMenuItem> items;

    PageHeader(Kit kit, MemberWords words, MemberWriting writing, List<MemberMenuItem> items) {
        this.kit = kit;
        this.words = words;
        this.writing = writing;
        this.items = items;
    }

    Region build(Known known) {
        MemberPage.Facts facts = known.page().facts();
        var name = new Label(facts.shown());
        name.setId("member-page-name");
        name.getStyleClass().add("thing-name");
        name.setWrapText(true);
        var line = new HBox();
        line.getStyleClass().add("thing-line");
        String what =
                joined(words.code("member.kind", facts.kind()), words.country(facts.country()));
        if (!what.isEmpty()) {
            line.getChildren().add(Facts.muted(what));
        }
        known.page().memberships().stream()
                .map(Membership::network)
                .distinct()
                .forEach(network -> line.getChildren().add(pill(network)));
        var text = new VBox(name, line);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var head = new HBox(Monogram.of(facts.shown()), text);
        head.getStyleClass().add("thing-head");
        items.stream()
                .filter(item -> !item.pageKey().isEmpty())
                .forEach(item -> head.getChildren().add(button(item, facts.id())));
        head.getChildren().add(more(facts));
        return head;
    }

    /** The code of a network in its colour; the same code has the same one everywhere. */
    static Label pill(String network) {
        return Pills.pill(network, Pills.Tone.network(network.hashCode() - 1));
    }

    private Button button(MemberMenuItem item, String id) {
        var button = new Button(words.of(item.pageKey()));
        button.setId("member-page-" + item.name());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> item.action().on("", List.of(id)));
        return button;
    }

    private MenuButton more(MemberPage.Facts facts) {
        String name = words.of("member.page.more");
        var more = new MenuButton("", Icons.icon(Feather.MORE_HORIZONTAL));
        more.setId("member-page-more");
        more.getStyleClass().add("icon-menu");
        more.setAccessibleText(name);
        more.setTooltip(new Tooltip(name));
        var remove =
                new MenuItem(words.of("member.page.remove.member"), Icons.icon(Feather.TRASH_2));
        remove.setId("member-page-remove");
        remove.setOnAction(event -> writing.remove(Kinds.MEMBER, facts.id(), facts.shown()));
        more.getItems().add(remove);
        return more;
    }

    /** Whom to call. */
    Region contact(Known known) {
        Contact contact = known.page().contact();
        if (contact == null || name(contact).isEmpty()) {
            return nobody();
        }
        String function = contact.name().isEmpty() ? null : contact.function();
        String about =
                joined(words.of("member.page.maincontact"), words.confirmed(contact.confirmedOn()));
        return ContactBlock.of(
                "member-contact",
                name(contact),
                function == null ? about : function + "\n" + about,
                given(contact.phone()),
                given(contact.email()),
                kit.copying());
    }

    private static String name(Contact contact) {
        if (!contact.name().isEmpty()) {
            return contact.name();
        }
        return contact.function() == null ? "" : contact.function();
    }

    private Node nobodyWords() {
        var first = new Label(words.of("member.list.contact.none"));
        first.getStyleClass().add("attention");
        var second = Facts.muted(words.of("member.page.contact.how"));
        second.setWrapText(true);
        var box = new VBox(first, second);
        box.getStyleClass().add("contact-words");
        return box;
    }

    private Region nobody() {
        var box = new HBox(nobodyWords());
        box.setId("member-contact");
        box.getStyleClass().add("contact-block");
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(words -> !words.isBlank());
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
