package org.belfry.db;

import org.belfry.db.Synced.Reference;
import org.belfry.db.Synced.SyncedTable;
import org.belfry.db.Wreck.Found;
import org.belfry.text.Refusal;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableRecord;
import org.jooq.impl.SQLDataType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Saves the rows still readable of a damaged file into a new one: the same network, a new station,
 * one action. A row whose reference is gone keeps its words and loses the reference.
 */
public final class Salvage {
    /** How many rows of a kind there are to save, and how many are known to be lost. */
    public record Kind(String table, long saved, long lost) {}

    private final Found found;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<TableRecord<?>> records = new ArrayList<>();

    private Salvage(Found found) {
        this.found = found;
        // A row that lacks what it must have goes, and so may those that must refer to it.
        boolean settled = false;
        while (!settled) {
            settled = true;
            for (SyncedTable table : Synced.all()) {
                settled &=
                        !rows(table.name())
                                .entrySet()
                                .removeIf(row ->
                                        record(table, row.getKey(), row.getValue()).isEmpty());
            }
        }
        Synced.all().forEach(this::prepare);
    }

    private Map<String, NavigableMap<String, Object>> rows(String table) {
        return found.rows().computeIfAbsent(table, name -> new TreeMap<>());
    }

    /**
     * Looks at what could be saved.
     *
     * @throws Refusal when nothing can
     */
    public static List<Kind> look(Path damaged) throws Refusal {
        try (Connection connection = dig(damaged)) {
            return of(connection, damaged).kinds;
        } catch (SQLException e) {
            throw nothing(e, damaged);
        }
    }

    /**
     * Saves what can be read into a new file that must not exist yet.
     *
     * @param otherwise the id of the network where the file does not tell it; may be empty
     * @throws Refusal when nothing can be read, or the new file not be written
     */
    public static List<Kind> into(Path damaged, Path fresh, Setup setup, String otherwise)
            throws Refusal {
        try (Connection connection = dig(damaged)) {
            Salvage salvage = of(connection, damaged);
            Optional<String> id =
                    Wreck.fileId(connection)
                            .or(() -> Optional.of(otherwise).filter(text -> !text.isEmpty()));
            salvage.write(connection, fresh, setup, id);
            return salvage.kinds;
        } catch (SQLException e) {
            throw nothing(e, damaged);
        }
    }

    private static Connection dig(Path damaged) throws SQLException, Refusal {
        if (!Files.exists(damaged)) {
            throw new Refusal("db.refused.missing", damaged.toString());
        }
        return Connections.digging(damaged);
    }

    private static Salvage of(Connection connection, Path damaged) throws Refusal {
        var salvage = new Salvage(Wreck.read(connection));
        if (salvage.records.isEmpty()) {
            throw new Refusal("db.refused.nothing", damaged.toString());
        }
        return salvage;
    }

    private static Refusal nothing(SQLException e, Path damaged) {
        return SqliteRefusals.of(e, damaged.toString())
                .filter(refusal ->
                        !Set.of("db.refused.damaged", "db.refused.foreign").contains(refusal.key()))
                .orElseGet(() -> new Refusal(e, "db.refused.nothing", damaged.toString()));
    }

    private void prepare(SyncedTable table) {
        var rows = rows(table.name());
        var lost = new HashSet<>(found.known().getOrDefault(table.name(), Set.of()));
        lost.removeAll(rows.keySet());
        rows.forEach((id, fields) -> record(table, id, fields).ifPresent(records::add));
        if (rows.size() + lost.size() > 0) {
            kinds.add(new Kind(table.name(), rows.size(), lost.size()));
        }
    }

    /** The row as it can be written; nothing when what it must have is gone. */
    private Optional<TableRecord<?>> record(
            SyncedTable table, String id, NavigableMap<String, Object> fields) {
        if (!(table.table().newRecord() instanceof TableRecord<?> record)) {
            return Optional.empty();
        }
        record.set(table.id(), id);
        for (Field<?> field : table.fields()) {
            Object value = fields.get(field.getName());
            if (value != null) {
                set(record, field, value);
            }
        }
        for (Reference reference : table.references()) {
            String to = record.get(reference.field());
            if (to != null && !rows(reference.target()).containsKey(to)) {
                record.set(reference.field(), null);
            }
        }
        boolean whole =
                table.fields().stream()
                        .allMatch(field ->
                                field.getDataType().nullable() || record.get(field) != null);
        return whole ? Optional.of(record) : Optional.empty();
    }

    /** A flipped bit may have made it a value of another kind: then the field is lost. */
    private static void set(Record record, Field<?> field, Object value) {
        if (field.getType() == String.class) {
            record.set(field.coerce(SQLDataType.CLOB), value.toString());
        } else if (field.getType() == Long.class && value instanceof Number number) {
            record.set(field.coerce(SQLDataType.BIGINT), number.longValue());
        } else if (field.getType() == Double.class && value instanceof Number number) {
            record.set(field.coerce(SQLDataType.DOUBLE), number.doubleValue());
        }
    }

    private void write(Connection damaged, Path fresh, Setup setup, Optional<String> id)
            throws Refusal {
        try {
            NetworkFile.claim(fresh);
            try (Connection connection = Connections.writer(fresh)) {
                NetworkFile.initialise(
                        connection,
                        setup,
                        id.orElseGet(() -> UUID.randomUUID().toString()),
                        new Ids(setup.clock(), new Randomness()));
            }
        } catch (SQLException | IOException e) {
            throw SqliteRefusals.of(e, fresh.toString())
                    .orElseGet(() -> new Refusal(e, "db.refused.folder", fresh.toString()));
        }
        try (Database database = Database.open(fresh, setup)) {
            database.write(
                    Intent.of("file.salvage"),
                    tx -> {
                        blobs(damaged, tx);
                        return tx.insertAll(records);
                    });
        }
    }

    /** Attached files whose bytes are still those of their name. */
    private static void blobs(Connection damaged, Tx tx) {
        String query = "SELECT sha256, bytes FROM blob WHERE rowid = ?";
        for (Object key : Scan.of(damaged, "blob", "rowid").found()) {
            try (PreparedStatement statement = damaged.prepareStatement(query)) {
                statement.setObject(1, key);
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        blob(tx, String.valueOf(row.getString(1)), row.getBytes(2));
                    }
                }
            } catch (SQLException e) {
                // The attachment keeps its name; its bytes are lost.
            }
        }
    }

    private static void blob(Tx tx, String name, byte[] bytes) {
        String digest = HexFormat.of().formatHex(Ids.digest("SHA-256").digest(bytes));
        if (digest.equals(name)) {
            tx.sql().execute("INSERT INTO blob (sha256, bytes) VALUES (?, ?)", name, bytes);
        }
    }
}
