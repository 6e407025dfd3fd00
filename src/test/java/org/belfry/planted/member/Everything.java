package org.belfry.planted.member;

import javafx.application.Platform;
import javafx.scene.layout.Region;

import org.belfry.planted.text.KnowsAbove;
import org.jooq.DSLContext;
import org.jooq.Result;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Planted: a store that does all that a store must not. */
public class Everything {
    public Region node() {
        return new Region();
    }

    public Result<?> leaks(DSLContext sql) {
        sql.execute("DELETE FROM member");
        return sql.fetch("SELECT 1");
    }

    public void jumps() {
        Platform.runLater(() -> {});
    }

    public String calls() throws UnknownHostException {
        return InetAddress.getLocalHost().getHostName() + new KnowsAbove();
    }
}
