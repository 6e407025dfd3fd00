package org.belfry.db;

import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.sql.SQLException;
import java.util.Optional;

/** What SQLite's errors mean to the people at the desk; what is left is a bug. */
final class SqliteRefusals {
    private static final int PRIMARY_CODE = 0xFF;

    private SqliteRefusals() {}

    /** The refusal this failure stands for, looking through its causes. */
    static Optional<Refusal> of(@Nullable Throwable failure, String file) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (each instanceof SQLiteException e) {
                return key(e).map(key -> new Refusal(e, key, file));
            }
            if (each instanceof SQLException e
                    && String.valueOf(e.getMessage()).contains("SQLITE_NOTADB")) {
                return Optional.of(new Refusal(e, "db.refused.foreign", file));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> key(SQLiteException e) {
        if (e.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
            // On a disk that is full to the last byte not even a look into the file finds room.
            return Optional.of("db.refused.full");
        }
        int code = e.getResultCode().code & PRIMARY_CODE;
        for (SQLiteErrorCode known : SQLiteErrorCode.values()) {
            if (known.code == code) {
                return Optional.ofNullable(
                        switch (known) {
                            case SQLITE_FULL -> "db.refused.full";
                            case SQLITE_NOTADB -> "db.refused.foreign";
                            case SQLITE_CORRUPT -> "db.refused.damaged";
                            case SQLITE_READONLY, SQLITE_PERM -> "db.refused.readonly";
                            case SQLITE_BUSY, SQLITE_LOCKED -> "db.refused.busy";
                            case SQLITE_IOERR, SQLITE_CANTOPEN -> "db.refused.unreachable";
                            default -> null;
                        });
            }
        }
        return Optional.empty();
    }
}
