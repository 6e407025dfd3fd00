package org.belfry.report.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.belfry.kit.Running;
import org.belfry.text.Language;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the preview of a paper shows. */
final class PreviewModel {
    /** How large pages are shown. */
    enum Zoom {
        ACTUAL,
        WIDTH
    }

    /** The search whose members are printed, when none are named. */
    final String words;

    final List<String> members;
    final ObjectProperty<Language> language;

    /** The paper; nothing while it is being made. */
    final ObjectProperty<@Nullable Paper> paper = new SimpleObjectProperty<>();

    /** The making of it, while that goes on. */
    final ObjectProperty<@Nullable Running> making = new SimpleObjectProperty<>();

    /** Why it could not be made, in words; empty otherwise. */
    final StringProperty problem = new SimpleStringProperty("");

    /** The page in front, from 0. */
    final IntegerProperty page = new SimpleIntegerProperty();

    final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(Zoom.ACTUAL);

    /** The printers to choose from, while one chooses. */
    final ObjectProperty<List<Printers.Printer>> printers = new SimpleObjectProperty<>(List.of());

    PreviewModel(String words, List<String> members, Language language) {
        this.words = words;
        this.members = List.copyOf(members);
        this.language = new SimpleObjectProperty<>(language);
    }
}
