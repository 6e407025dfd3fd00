package org.belfry.laws;

import org.belfry.db.Database;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.CancellationException;

/** Stands before the writing connection of a file and ends the work at its n-th statement. */
final class Killing {
    private int left;

    private Killing(int left) {
        this.left = left;
    }

    /** From now on the n-th statement or commit (from 1) does not run, nor any after it. */
    static Killing at(Database database, int n) throws ReflectiveOperationException {
        var killing = new Killing(n);
        var writer = Database.class.getDeclaredField("writer");
        writer.setAccessible(true);
        writer.set(database, killing.before(Connection.class, (Connection) writer.get(database)));
        return killing;
    }

    /** Whether the work ended before. */
    boolean isUnused() {
        return left > 0;
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
        if ((name.startsWith("execute") || name.equals("commit")) && --left <= 0) {
            throw new CancellationException("killed");
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
}
