package org.belfry.shell;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import org.belfry.kit.Page;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes files dropped on the window: first the page in front is asked, then the window's owner. */
final class Drops {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("drop");

    private final Node target;
    private final Supplier<@Nullable Page> page;
    private Consumer<List<Path>> otherwise = files -> {};

    Drops(Node target, Supplier<@Nullable Page> page) {
        this.target = target;
        this.page = page;
        target.setOnDragOver(this::over);
        target.setOnDragExited(event -> target.pseudoClassStateChanged(HERE, false));
        target.setOnDragDropped(this::dropped);
    }

    void otherwise(Consumer<List<Path>> handler) {
        otherwise = handler;
    }

    /** Hands files to whoever takes them. */
    void take(List<Path> files) {
        Page front = page.get();
        if (front == null || !front.take(files)) {
            otherwise.accept(files);
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            target.pseudoClassStateChanged(HERE, true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        target.pseudoClassStateChanged(HERE, false);
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(files);
        event.consume();
    }
}
