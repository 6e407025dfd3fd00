package org.belfry.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The notices on show, newest last; to be used on the FX thread. */
public final class Notices {
    private static final int AT_ONCE = 3;

    private final ObservableList<Notice> shown = FXCollections.observableArrayList();

    /** Shows a notice; beyond three, the oldest that asks for nothing gives way. */
    public void show(Notice notice) {
        shown.removeIf(other -> other.text().equals(notice.text()));
        while (shown.size() >= AT_ONCE) {
            shown.remove(
                    shown.stream()
                            .filter(other -> !other.stays())
                            .findFirst()
                            .orElse(shown.get(0)));
        }
        shown.add(notice);
    }

    public void done(String text) {
        show(Notice.done(text));
    }

    public void info(String text) {
        show(Notice.info(text));
    }

    public void attention(String text) {
        show(Notice.attention(text));
    }

    public void danger(String text) {
        show(Notice.danger(text));
    }

    /** Takes one away, read or acted upon. */
    public void dismiss(Notice notice) {
        shown.remove(notice);
    }

    /** What is on show. */
    public ObservableList<Notice> shown() {
        return shown;
    }
}
