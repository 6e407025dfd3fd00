package org.belfry.sheet.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** A file handed over to be read, and how far it has come. */
final class QueueEntry {
    /** How far a file has come. */
    enum State {
        READING,
        /** Read and waiting for a decision. */
        READ,
        STORED,
        /** Refused by the reader of its review. */
        REFUSED,
        /** No sheet, or it could not be read. */
        UNREADABLE
    }

    private final Path file;

    final ObjectProperty<State> state = new SimpleObjectProperty<>(State.READING);

    /** Why it is no sheet, in words. */
    String reason = "";

    /** Whether it is no text at all. */
    boolean isNoText;

    /** Its review; nothing before it is read, or when it is no sheet. */
    @Nullable Review review;

    QueueEntry(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    String name() {
        return SheetFiles.name(file);
    }
}
