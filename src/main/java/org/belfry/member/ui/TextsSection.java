package org.belfry.member.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.entry.Kinds;
import org.belfry.kit.EditInPlace;
import org.belfry.kit.Facts;
import org.belfry.kit.Sections;
import org.belfry.member.MemberPage.Section;
import org.belfry.member.ui.MemberPageModel.Known;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The texts of a member's page; a statement is set as a quotation with its speaker. */
final class TextsSection {
    private final MemberWords words;
    private final MemberWriting writing;
    private final PageEdits edits;

    TextsSection(MemberWords words, MemberWriting writing, PageEdits edits) {
        this.words = words;
        this.writing = writing;
        this.edits = edits;
    }

    Region build(Known known) {
        var content = new VBox();
        content.getStyleClass().add("texts");
        List<Section> sections = known.page().sections();
        for (int i = 0; i < sections.size(); i++) {
            content.getChildren().add(text(sections.get(i), "member-text-" + i));
        }
        if (sections.isEmpty()) {
            content.getChildren().add(Facts.muted(words.of("member.text.none")));
        }
        return Sections.section("member-texts", words.of("member.page.texts"), content);
    }

    private Region text(Section section, String id) {
        boolean quotation = "statement".equals(section.kind());
        var box = new VBox();
        box.getStyleClass().add("text");
        box.getChildren().add(head(section));
        EditInPlace body =
                edits.lines(
                        id,
                        words.of("member.text.text"),
                        or(section.text()),
                        writing.edit(
                                Kinds.SECTION, section.id(), "text", words.of("member.text.text")));
        if (quotation) {
            body.written(text -> words.of("member.text.quoted", text));
            var said = new VBox(body.view(), speaker(section, id));
            said.getStyleClass().add("quotation");
            box.getChildren().add(said);
        } else {
            box.getChildren().add(body.view());
        }
        String origin = words.origin(section.origin());
        if (!origin.isEmpty()) {
            Label source = Facts.muted(origin);
            source.getStyleClass().add("small");
            box.getChildren().add(source);
        }
        return box;
    }

    private HBox head(Section section) {
        String kind = words.code("member.section", section.kind());
        boolean titled = section.title() != null && !section.title().isBlank();
        var title = new Label(titled ? section.title() : kind);
        title.getStyleClass().add("text-title");
        title.setWrapText(true);
        var head = new HBox(title);
        head.getStyleClass().add("thing-line");
        if (titled && !kind.isEmpty()) {
            head.getChildren().add(Facts.muted(kind));
        }
        if (section.dated() != null) {
            head.getChildren().add(Facts.muted(words.date(section.dated())));
        }
        return head;
    }

    private Region speaker(Section section, String id) {
        String label = words.of("member.text.speaker");
        EditInPlace speaker =
                edits.line(
                                id + "-speaker",
                                label,
                                or(section.speaker()),
                                writing.edit(Kinds.SECTION, section.id(), "speaker", label))
                        .written(name -> "— " + name);
        return PageEdits.muted(speaker);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
