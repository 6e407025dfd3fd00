package org.belfry.member.ui;

import javafx.stage.Stage;

import org.belfry.date.DateReader;
import org.belfry.db.Database;
import org.belfry.db.Undo;
import org.belfry.entry.Entries;
import org.belfry.entry.Values;
import org.belfry.event.Participations;
import org.belfry.history.History;
import org.belfry.kit.Kit;
import org.belfry.member.MemberPages;
import org.belfry.member.Members;
import org.belfry.member.People;
import org.belfry.place.Countries;
import org.belfry.shell.FileActions;
import org.belfry.shell.MainWindow;
import org.belfry.shell.OpenFile;
import org.belfry.shell.RailItem;
import org.belfry.shell.Undoing;
import org.belfry.text.Texts;
import org.belfry.twinning.Twinnings;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The window with the directory of a file, as the program puts it together. */
final class Directory {
    final MemberListController controller;
    final MainWindow window;

    Directory(Stage stage, Kit kit, Database database, List<MemberMenuItem> items) {
        window = new MainWindow(stage, kit, new NoFiles());
        controller =
                new MemberListController(
                        kit, stores(database), window::changed, window.undo()::undo, items);
        window.register(
                RailItem.of(
                                MemberListController.PLACE,
                                Feather.USERS,
                                "member.list.title",
                                controller::page)
                        .counting(controller.totalProperty()));
        window.show();
        window.showFile(
                new OpenFile(database.file(), database.stationName(), false),
                new Taking(database, kit.texts()));
    }

    static MemberStores stores(Database database) {
        var countries = new Countries();
        var entries = new Entries(database, new Values(new DateReader()::read, countries::code));
        return new MemberStores(
                new Members(database),
                new MemberPages(database),
                new People(database, entries),
                new Participations(database),
                new Twinnings(database),
                entries,
                countries);
    }

    private record Taking(Database database, Texts texts) implements Undoing {
        @Override
        public Optional<String> undoName() throws Exception {
            var action = new Undo(database).undoable();
            return action.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new History(database, texts).name(action.get()));
        }

        @Override
        public Optional<String> redoName() throws Exception {
            var action = new Undo(database).redoable();
            return action.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new History(database, texts).name(action.get()));
        }

        @Override
        public String undo() throws Exception {
            String name = undoName().orElse("");
            new Undo(database).undo(new Undo(database).undoable().orElseThrow());
            return name;
        }

        @Override
        public String redo() throws Exception {
            String name = redoName().orElse("");
            new Undo(database).redo();
            return name;
        }
    }

    private static final class NoFiles implements FileActions {
        @Override
        public void create(Path file) {}

        @Override
        public void createSample(Path file) {}

        @Override
        public void open(Path file) {}

        @Override
        public Path home() {
            return Path.of("");
        }

        @Override
        public List<Path> recent() {
            return List.of();
        }

        @Override
        public void quit() {}
    }
}
