package org.belfry.cli;

import org.belfry.backup.Why;
import org.belfry.db.Database;
import org.belfry.sheet.Fact;
import org.belfry.sheet.FactText;
import org.belfry.sheet.Sheet;
import org.belfry.sheet.SheetImport;
import org.belfry.sheet.SheetImport.Named;
import org.belfry.sheet.SheetImport.Stored;
import org.belfry.sheet.SheetJson;
import org.belfry.sheet.SheetReader;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code belfry sheet}: legacy member sheets, read or imported. */
@Command(
        name = "sheet",
        description = "Reads or imports legacy member sheets.",
        footer = {
            "",
            "Example: belfry sheet read lille.txt --json",
            "Example: belfry sheet import --file efus.belfry liege.txt --member Liège"
        })
final class SheetVerb extends Verb {
    @Parameters(
            index = "0",
            paramLabel = "read|import",
            description = "read: shows the facts, stores nothing; import: stores them.")
    private String what = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SHEET",
            description = "Files with one sheet each.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "With read: as JSON.")
    private boolean json;

    @Option(names = "--file", paramLabel = "FILE", description = "With import: the network file.")
    private @Nullable Path file;

    @Option(
            names = "--member",
            paramLabel = "NAME",
            description = "With import: the member the sheet is about, when it does not say.")
    private String member = "";

    @Override
    void run(Desk desk) throws Refusal {
        switch (what) {
            case "read" -> read(desk);
            case "import" -> store(desk);
            default -> throw new Refusal("cli.wrong.sheet", what);
        }
    }

    private List<Sheet> sheets(Desk desk) throws Refusal {
        var reader = new SheetReader(desk.wiring().countries());
        var sheets = new ArrayList<Sheet>();
        for (Path each : files) {
            sheets.add(reader.read(String.valueOf(each.getFileName()), bytes(each)));
        }
        return sheets;
    }

    static byte[] bytes(Path path) throws Refusal {
        try {
            if (Files.size(path) > SheetReader.MOST_BYTES) {
                throw new Refusal(
                        "sheet.refused.large", path.toString(), SheetReader.MOST_BYTES >> 20);
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Refusal(e, "cli.unreadable", path.toString());
        }
    }

    private void read(Desk desk) throws Refusal {
        List<Sheet> sheets = sheets(desk);
        if (json) {
            desk.print(SheetJson.write(sheets));
            return;
        }
        for (Sheet sheet : sheets) {
            desk.say(
                    "cli.sheet.head",
                    sheet.source(),
                    sheet.name().orElse("?"),
                    sheet.facts().size(),
                    sheet.unread().size());
            var table = new Table();
            for (Fact fact : sheet.facts()) {
                table.add(
                        Integer.toString(fact.line()),
                        desk.texts().of("sheet.fact." + FactText.kind(fact)),
                        FactText.of(fact));
            }
            table.print(desk);
            for (Sheet.Unread unread : sheet.unread()) {
                desk.say("cli.sheet.unread", unread.line(), unread.text());
            }
            sheet.questions().forEach(desk::say);
        }
    }

    private void store(Desk desk) throws Refusal {
        if (file == null) {
            throw new Refusal("cli.wrong.file");
        }
        List<Named> sheets =
                sheets(desk).stream().map(sheet -> new Named(sheet, name(sheet))).toList();
        List<Stored> stored;
        try (Database database = desk.open(file)) {
            var backups = desk.wiring().backups().of(file, database.fileId());
            stored =
                    new SheetImport(
                                    database,
                                    desk.wiring().setup().clock(),
                                    () -> backups.make(Why.IMPORT))
                            .storeNew(sheets);
        }
        for (int i = 0; i < stored.size(); i++) {
            Sheet sheet = sheets.get(i).sheet();
            desk.say(
                    "cli.sheet.stored",
                    sheet.source(),
                    sheets.get(i).member(),
                    stored.get(i).facts(),
                    stored.get(i).differing(),
                    sheet.unread().size());
        }
    }

    private String name(Sheet sheet) {
        return member.isBlank() ? sheet.name().orElse("") : member;
    }
}
