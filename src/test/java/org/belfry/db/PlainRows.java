package org.belfry.db;

import static org.belfry.db.generated.Tables.MEMBER;

import org.belfry.db.generated.tables.records.MemberRecord;
import org.jooq.DSLContext;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Members written without a ledger by jOOQ's own batch, derived columns and search index included:
 * what the price of the ledger is measured against.
 */
public final class PlainRows implements AutoCloseable {
    private final Connection connection;
    private final Derived derived = new Derived();
    private final Ids ids;

    /** Opens a network file past its door, as a writer would. */
    public PlainRows(Path file, Setup setup) throws SQLException {
        connection = Connections.writer(file);
        ids = new Ids(setup.clock(), new Randomness());
    }

    public void insert(List<MemberRecord> rows) throws SQLException {
        connection.setAutoCommit(false);
        DSLContext sql = Connections.sql(connection);
        var directory = new Directory(sql);
        var batch =
                sql.batch(
                        sql.insertInto(
                                        MEMBER,
                                        MEMBER.ID,
                                        MEMBER.N,
                                        MEMBER.NAME,
                                        MEMBER.KIND,
                                        MEMBER.COUNTRY,
                                        MEMBER.REGION,
                                        MEMBER.DEPARTMENT,
                                        MEMBER.TOWN,
                                        MEMBER.FOLDED)
                                .values(
                                        (String) null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null));
        for (MemberRecord row : rows) {
            Object folded =
                    derived.of(Synced.of(MEMBER), name -> row.get(MEMBER.field(name)))
                            .get("folded");
            batch =
                    batch.bind(
                            ids.fresh(),
                            directory.number(),
                            row.getName(),
                            row.getKind(),
                            row.getCountry(),
                            row.getRegion(),
                            row.getDepartment(),
                            row.getTown(),
                            folded);
        }
        batch.execute();
        directory.refresh();
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
