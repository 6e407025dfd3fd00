package org.belfry.shell;

import org.belfry.kit.FileChoices;
import org.belfry.kit.Kit;
import org.belfry.kit.Page;

import java.nio.file.Path;
import java.util.List;

/** What the menu, the keys and the welcome page do. */
final class Commands {
    private static final String ENDING = ".belfry";

    private final Kit kit;
    private final FileActions files;
    private final UndoDesk undo;
    private final About about;

    Commands(Kit kit, FileActions files, UndoDesk undo) {
        this.kit = kit;
        this.files = files;
        this.undo = undo;
        about = new About(kit.texts(), kit.dialogs());
    }

    private FileChoices.Kind kind() {
        return new FileChoices.Kind(kit.texts().of("shell.file.kind"), ENDING);
    }

    void create() {
        kit.files()
                .save(
                        files.home(),
                        kit.texts().of("shell.new.title"),
                        kit.texts().of("shell.new.name") + ENDING,
                        kind())
                .ifPresent(files::create);
    }

    void sample() {
        kit.files()
                .save(
                        files.home(),
                        kit.texts().of("shell.sample.title"),
                        kit.texts().of("shell.sample.name") + ENDING,
                        kind())
                .ifPresent(files::createSample);
    }

    void open() {
        kit.files().open(kit.texts().of("shell.open.title"), kind()).ifPresent(files::open);
    }

    void open(Path file) {
        files.open(file);
    }

    List<Path> recent() {
        return files.recent();
    }

    void undo() {
        undo.undo();
    }

    void redo() {
        undo.redo();
    }

    void settings() {
        if (kit.navigator().knows(MainWindow.SETTINGS)) {
            kit.navigator().open(MainWindow.SETTINGS);
        }
    }

    void about() {
        about.show();
    }

    void quit() {
        files.quit();
    }

    void search() {
        Page page = kit.navigator().pageProperty().get();
        if (page != null) {
            page.search();
        }
    }

    void print() {
        Page page = kit.navigator().pageProperty().get();
        if (page == null || !page.print()) {
            kit.notices().info(kit.texts().of("shell.print.nothing"));
        }
    }

    void back() {
        kit.navigator().back();
    }
}
