package org.belfry.cli;

import org.belfry.Wiring;
import org.belfry.backup.Backup;
import org.belfry.backup.Backups;
import org.belfry.backup.Damage;
import org.belfry.db.Database;
import org.belfry.db.Synchronised;
import org.belfry.entry.Entries;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

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
        try {
            return warned(Database.open(file, wiring.setup()));
        } catch (Refusal refusal) {
            throw offering(file, refusal);
        }
    }

    /** Opens for looking things up, also while another Belfry has the file open. */
    Database read(Path file) throws Refusal {
        try {
            return warned(Database.openReading(file, wiring.setup()));
        } catch (Refusal refusal) {
            throw offering(file, refusal);
        }
    }

    /** Of a damaged file the refusal says what it can be brought back from. */
    Refusal offering(Path file, Refusal refusal) throws Refusal {
        if (!Damage.is(file, refusal, wiring.backups())) {
            return refusal;
        }
        Optional<Backups> backups = wiring.backups().of(file);
        Optional<Backup> newest =
                backups.isPresent() ? backups.get().newestVerified() : Optional.empty();
        return newest.map(backup ->
                        new Refusal(
                                refusal,
                                "backup.offer",
                                file.toString(),
                                backup.path().toString(),
                                when(backup.at())))
                .orElseGet(() -> new Refusal(refusal, "backup.offer.none", file.toString()));
    }

    /** A moment as it is written in the reader's language. */
    String when(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.language().locale())
                .withZone(ZoneId.systemDefault())
                .format(at);
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
