package org.belfry.assembly;

import org.belfry.assembly.Entered.Note;
import org.belfry.db.Tx;
import org.belfry.db.generated.tables.records.AccreditationRecord;
import org.belfry.db.generated.tables.records.ExcuseRecord;
import org.belfry.db.generated.tables.records.PresenceRecord;
import org.belfry.db.generated.tables.records.ProxyRecord;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the entries of one log that are not there yet. */
final class LogWriting {
    private static final String ORIGIN = "import";

    private final Tx tx;
    private final Assembly of;
    private final AssemblyTime time;
    private final Map<String, String> persons;
    private final Map<String, String> lines = new HashMap<>();
    private final Map<String, String> accredited = new HashMap<>();
    private final Set<String> there = new HashSet<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<TableRecord<?>> rows = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Integer> written = new HashMap<>();
    private int entered;
    private int known;

    /**
     * A proxy that may be revoked.
     *
     * @param row where it is not written yet
     */
    private record Letter(
            String id,
            String giver,
            Instant receivedAt,
            boolean revoked,
            @Nullable ProxyRecord row) {}

    /**
     * @param persons rows of people by member and name
     */
    LogWriting(Tx tx, Assembly of, Map<String, String> persons) {
        this.tx = tx;
        this.of = of;
        this.persons = persons;
        time = of.time();
        DSLContext sql = tx.sql();
        lines.putAll(Assemblies.lines(sql, of));
        for (Accreditation each : AssemblyRows.accreditations(sql, of)) {
            if (each.line() != null) {
                accredited.putIfAbsent(AttendanceLog.key(each.line(), each.name()), each.id());
            }
        }
        for (PresenceEvent each : AssemblyRows.presences(sql, of)) {
            if (each.line() != null && each.strikes() == null) {
                there.add(door(each.line(), each.accreditation(), each.arrives(), each.at()));
            }
        }
        for (Excuse each : AssemblyRows.excuses(sql, of)) {
            there.add(excuse(each.line(), each.at()));
        }
        for (Proxy each : AssemblyRows.proxies(sql, of)) {
            there.add(proxy(each.giver(), each.holder(), each.receivedAt()));
            boolean revoked = each.revokedAt() != null;
            letters.add(new Letter(each.id(), each.giver(), each.receivedAt(), revoked, null));
        }
    }

    private static String door(String line, @Nullable String person, boolean arrives, Instant at) {
        return line + (arrives ? " in " : " out ") + at + " " + person;
    }

    private static String excuse(String line, Instant at) {
        return line + " excused " + at;
    }

    private static String proxy(String giver, Holder holder, Instant at) {
        return giver + " to " + holder + " " + at;
    }

    void enter(List<LogEntry> entries) {
        for (LogEntry entry : entries) {
            switch (entry) {
                case LogEntry.Door door -> enter(door);
                case LogEntry.Excused excused -> enter(excused);
                case LogEntry.Given given -> enter(given);
                case LogEntry.Revoked revoked -> enter(revoked);
            }
        }
        tx.insertAll(rows);
    }

    private String line(String member) {
        return lines.computeIfAbsent(member, missing -> Assemblies.line(tx, of, missing));
    }

    private boolean isNew(String key) {
        boolean isNew = there.add(key);
        entered += isNew ? 1 : 0;
        known += isNew ? 0 : 1;
        return isNew;
    }

    private void enter(LogEntry.Door entry) {
        String line = line(entry.member());
        String person = entry.person().isEmpty() ? null : accreditation(line, entry);
        if (isNew(door(line, person, entry.arrives(), entry.at()))) {
            var row = new PresenceRecord();
            row.setAssembly(of.id());
            row.setRollLine(line);
            row.setAccreditation(person);
            row.setDirection(entry.arrives() ? "in" : "out");
            row.setAt(time.write(entry.at()));
            row.setOrigin(ORIGIN);
            rows.add(row);
        }
    }

    /** Who is not accredited is taken as a voting delegate of the member. */
    private String accreditation(String line, LogEntry.Door entry) {
        String key = AttendanceLog.key(line, entry.person());
        String id = accredited.get(key);
        if (id == null) {
            if (!entry.arrives()) {
                notes.add(new Note(entry.line(), Reason.of("log.left", entry.person())));
            }
            var row = new AccreditationRecord();
            row.setId(tx.newId());
            row.setAssembly(of.id());
            row.setRollLine(line);
            row.setPerson(persons.get(AttendanceLog.key(entry.member(), entry.person())));
            row.setName(entry.person());
            row.setRole(Role.DELEGATE.code());
            rows.add(row);
            id = row.getId();
            accredited.put(key, id);
        }
        return id;
    }

    private void enter(LogEntry.Excused entry) {
        String line = line(entry.member());
        if (isNew(excuse(line, entry.at()))) {
            var row = new ExcuseRecord();
            row.setAssembly(of.id());
            row.setRollLine(line);
            row.setAt(time.write(entry.at()));
            rows.add(row);
        }
    }

    private void enter(LogEntry.Given entry) {
        String giver = line(entry.member());
        Holder holder =
                entry.to() instanceof Holder.Line to
                        ? new Holder.Line(line(to.line()))
                        : entry.to();
        if (isNew(proxy(giver, holder, entry.at()))) {
            ProxyRecord row = ProxyRegister.row(of, giver, holder);
            row.setId(tx.newId());
            row.setReceivedAt(time.write(entry.at()));
            rows.add(row);
            written.put(row.getId(), entry.line());
            letters.add(new Letter(row.getId(), giver, entry.at(), false, row));
        }
    }

    /** All that the giver had sent in until then is revoked. */
    private void enter(LogEntry.Revoked entry) {
        String giver = line(entry.member());
        boolean had = false;
        boolean changed = false;
        for (int i = 0; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            if (!letter.giver().equals(giver) || letter.receivedAt().isAfter(entry.at())) {
                continue;
            }
            had = true;
            if (!letter.revoked()) {
                changed = true;
                revoke(letter, entry.at());
                letters.set(
                        i, new Letter(letter.id(), giver, letter.receivedAt(), true, letter.row()));
            }
        }
        entered += changed ? 1 : 0;
        known += changed ? 0 : 1;
        if (!had) {
            notes.add(new Note(entry.line(), Reason.of("log.norevoke")));
        }
    }

    private void revoke(Letter letter, Instant at) {
        if (letter.row() != null) {
            letter.row().setRevokedAt(time.write(at));
            return;
        }
        var row = new ProxyRecord();
        row.setId(letter.id());
        row.setRevokedAt(time.write(at));
        tx.update(row);
    }

    int entered() {
        return entered;
    }

    int known() {
        return known;
    }

    /** Remarks by line; of the letters, what stands against them. */
    List<Note> notes(Language language) throws Refusal {
        if (!written.isEmpty()) {
            Proceedings now = Assemblies.proceedings(tx.sql(), of, language);
            new Counting(now)
                    .objections()
                    .forEach((letter, reasons) -> {
                        Integer line = written.get(letter);
                        if (line != null) {
                            reasons.forEach(reason -> notes.add(new Note(line, reason)));
                        }
                    });
        }
        notes.sort(Comparator.comparingInt(Note::line));
        return notes;
    }
}
