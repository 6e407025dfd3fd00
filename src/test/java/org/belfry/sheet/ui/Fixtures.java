package org.belfry.sheet.ui;

import org.belfry.db.Database;
import org.belfry.member.Members;
import org.belfry.place.Countries;
import org.belfry.sheet.Sheet;
import org.belfry.sheet.SheetImport;
import org.belfry.sheet.SheetReader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;

/** Small sheets of our own, and the stores of a file to review them in. */
final class Fixtures {
    static final Countries COUNTRIES = new Countries();

    private Fixtures() {}

    static SheetStores stores(Database database) {
        return new SheetStores(
                new SheetReader(COUNTRIES),
                new SheetImport(database, Clock.system(ZoneId.of("Europe/Paris"))),
                new Members(database),
                COUNTRIES);
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    static Sheet sheet(String name) throws Exception {
        return new SheetReader(COUNTRIES).read(name, bytes(name));
    }

    /** Lays a sheet into a folder. */
    static Path file(Path folder, String name) throws IOException {
        return Files.write(folder.resolve(name), bytes(name));
    }
}
