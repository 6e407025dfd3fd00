package org.belfry.cli;

import org.belfry.TourScreens;
import org.belfry.backup.BackupPlace;
import org.belfry.backup.Backups;
import org.belfry.backup.Why;
import org.belfry.db.Action;
import org.belfry.db.Database;
import org.belfry.db.Disk;
import org.belfry.db.Intent;
import org.belfry.db.Undo;
import org.belfry.entry.Kinds;
import org.belfry.exchange.ContactList;
import org.belfry.history.History;
import org.belfry.member.Contacts;
import org.belfry.paper.Progress;
import org.belfry.sample.Sample;
import org.belfry.sheet.Fact;
import org.belfry.sheet.Sheet;
import org.belfry.sheet.SheetImport;
import org.belfry.sheet.SheetReader;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code belfry tour}: the main jobs end to end on the sample network, without a display. */
@Command(
        name = "tour",
        description =
                "Takes a tour of the main jobs on the sample network: pictures of the screens,"
                        + " papers, lists.",
        footer = {"", "Example: belfry tour target/tour"})
final class Tour extends Verb {
    private static final String SHEET = "ambreville.txt";
    private static final String BACKUPS = "backups";

    @Parameters(
            paramLabel = "DIR",
            description = "The folder for what the tour leaves; an earlier tour in it is replaced.")
    private Path folder = Path.of("");

    @Override
    void run(Desk desk) throws Refusal {
        Path file = folder.resolve("tour.belfry");
        Path sheet = folder.resolve(SHEET);
        prepare(file, sheet);
        Database.create(
                file, desk.wiring().setup(), tx -> Sample.fill(tx, 0), Intent.of("file.sample"));
        desk.say("cli.tour.sample", file.toString());
        try (Database database = desk.open(file)) {
            String lille = desk.entries(database).find(Kinds.MEMBER, "Lille");
            Backups backups = backups(database);
            correct(desk, database);
            papers(desk, database, lille);
            lists(desk, database);
            List<Path> pictures =
                    TourScreens.draw(desk.wiring(), folder, database, lille, sheet, backups);
            desk.say("cli.tour.pictures", pictures.size());
            pictures.forEach(picture -> desk.print("  " + picture));
            sheet(desk, database, sheet);
        }
        desk.say("cli.tour.done", folder.toString());
    }

    private void prepare(Path file, Path sheet) throws Refusal {
        try (InputStream in = Sample.class.getResourceAsStream(SHEET)) {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            delete(folder.resolve(BACKUPS));
            Files.copy(
                    java.util.Objects.requireNonNull(in),
                    sheet,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refusal(e, "cli.tour.folder", folder.toString());
        }
    }

    private static void delete(Path earlier) throws IOException {
        if (Files.exists(earlier)) {
            try (Stream<Path> files = Files.walk(earlier)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** One backup, beside the tour's file and not among those of the user. */
    private Backups backups(Database database) throws Refusal {
        Backups backups =
                new BackupPlace(
                                folder.resolve(BACKUPS),
                                Clock.system(ZoneId.systemDefault()),
                                new Disk())
                        .of(database.file(), database.fileId());
        backups.make(Why.ASKED);
        return backups;
    }

    private static void correct(Desk desk, Database database) throws Refusal {
        var entries = desk.entries(database);
        entries.edit(Kinds.MEMBER, "Lille", java.util.Map.of("note", "a mistake"));
        Action mistake = new Undo(database).undoable().orElseThrow();
        String name = new History(database, desk.texts()).name(mistake);
        new Undo(database).undo(mistake);
        desk.say("cli.tour.undone", name);
    }

    private void papers(Desk desk, Database database, String member) throws Refusal {
        for (Language language : Language.values()) {
            Path pdf = folder.resolve("lille-" + language.code() + ".pdf");
            desk.wiring()
                    .summaryPrint(database, language)
                    .save(List.of(member), pdf, Progress.UNWATCHED);
            desk.say("cli.print.done", 1, pdf.toString());
        }
    }

    private void lists(Desk desk, Database database) throws Refusal {
        var list = new ContactList(new Contacts(database), desk.wiring().countries(), desk.texts());
        for (String name : List.of("contacts.csv", "contacts.xlsx")) {
            Path to = folder.resolve(name);
            desk.say(
                    "cli.export.done",
                    list.write("", to, List.of(), Progress.UNWATCHED),
                    to.toString());
        }
    }

    private static void sheet(Desk desk, Database database, Path file) throws Refusal {
        Sheet sheet = new SheetReader(desk.wiring().countries()).read(SHEET, SheetVerb.bytes(file));
        var sheetImport = new SheetImport(database, desk.wiring().setup().clock());
        @Nullable String name = sheet.name().orElse("Ambreville");
        List<Fact> facts = SheetImport.unattended(sheetImport.review(sheet, name));
        sheetImport.store(sheet, name, facts);
        desk.say("cli.sheet.stored", sheet.source(), name, facts.size(), 0, sheet.unread().size());
    }
}
