package org.belfry.member.ui;

import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;

import org.belfry.entry.Kind;
import org.belfry.kit.ChooseInPlace;
import org.belfry.kit.EditInPlace;
import org.belfry.kit.EditInPlace.Saving;
import org.belfry.kit.Icons;
import org.belfry.kit.Kit;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** The values of a page that are edited where they stand: which of them are fields just now. */
final class PageEdits {
    private final Kit kit;
    private final MemberWords words;
    private final Runnable closed;
    private final List<EditInPlace> all = new ArrayList<>();

    /** Edits that call {@code closed} when none of them is a field any more. */
    PageEdits(Kit kit, MemberWords words, Runnable closed) {
        this.kit = kit;
        this.words = words;
        this.closed = closed;
    }

    /** A value of one line. */
    EditInPlace line(String id, String label, String value, Saving saving) {
        return keep(EditInPlace.line(id, label, kit.texts(), guarded(id, saving)).with(value));
    }

    /** A value of several lines. */
    EditInPlace lines(String id, String label, String value, Saving saving) {
        return keep(EditInPlace.lines(id, label, kit.texts(), guarded(id, saving)).with(value));
    }

    /** A value that is one of the codes of a field. */
    MenuButton choice(
            String id,
            String label,
            String code,
            Kind kind,
            String field,
            String family,
            Saving saving) {
        return ChooseInPlace.of(
                id,
                label,
                code,
                MemberForms.codes(kind, field),
                each -> words.code(family, each),
                kit.texts(),
                saving,
                kit.notices()::attention);
    }

    /** The button at the end of a row that takes it away. */
    Button remove(String id, String name, Runnable action) {
        Button button = Icons.button(id, Feather.X, words.of("member.page.remove", name), action);
        button.getStyleClass().add("row-remove");
        return button;
    }

    /**
     * A refusal that comes when its field is gone is told in a notice: nothing is lost silently.
     */
    private Saving guarded(String id, Saving saving) {
        return (text, saved, refused) ->
                saving.save(
                        text,
                        saved,
                        why -> {
                            refused.accept(why);
                            if (isGone(id)) {
                                kit.notices().attention(why);
                            }
                        });
    }

    private boolean isGone(String id) {
        return all.stream()
                .filter(edit -> id.equals(edit.view().getId()))
                .map(EditInPlace::view)
                .allMatch(view -> view.getScene() == null);
    }

    private EditInPlace keep(EditInPlace edit) {
        all.add(edit);
        edit.editingProperty()
                .subscribe((was, is) -> {
                    if (was && !is && all.contains(edit) && !isOpen()) {
                        closed.run();
                    }
                });
        return edit;
    }

    /** Whether something is being edited. */
    boolean isOpen() {
        return all.stream().anyMatch(EditInPlace::isEditing);
    }

    /** Saves what is being edited. */
    void finish() {
        List.copyOf(all).forEach(EditInPlace::finish);
    }

    /** Begins anew, for another page. */
    void clear() {
        all.clear();
    }

    /** A muted, small value, such as the date a figure holds for. */
    static Region muted(EditInPlace edit) {
        edit.view().getStyleClass().add("edit-muted");
        return edit.view();
    }
}
