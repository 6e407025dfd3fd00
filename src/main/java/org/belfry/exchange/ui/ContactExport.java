package org.belfry.exchange.ui;

import org.belfry.exchange.ContactList;
import org.belfry.kit.FileChoices.Kind;
import org.belfry.kit.Kit;

import java.nio.file.Path;
import java.util.List;

/** Exports the contact list: asks where to, writes it in the background, says what was written. */
public final class ContactExport {
    private static final String XLSX = ".xlsx";
    private static final String CSV = ".csv";

    private final Kit kit;
    private final ContactList list;

    /** An export of the contacts of one file. */
    public ContactExport(Kit kit, ContactList list) {
        this.kit = kit;
        this.list = list;
    }

    /**
     * Exports the contacts of the members that match.
     *
     * @param words as typed into the search of the directory; empty for all members
     */
    public void export(String words) {
        kit.files()
                .save(
                        kit.texts().of("exchange.export.title"),
                        kit.texts().of("exchange.export.name") + XLSX,
                        new Kind(kit.texts().of("exchange.export.xlsx"), XLSX),
                        new Kind(kit.texts().of("exchange.export.csv"), CSV))
                .ifPresent(file -> write(words, file));
    }

    private void write(String words, Path file) {
        kit.background()
                .files(
                        "exchange.export.writing",
                        progress ->
                                list.write(
                                        words,
                                        file,
                                        List.of(),
                                        done -> {
                                            progress.count(done);
                                            progress.stopIfCancelled();
                                        }),
                        lines -> kit.notices().done(done(lines, file)));
    }

    private String done(long lines, Path file) {
        String name = String.valueOf(file.getFileName());
        return kit.texts().of("exchange.export.done", lines, name);
    }
}
