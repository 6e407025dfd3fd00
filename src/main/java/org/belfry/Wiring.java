package org.belfry;

import org.belfry.backup.BackupPlace;
import org.belfry.backup.Forgetting;
import org.belfry.backup.Restoring;
import org.belfry.backup.Why;
import org.belfry.date.DateReader;
import org.belfry.db.Database;
import org.belfry.db.Disk;
import org.belfry.db.Setup;
import org.belfry.db.StationMemory;
import org.belfry.entry.Values;
import org.belfry.paper.Fonts;
import org.belfry.paper.PageSize;
import org.belfry.place.Countries;
import org.belfry.place.Places;
import org.belfry.report.Summaries;
import org.belfry.report.SummaryPaper;
import org.belfry.report.SummaryPrint;
import org.belfry.settings.Settings;
import org.belfry.settings.SettingsStore;
import org.belfry.text.Language;
import org.belfry.text.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Puts together what the window and the command line share, by hand. Touches no window: the command
 * line starts in half a second because of it.
 */
public final class Wiring {
    private final SettingsStore settingsStore;
    private final Countries countries = new Countries();
    private final Places places = new Places(countries);
    private final DateReader dates = new DateReader();

    public Wiring(SettingsStore settingsStore) {
        this.settingsStore = settingsStore;
    }

    public static Wiring ofThisUser() {
        return new Wiring(SettingsStore.ofThisUser());
    }

    public SettingsStore settingsStore() {
        return settingsStore;
    }

    public Settings settings() {
        return settingsStore.load().settings();
    }

    public Texts texts() {
        return new Texts(settings().language());
    }

    public Countries countries() {
        return countries;
    }

    /** The gazetteer: read when it is first asked for, not on the FX thread. */
    public Places places() {
        return places;
    }

    public Values values() {
        return new Values(dates::read, countries::code);
    }

    /** Who writes to network files on this machine, and by which clock. */
    public Setup setup() {
        Path beside = settingsStore.file().resolveSibling("stations");
        return new Setup(
                new StationMemory(beside),
                Clock.system(ZoneId.systemDefault()),
                this::author,
                Wiring::machine,
                (file, id) -> backups().of(file, id).make(Why.MIGRATION));
    }

    /** Where the backups of this user lie. */
    public BackupPlace backups() {
        return new BackupPlace(
                settingsStore.file().resolveSibling("backups"),
                Clock.system(ZoneId.systemDefault()),
                new Disk());
    }

    /** Brings files back from backups, or from what can still be read of them. */
    public Restoring restoring() {
        return new Restoring(setup(), backups(), new Disk(), Database::eraseAgain);
    }

    /** Takes erased people out of backups. */
    public Forgetting forgetting() {
        return new Forgetting(setup(), Database::eraseAgain);
    }

    /** The papers that print summaries of members of this file. */
    public SummaryPrint summaryPrint(Database database, Language language) {
        var paper =
                new SummaryPaper(
                        new Fonts(),
                        language,
                        PageSize.A4,
                        LocalDate.now(ZoneId.systemDefault()),
                        settingsStore.file().resolveSibling("templates"));
        return new SummaryPrint(new Summaries(database, countries), paper, language);
    }

    private String author() {
        String author = settings().author();
        return author.isBlank() ? System.getProperty("user.name", "") : author;
    }

    /** The name of this machine, without asking a network for it. */
    private static String machine() {
        try {
            Path named = Path.of("/etc/hostname");
            String name = Files.isReadable(named) ? Files.readString(named).strip() : "";
            String variable = System.getenv().getOrDefault("COMPUTERNAME", "");
            return name.isEmpty() ? (variable.isEmpty() ? "Belfry" : variable) : name;
        } catch (IOException e) {
            return "Belfry";
        }
    }
}
