package org.belfry.shell;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.belfry.kit.BelfryIcon;
import org.belfry.kit.Kit;
import org.belfry.kit.NoticeStack;
import org.belfry.kit.Page;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The main window: rail, page, status strip and notices. It is filled by {@link #register} and told
 * what is open by {@link #showFile} and {@link #showWelcome}. A change of language makes a new one
 * on the same stage.
 */
public final class MainWindow {
    /** The place of the settings, which Ctrl+comma opens. */
    public static final String SETTINGS = "settings";

    /** Below this width of the window the rail shows its icons only. */
    private static final double FOLD = 1100;

    private final Kit kit;
    private final Stage stage;
    private final UndoDesk undo;
    private final MainMenu menu;
    private final Rail rail;
    private final StatusStrip strip;
    private final ReadingBand band;
    private final Drops drops;
    private final Welcome welcome;
    private final StackPane place = new StackPane();
    private final Scene scene;
    private String first = "";

    /** Builds the window on a stage without showing it. */
    public MainWindow(Stage stage, Kit kit, FileActions files) {
        this.stage = stage;
        this.kit = kit;
        undo = new UndoDesk(kit.texts(), kit.background(), kit.notices(), this::changed);
        var commands = new Commands(kit, files, undo);
        var folded = new SimpleBooleanProperty();
        menu = new MainMenu(kit.texts(), commands, undo, folded);
        rail = new Rail(kit.texts(), kit.navigator(), menu.view());
        rail.foldedProperty().bind(folded);
        strip = new StatusStrip(kit.texts(), kit.background().running(), undo);
        band = new ReadingBand(kit.texts());
        welcome = new Welcome(kit.texts(), commands);
        BorderPane root = root();
        drops = new Drops(root, kit.navigator().pageProperty()::get);
        drops.otherwise(dropped -> dropped.stream().findFirst().ifPresent(files::open));
        scene = new Scene(root);
        kit.theme().dress(scene);
        folded.bind(root.widthProperty().lessThan(FOLD).and(root.widthProperty().greaterThan(0)));
        new Shortcuts(scene, commands, rail::open);
        kit.navigator().pageProperty().subscribe(this::front);
    }

    private BorderPane root() {
        place.setId("page");
        place.getStyleClass().add("page");
        Region notices = new NoticeStack(kit.texts(), kit.notices(), kit.motion()).view();
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        var middle = new BorderPane(new StackPane(place, notices));
        middle.setTop(band.view());
        var root = new BorderPane(middle);
        root.getStyleClass().add("main-window");
        root.setLeft(rail.view());
        root.setBottom(strip.view());
        return root;
    }

    /** Adds an entry to the rail and its pages to the navigator. */
    public MainWindow register(RailItem item) {
        if (first.isEmpty() && item.needsFile()) {
            first = item.place();
        }
        rail.add(item);
        return this;
    }

    /** Adds an entry about the open file to the menu. */
    public MainWindow menu(String name, String key, Runnable action) {
        menu.add(name, key, action, rail.fileOpenProperty());
        return this;
    }

    /** Shows the window, where it stood last time. */
    public void show() {
        boolean already = stage.isShowing();
        stage.setScene(scene);
        if (!already) {
            stage.getIcons().setAll(new BelfryIcon().images());
            new WindowPlace(stage, kit.remembered()).restore();
            stage.show();
        }
    }

    /** Shows the window without a file. */
    public void showWelcome() {
        stage.setTitle("Belfry");
        rail.fileOpenProperty().set(false);
        band.show(false);
        strip.clear();
        undo.use(Undoing.nothing());
        kit.navigator().clear();
        front(null);
    }

    /** Shows a file, at the first entry of the rail. */
    public void showFile(OpenFile file, Undoing undoing) {
        stage.setTitle(file.name() + " – Belfry");
        kit.navigator().clear();
        rail.fileOpenProperty().set(true);
        band.show(file.readOnly());
        undo.use(undoing);
        strip.show(file);
        if (!first.isEmpty()) {
            kit.navigator().open(first);
        }
    }

    /** Something in the file changed: every page, the undo names and the counts hear of it. */
    public void changed() {
        undo.refresh();
        kit.navigator().changed();
    }

    /** Takes back and brings back, for pages that offer it themselves. */
    public UndoDesk undo() {
        return undo;
    }

    /** What happens to dropped files the page in front does not take; else the first is opened. */
    public void onDrop(Consumer<List<Path>> handler) {
        drops.otherwise(handler);
    }

    public Scene scene() {
        return scene;
    }

    private void front(@Nullable Page page) {
        Page shown = page == null ? welcome : page;
        place.getChildren().setAll(shown.view());
        if (page == null) {
            welcome.shown();
        }
    }
}
