package org.belfry.member.ui;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.kit.Facts;
import org.belfry.kit.Sections;
import org.belfry.member.ui.MemberPageModel.Known;
import org.belfry.twinning.Twin;

import java.util.List;
import java.util.function.Consumer;

/** The twins a member names: which are members, and which of these name it too. */
final class TwinningsSection {
    private final MemberWords words;
    private final Consumer<String> open;

    /** A section that calls {@code open} with the id of the member chosen. */
    TwinningsSection(MemberWords words, Consumer<String> open) {
        this.words = words;
        this.open = open;
    }

    Region build(Known known) {
        var rows = new VBox();
        List<Twin> twins = known.twins();
        for (int i = 0; i < twins.size(); i++) {
            rows.getChildren().add(row(twins.get(i), "member-twin-" + i));
        }
        if (twins.isEmpty()) {
            rows.getChildren().add(Facts.muted(words.of("member.twin.none")));
        }
        return Sections.section("member-twinnings", words.of("member.page.twinnings"), rows);
    }

    private HBox row(Twin twin, String id) {
        Labeled partner = partner(twin, id);
        var name = new HBox(partner);
        name.getStyleClass().add("twin-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        Label status = cell("twin-status", words.of("member.twin." + status(twin)));
        status.getStyleClass().add(style(twin));
        var row =
                new HBox(
                        name,
                        cell("twin-country", words.country(twin.country())),
                        cell("twin-since", words.date(twin.span())),
                        status);
        row.getStyleClass().add("ledger-row");
        String origin = words.origin(twin.source(), twin.line());
        if (!origin.isEmpty()) {
            Tooltip.install(row, new Tooltip(origin));
        }
        return row;
    }

    private Labeled partner(Twin twin, String id) {
        String member = twin.partnerMember();
        if (member == null) {
            return cell("twin-partner", twin.partner());
        }
        var link = new Hyperlink(twin.partner());
        link.setId(id);
        link.setAccessibleText(words.of("member.twin.open", twin.partner()));
        link.setOnAction(event -> open.accept(member));
        return link;
    }

    private static String status(Twin twin) {
        if (twin.partnerMember() == null) {
            return "outside";
        }
        return twin.confirmed() ? "confirmed" : "toconfirm";
    }

    private static String style(Twin twin) {
        if (twin.partnerMember() == null) {
            return "muted";
        }
        return twin.confirmed() ? "success" : "attention";
    }

    private static Label cell(String style, String text) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
