package org.belfry.fault;

import org.belfry.db.Database;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes every statement and every commit on the writing connection of an open file a step. */
public final class StatementTap {
    private final Steps steps;

    private StatementTap(Steps steps) {
        this.steps = steps;
    }

    /** Stands before the writing connection of a file from now on. */
    public static void on(Database database, Steps steps) throws ReflectiveOperationException {
        for (Field field : Database.class.getDeclaredFields()) {
            if (field.getType() == Connection.class) {
                field.setAccessible(true);
                field.set(database, before((Connection) field.get(database), steps));
                return;
            }
        }
        throw new NoSuchFieldException("the writing connection");
    }

    /** A connection of which every statement and every commit is a step. */
    public static Connection before(Connection real, Steps steps) {
        return new StatementTap(steps).before(Connection.class, real);
    }

    private <T> T before(Class<T> type, Object real) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> call(real, method, arguments)));
    }

    private @Nullable Object call(Object real, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.startsWith("execute") || name.equals("commit")) {
            step(name);
        }
        try {
            return switch (method.invoke(real, arguments)) {
                case PreparedStatement made -> before(PreparedStatement.class, made);
                case Statement made -> before(Statement.class, made);
                case null -> null;
                case Object made -> made;
            };
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A failing step is to the program what SQLite reports of a failing disk. */
    private void step(String name) throws SQLException {
        try {
            steps.writes(name);
        } catch (IOException e) {
            boolean full = String.valueOf(e.getMessage()).contains("No space");
            throw new SQLiteException(
                    e.getMessage(),
                    full ? SQLiteErrorCode.SQLITE_FULL : SQLiteErrorCode.SQLITE_IOERR_WRITE);
        }
    }
}
