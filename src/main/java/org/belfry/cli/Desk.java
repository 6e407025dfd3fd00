package org.belfry.cli;

import org.belfry.Wiring;
import org.belfry.db.Database;
import org.belfry.db.Synchronised;
import org.belfry.entry.Entries;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** What every verb works with: the wiring, where to print, and the file it was given. */
final class Desk {
    private final Wiring wiring;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Texts texts;

    Desk(Wiring wiring, PrintWriter out, PrintWriter err) {
        this.wiring = wiring;
        this.out = out;
        this.err = err;
        texts = wiring.texts();
    }

    Wiring wiring() {
        return wiring;
    }

    Texts texts() {
        return texts;
    }

    void say(String key, Object... arguments) {
        out.println(texts.of(key, arguments));
    }

    void print(String line) {
        out.println(line);
    }

    /** Where a verb streams what may be larger than memory. */
    Appendable out() {
        return out;
    }

    /** Wall time, as it is written in the reader's language. */
    String at(ZonedDateTime at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.language().locale())
                .format(at);
    }

    void json(Object value) {
        out.println(JsonMapper.builder().build().writeValueAsString(value));
    }

    /** Opens for writing. */
    Database open(Path file) throws Refusal {
        return warned(Database.open(file, wiring.setup()));
    }

    /** Opens for looking things up, also while another Belfry has the file open. */
    Database read(Path file) throws Refusal {
        return warned(Database.openReading(file, wiring.setup()));
    }

    private Database warned(Database database) {
        warn(database.file());
        return database;
    }

    /** Says so when a file lies where another program or machine writes too. */
    void warn(Path file) {
        Synchronised.folder(file)
                .ifPresent(place ->
                        err.println(texts.of(place.key(), file.toString(), place.by(), home())));
    }

    private String home() {
        return wiring.settingsStore().dataFolder().toString();
    }

    Entries entries(Database database) {
        return new Entries(database, wiring.values());
    }
}
