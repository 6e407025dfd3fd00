package org.belfry.kit;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The system's own file windows, starting where the last one ended. */
public final class SystemFileChoices implements FileChoices {
    private static final String FOLDER = "files.folder";

    private final Supplier<Window> owner;
    private final Remembered remembered;

    public SystemFileChoices(Supplier<Window> owner, Remembered remembered) {
        this.owner = owner;
        this.remembered = remembered;
    }

    @Override
    public Optional<Path> open(String title, Kind... kinds) {
        return chosen(chooser(title, kinds).showOpenDialog(owner.get()));
    }

    @Override
    public List<Path> openSeveral(String title, Kind... kinds) {
        List<File> files = chooser(title, kinds).showOpenMultipleDialog(owner.get());
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        chosen(files.get(0));
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, Kind... kinds) {
        return save(chooser(title, kinds), suggestedName, kinds);
    }

    @Override
    public Optional<Path> save(Path begin, String title, String suggestedName, Kind... kinds) {
        FileChooser chooser = chooser(title, kinds);
        try {
            chooser.setInitialDirectory(Files.createDirectories(begin).toFile());
        } catch (IOException e) {
            // Where that folder cannot be made the window begins where it ended last.
            return save(chooser, suggestedName, kinds);
        }
        return save(chooser, suggestedName, kinds);
    }

    private Optional<Path> save(FileChooser chooser, String suggestedName, Kind... kinds) {
        chooser.setInitialFileName(suggestedName);
        Optional<Path> path = chosen(chooser.showSaveDialog(owner.get()));
        ExtensionFilter filter = chooser.getSelectedExtensionFilter();
        int kind = filter == null ? 0 : Math.max(0, chooser.getExtensionFilters().indexOf(filter));
        return kinds.length == 0 ? path : path.map(chosen -> withEnding(chosen, kinds[kind]));
    }

    /** The path with the first ending of its kind, unless it has one of them. */
    static Path withEnding(Path path, Kind kind) {
        String name = String.valueOf(path.getFileName());
        boolean has =
                kind.endings().stream()
                        .anyMatch(ending -> name.toLowerCase(Locale.ROOT).endsWith(ending));
        return has || kind.endings().isEmpty()
                ? path
                : path.resolveSibling(name + kind.endings().get(0));
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        start().ifPresent(chooser::setInitialDirectory);
        return chosen(chooser.showDialog(owner.get()));
    }

    private FileChooser chooser(String title, Kind... kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        for (Kind kind : kinds) {
            List<String> stars = kind.endings().stream().map(ending -> "*" + ending).toList();
            chooser.getExtensionFilters().add(new ExtensionFilter(kind.words(), stars));
        }
        start().ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<File> start() {
        return remembered.get(FOLDER).map(Path::of).filter(Files::isDirectory).map(Path::toFile);
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        Path path = file.toPath().toAbsolutePath();
        Path folder = Files.isDirectory(path) ? path : path.getParent();
        if (folder != null) {
            remembered.put(FOLDER, folder.toString());
        }
        return Optional.of(path);
    }
}
