package org.belfry.kit;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.belfry.text.Language;
import org.belfry.text.Texts;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A kit for tests of screens: work is done at once, and the test answers for the file windows. */
public final class TestKit {
    private TestKit() {}

    /** A kit whose background does everything at once. */
    public static Kit of(Stage stage, Language language) {
        return of(stage, language, new DirectBackground(), new Answers());
    }

    public static Kit of(
            Stage stage, Language language, Background background, FileChoices answers) {
        var texts = new Texts(language);
        var notices = new Notices();
        var motion = new Motion();
        motion.reducedProperty().set(true);
        return Kit.of(
                texts,
                new Theme(Theme.Scheme.LIGHT),
                motion,
                background,
                notices,
                new Failures(texts, notices),
                answers,
                Remembered.inMemory(),
                () -> stage);
    }

    /** Shows a node in the stage, dressed as in the window. */
    public static void show(Stage stage, Kit kit, Region view) {
        var scene = new Scene(view, 900, 700);
        kit.theme().dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** The files a test chooses, in order; and how often it was asked. */
    public static final class Answers implements FileChoices {
        private final Deque<Path> files = new ArrayDeque<>();
        private final List<String> asked = new ArrayList<>();
        private final List<Path> begun = new ArrayList<>();

        public Answers then(Path file) {
            files.add(file);
            return this;
        }

        /** The titles of the windows that would have come up. */
        public List<String> asked() {
            return asked;
        }

        @Override
        public Optional<Path> open(String title, Kind... kinds) {
            asked.add(title);
            return Optional.ofNullable(files.poll());
        }

        @Override
        public List<Path> openSeveral(String title, Kind... kinds) {
            return open(title, kinds).stream().toList();
        }

        @Override
        public Optional<Path> save(String title, String suggestedName, Kind... kinds) {
            return open(title, kinds);
        }

        @Override
        public Optional<Path> save(Path begin, String title, String suggestedName, Kind... kinds) {
            begun.add(begin);
            return open(title, kinds);
        }

        /** The folders that were offered to save in. */
        public List<Path> begun() {
            return begun;
        }

        @Override
        public Optional<Path> folder(String title) {
            return open(title);
        }
    }
}
