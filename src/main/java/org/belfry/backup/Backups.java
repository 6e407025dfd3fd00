package org.belfry.backup;

import org.belfry.db.Copies;
import org.belfry.db.Copies.Verdict;
import org.belfry.db.Disk;
import org.belfry.text.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The backups of one network file: made, verified, listed, and thinned out as they grow many. */
public final class Backups {
    private static final Duration MERGE_AGE = Duration.ofHours(1);

    /** Sheets stored one after the other are one import. */
    private static final Duration SHEETS_AGE = Duration.ofMinutes(10);

    private final Path folder;
    private final Path file;
    private final Clock clock;
    private final Disk disk;

    Backups(Path folder, Path file, Clock clock, Disk disk) {
        this.folder = folder;
        this.file = file;
        this.clock = clock;
        this.disk = disk;
    }

    /** The folder they lie in; it may not be there yet. */
    public Path folder() {
        return folder;
    }

    /** The network the file holds. */
    String network() {
        return String.valueOf(folder.getFileName());
    }

    /** Makes a verified backup now, beside whoever reads and writes. */
    public Backup make(Why why) throws Refusal {
        try {
            BackupPlace.prepare(folder, file, disk);
            Instant at = free(clock.instant());
            Path path = folder.resolve(Backup.name(at, why));
            Copies.make(file, path, disk);
            var made = new Backup(path, at, why, Files.size(path));
            thinOut(made);
            return made;
        } catch (IOException e) {
            throw new Refusal(e, "backup.refused.folder", folder.toString());
        }
    }

    /** No two backups bear one time, though a clock may stand still or go back. */
    private Instant free(Instant wanted) throws IOException {
        Set<Instant> taken = read().stream().map(Backup::at).collect(Collectors.toSet());
        Instant at = wanted.truncatedTo(ChronoUnit.MILLIS);
        while (taken.contains(at)) {
            at = at.plusMillis(1);
        }
        return at;
    }

    private void thinOut(Backup made) throws IOException {
        List<Backup> all = read();
        Set<Instant> kept =
                Retention.keep(
                        all.stream().map(Backup::at).toList(),
                        made.at(),
                        clock.instant(),
                        clock.getZone());
        for (Backup each : all) {
            if (!kept.contains(each.at())) {
                disk.delete(each.path());
                disk.delete(Copies.seal(each.path()));
            }
        }
        BackupPlace.clean(folder, clock.instant(), disk);
    }

    /** What is done to a copy of a backup, under a name of no backup. */
    @FunctionalInterface
    interface Change {
        void of(Path part) throws Refusal;
    }

    /**
     * Writes a backup anew with a change, a moment later by its name; the old one goes when the new
     * one is there and verified.
     */
    void rewrite(Backup backup, Change change) throws Refusal {
        Path part = folder.resolve("." + UUID.randomUUID() + ".belfry");
        try {
            disk.copy(backup.path(), part);
            change.of(part);
            Path target = folder.resolve(Backup.name(free(backup.at()), backup.why()));
            Copies.make(part, target, disk);
            disk.delete(backup.path());
            disk.delete(Copies.seal(backup.path()));
        } catch (IOException e) {
            throw new Refusal(e, "backup.refused.folder", folder.toString());
        } finally {
            Copies.drop(part);
        }
    }

    /** Makes one when the day has none yet, by the clock as it stands. */
    public Optional<Backup> daily() throws Refusal {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        boolean made =
                past().stream()
                        .anyMatch(each ->
                                LocalDate.ofInstant(each.at(), clock.getZone()).equals(today));
        return made ? Optional.empty() : Optional.of(make(Why.DAILY));
    }

    /** Makes one before an import. */
    public Backup beforeImport() throws Refusal {
        return make(Why.IMPORT);
    }

    /**
     * Makes one before sheets that a reader stores one by one; the next ten minutes are the same
     * import.
     */
    public Optional<Backup> beforeSheets() throws Refusal {
        Instant now = clock.instant();
        boolean made =
                past().stream()
                        .anyMatch(each ->
                                each.why() == Why.IMPORT
                                        && each.at().isAfter(now.minus(SHEETS_AGE)));
        return made ? Optional.empty() : Optional.of(make(Why.IMPORT));
    }

    /** Makes one before a merge, when the newest is over an hour old. */
    public Optional<Backup> beforeMerge() throws Refusal {
        Instant now = clock.instant();
        boolean made = past().stream().anyMatch(each -> each.at().isAfter(now.minus(MERGE_AGE)));
        return made ? Optional.empty() : Optional.of(make(Why.MERGE));
    }

    /** All but those that bear a time still to come: nobody knows when these were made. */
    private List<Backup> past() throws Refusal {
        Instant now = clock.instant();
        return list().stream().filter(each -> !each.at().isAfter(now)).toList();
    }

    /** The backups, newest first; none of them looked into yet. */
    public List<Backup> list() throws Refusal {
        try {
            return read();
        } catch (IOException e) {
            throw new Refusal(e, "backup.refused.folder", folder.toString());
        }
    }

    private List<Backup> read() throws IOException {
        var backups = new ArrayList<Backup>();
        for (Path path : disk.list(folder)) {
            Backup.of(path).ifPresent(backups::add);
        }
        backups.sort(Comparator.comparing(Backup::at).reversed());
        return backups;
    }

    /** Whether a backup still is what was written. */
    public Verdict verify(Backup backup) throws Refusal {
        return Copies.verify(backup.path(), disk);
    }

    /** The newest backup that still is what was written. */
    public Optional<Backup> newestVerified() throws Refusal {
        var candidates = new ArrayList<>(past());
        list().stream().filter(each -> !candidates.contains(each)).forEach(candidates::add);
        for (Backup each : candidates) {
            if (verify(each) == Verdict.INTACT) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
