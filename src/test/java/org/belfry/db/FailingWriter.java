package org.belfry.db;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

/**
 * Stands before the writing connection of a file and lets the n-th statement fail as SQLite would:
 * every execution and every commit counts as one.
 */
final class FailingWriter {
    private final SQLiteErrorCode code;
    private int left;
    private boolean lateCommit;

    private FailingWriter(SQLiteErrorCode code) {
        this.code = code;
    }

    /** Lets the n-th statement from now on (from 1) fail with this code. */
    static FailingWriter at(Database database, int n, SQLiteErrorCode code) throws Exception {
        var failing = new FailingWriter(code);
        failing.left = n;
        failing.standBefore(database);
        return failing;
    }

    /** Lets the commit report a failure after it has gone through. */
    static void afterTheCommit(Database database) throws Exception {
        var failing = new FailingWriter(SQLiteErrorCode.SQLITE_IOERR);
        failing.lateCommit = true;
        failing.standBefore(database);
    }

    /** Whether fewer statements ran than were to run before the failure. */
    boolean isUnused() {
        return left > 0;
    }

    private void standBefore(Database database) throws Exception {
        var writer = Database.class.getDeclaredField("writer");
        writer.setAccessible(true);
        writer.set(database, before(Connection.class, (Connection) writer.get(database)));
    }

    private <T> T before(Class<T> type, Object real) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> call(real, method, arguments)));
    }

    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        boolean commit = name.equals("commit");
        if ((name.startsWith("execute") || commit) && !lateCommit && --left == 0) {
            throw failure();
        }
        Object result;
        try {
            result = method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (commit && lateCommit) {
            throw failure();
        }
        return switch (result) {
            case PreparedStatement statement -> before(PreparedStatement.class, statement);
            case Statement statement -> before(Statement.class, statement);
            case null, default -> result;
        };
    }

    private SQLiteException failure() {
        return new SQLiteException("planted", code);
    }
}
