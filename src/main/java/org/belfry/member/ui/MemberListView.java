package org.belfry.member.ui;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.belfry.kit.EmptyState;
import org.belfry.kit.Icons;
import org.belfry.kit.Keys;
import org.belfry.kit.Kit;
import org.belfry.kit.ListAndPage;
import org.belfry.kit.PageHead;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The directory: head, list and page side by side. */
final class MemberListView {
    /** What the directory can be asked to do; rows are named by their indices, none for all. */
    interface Actions {
        void search();

        void open(String id);

        void newMember();

        void copyRows(List<Integer> rows);

        void copyAddresses(List<Integer> rows);

        void use(MemberMenuItem item, List<Integer> rows);
    }

    private final MemberListModel model;
    private final MemberWords words;
    private final Actions actions;
    private final List<MemberMenuItem> items;
    private final PageHead head;
    private final TextField search;
    private final MemberTable table;
    private final ListAndPage panes;
    private final BorderPane view = new BorderPane();
    private final Region none;

    MemberListView(
            Kit kit,
            MemberListModel model,
            MemberWords words,
            Region page,
            List<MemberMenuItem> items,
            Actions actions) {
        this.model = model;
        this.words = words;
        this.items = items;
        this.actions = actions;
        head = new PageHead("member", words.of("member.list.title"));
        search = head.search(words.of("member.list.search"), Keys.hint("F"));
        table = new MemberTable(kit, model, words, actions::open);
        panes = new ListAndPage("member-panes", table.view(), kit.remembered());
        none =
                EmptyState.of(
                        "member-none",
                        words.of("member.list.none"),
                        words.of("member.list.new"),
                        actions::newMember);
        head();
        keys();
        follow(page);
        view.setTop(head.view());
        view.setId("member-page");
        view.getStylesheets()
                .add(
                        Objects.requireNonNull(MemberListView.class.getResource("member.css"))
                                .toExternalForm());
    }

    /** Shows what the model says is open, and what there is where nothing is listed. */
    private void follow(Region page) {
        model.open.subscribe(id -> {
            if (id.isEmpty()) {
                panes.clear();
            } else {
                panes.show(page);
            }
        });
        model.total.subscribe(total -> view.setCenter(total.intValue() == 0 ? none : panes.view()));
        model.rows.subscribe(rows -> {
            if (rows != null) {
                table.view().setPlaceholder(noMatch());
            }
        });
    }

    Region view() {
        return view;
    }

    private void head() {
        head.countProperty().bind(model.count);
        model.words.bindBidirectional(search.textProperty());
        model.words.subscribe((was, is) -> {
            panes.aloneProperty().set(false);
            actions.search();
        });
        model.down.subscribe((was, is) -> actions.search());
        head.primary("new", words.of("member.list.new"), actions::newMember);
        var addresses = new Hyperlink(words.of("member.list.addresses"));
        addresses.setId("member-addresses");
        addresses.setOnAction(event -> {
            addresses.setVisited(false);
            actions.copyAddresses(several());
        });
        MenuButton menu = menu();
        var some = model.total.greaterThan(0);
        addresses.visibleProperty().bind(some);
        menu.visibleProperty().bind(some);
        head.links(addresses, menu);
    }

    private MenuButton menu() {
        var menu = new MenuButton(words.of("member.list.more"));
        menu.setId("member-more");
        menu.getStyleClass().add("link-menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        var scope = new MenuItem();
        scope.setId("member-more-scope");
        scope.setDisable(true);
        menu.getItems().addAll(scope, new SeparatorMenuItem());
        menu.getItems().addAll(items("member-more-", this::several));
        menu.setOnShowing(event -> {
            int chosen = several().size();
            int listed = table.view().getItems().size();
            scope.setText(
                    chosen == 0
                            ? words.of("member.list.scope.all", listed)
                            : words.of("member.list.scope.chosen", chosen));
        });
        return menu;
    }

    private List<MenuItem> items(String id, Supplier<List<Integer>> rows) {
        var all = new ArrayList<MenuItem>();
        all.add(
                item(
                        id + "copy",
                        words.of("member.list.copy"),
                        Feather.COPY,
                        () -> actions.copyRows(rows.get())));
        if (!items.isEmpty()) {
            all.add(new SeparatorMenuItem());
        }
        for (MemberMenuItem each : items) {
            all.add(
                    item(
                            id + each.name(),
                            words.of(each.labelKey()),
                            each.icon(),
                            () -> actions.use(each, rows.get())));
        }
        return all;
    }

    private static MenuItem item(String id, String text, Ikon icon, Runnable action) {
        var item = new MenuItem(text, Icons.icon(icon));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** The rows chosen where there are several; one is only what the page shows. */
    private List<Integer> several() {
        List<Integer> selected = table.selected();
        return selected.size() > 1 ? selected : List.of();
    }

    private void keys() {
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInSearch);
        table.view()
                .addEventHandler(
                        KeyEvent.KEY_PRESSED,
                        event -> {
                            if (Keys.shortcut(KeyCode.C).match(event)
                                    && !table.selected().isEmpty()) {
                                event.consume();
                                actions.copyRows(table.selected());
                            }
                        });
        var menu = new ContextMenu();
        menu.getItems().addAll(items("member-row-", table::selected));
        table.view().setContextMenu(menu);
        table.view()
                .setOnMouseClicked(event -> {
                    if (event.getClickCount() == 2 && !model.open.get().isEmpty()) {
                        panes.aloneProperty().set(true);
                    }
                });
    }

    private void pressedInSearch(KeyEvent event) {
        Consumer<Runnable> take =
                action -> {
                    event.consume();
                    action.run();
                };
        switch (event.getCode()) {
            case DOWN -> take.accept(() -> table.move(1));
            case UP -> take.accept(() -> table.move(-1));
            case ENTER -> take.accept(this::openAlone);
            case ESCAPE -> {
                if (!search.getText().isEmpty()) {
                    take.accept(search::clear);
                }
            }
            default -> {}
        }
    }

    private void openAlone() {
        if (!model.open.get().isEmpty()) {
            panes.aloneProperty().set(true);
        }
    }

    private Region noMatch() {
        return EmptyState.of(
                "member-nomatch",
                words.of("member.list.nomatch", model.words.get().strip()),
                words.of("member.list.clear"),
                search::clear);
    }

    /** Selects the row of the member that is open, where it is listed. */
    void selectOpen() {
        table.selectOpen();
    }

    /** Selects the row that stands where a member stood that is gone. */
    void selectAfter(String gone) {
        table.selectAfter(gone);
    }

    void focusList() {
        table.view().requestFocus();
    }

    void focusSearch() {
        panes.aloneProperty().set(false);
        head.focusSearch();
    }
}
