package org.belfry.member.ui;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.belfry.event.Attended;
import org.belfry.kit.Facts;
import org.belfry.kit.Sections;
import org.belfry.member.ui.MemberPageModel.Known;
import org.belfry.text.Folding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a member took part in, as a ledger, most recent first, by network and kind. */
final class LedgerSection {
    /** From this width of a row on there is room for the place beside the title. */
    private static final double WIDE = 720;

    /** Below this width the title needs the room of the kind. */
    private static final double NARROW = 560;

    private final MemberWords words;
    private final MemberPageModel model;
    private final MemberPageInteractor interactor;

    LedgerSection(MemberWords words, MemberPageModel model, MemberPageInteractor interactor) {
        this.words = words;
        this.model = model;
        this.interactor = interactor;
    }

    Region build(Known known) {
        String title = words.of("member.page.participations");
        if (known.ledger().isEmpty()) {
            return Sections.section(
                    "member-participations", title, Facts.muted(words.of("member.ledger.none")));
        }
        var rows = new VBox();
        rows.setId("member-ledger");
        MenuButton networks =
                filter(
                        "member-ledger-network",
                        "member.ledger.networks",
                        model.network,
                        MemberPageInteractor.codes(known, Attended::network),
                        code -> code,
                        () -> fill(rows, known));
        MenuButton kinds =
                filter(
                        "member-ledger-kind",
                        "member.ledger.kinds",
                        model.kind,
                        MemberPageInteractor.codes(known, Attended::kind),
                        code -> MemberWords.capital(words.code("event.kinds", code)),
                        () -> fill(rows, known));
        fill(rows, known);
        return Sections.section("member-participations", title, rows, networks, kinds);
    }

    private void fill(VBox rows, Known known) {
        rows.getChildren().clear();
        List<Attended> lines = interactor.ledger(known);
        lines.forEach(line -> rows.getChildren().add(row(line)));
        if (lines.isEmpty()) {
            rows.getChildren().add(Facts.muted(words.of("member.ledger.nomatch")));
        }
    }

    private MenuButton filter(
            String id,
            String allKey,
            StringProperty chosen,
            List<String> codes,
            UnaryOperator<String> name,
            Runnable refill) {
        var menu = new MenuButton();
        menu.setId(id);
        menu.getStyleClass().addAll("link-menu", "muted-menu");
        var all = new ArrayList<>(List.of(""));
        all.addAll(codes);
        for (String code : all) {
            var item = new MenuItem(code.isEmpty() ? words.of(allKey) : name.apply(code));
            item.setId(id + "-" + (code.isEmpty() ? "all" : code));
            item.setOnAction(event -> {
                chosen.set(code);
                menu.setText(item.getText());
                refill.run();
            });
            menu.getItems().add(item);
        }
        String now = chosen.get();
        menu.setText(now.isEmpty() ? words.of(allKey) : name.apply(now));
        return menu;
    }

    private HBox row(Attended line) {
        Label date = cell("ledger-date", words.shortDate(line.dated()));
        Label kind =
                cell("ledger-kind", MemberWords.capital(words.code("event.kind", line.kind())));
        boolean named = !Folding.fold(line.title()).equals(Folding.fold(kind.getText()));
        String where = words.place(line);
        Label title = cell("ledger-title", named || where.isEmpty() ? line.title() : where);
        Label place = cell("ledger-place", named ? where : "");
        title.setMinWidth(0);
        var what = new HBox(title, place);
        what.getStyleClass().add("ledger-what");
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        var pill = new StackPane();
        pill.getStyleClass().add("ledger-network");
        if (line.network() != null) {
            pill.getChildren().add(PageHeader.pill(line.network()));
        }
        var row = new HBox(date, kind, what, pill, cell("ledger-role", role(line)));
        row.getStyleClass().add("ledger-row");
        from(WIDE, row, place);
        from(NARROW, row, kind);
        Tooltip.install(row, new Tooltip(told(line)));
        return row;
    }

    /** Shows a cell only where its row is this wide. */
    private static void from(double width, HBox row, Label cell) {
        cell.visibleProperty().bind(row.widthProperty().greaterThan(width));
        cell.managedProperty().bind(cell.visibleProperty());
    }

    private static Label cell(String style, String text) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    /** The role, unless it is the rule, and how one was there. */
    private String role(Attended line) {
        String role = line.role() == null || line.role().equals("participant") ? "" : line.role();
        return Stream.of(
                        words.code("event.role", role),
                        words.code("event.attendance", line.attendance()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** All of a line, where its row has no room for it. */
    private String told(Attended line) {
        return Stream.of(
                        line.title(),
                        words.place(line),
                        words.date(line.dated()),
                        role(line),
                        words.origin(line.source(), line.line()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
