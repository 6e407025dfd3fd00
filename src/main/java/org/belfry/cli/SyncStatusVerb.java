package org.belfry.cli;

import org.belfry.db.Database;
import org.belfry.sync.Sync;
import org.belfry.sync.SyncStatus;
import org.belfry.sync.SyncStatus.Conflict;
import org.belfry.sync.SyncStatus.Held;
import org.belfry.sync.SyncStatus.Missing;
import org.belfry.sync.SyncStatus.Peer;
import org.belfry.sync.SyncStatus.Value;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code belfry sync status}: who was heard of, what waits, where values are in conflict. */
@Command(
        name = "status",
        description =
                "Lists the other laptops with their last file, what waits for files that have not"
                        + " come, and the open conflicts.",
        footer = {"", "Example: belfry sync status --file efus.belfry --json"})
final class SyncStatusVerb extends Verb {
    @Mixin private FileOption file = new FileOption();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    void run(Desk desk) throws Refusal {
        SyncStatus status;
        try (Database database = file.read(desk)) {
            status = new Sync(database, Version.name()).status();
        }
        if (json) {
            desk.json(json(desk, status));
        } else {
            show(desk, status);
        }
    }

    private static void show(Desk desk, SyncStatus status) {
        desk.say("cli.sync.station", status.station(), status.stations().size());
        if (!status.stations().isEmpty()) {
            var table = new Table();
            table.add(
                    desk.texts().of("cli.sync.head.name"),
                    desk.texts().of("cli.sync.head.file"),
                    desk.texts().of("cli.sync.head.heard"),
                    desk.texts().of("cli.sync.head.waits"));
            for (Peer peer : status.stations()) {
                table.add(
                        peer.name(),
                        Long.toString(peer.lastFile()),
                        desk.at(peer.lastHeard()),
                        peer.waitsFor() == null ? "" : Arrived.waitsFor(desk, peer.waitsFor()));
            }
            table.print(desk);
        }
        for (Held held : status.held()) {
            desk.say(
                    "cli.sync.held",
                    held.actions(),
                    held.station(),
                    Arrived.waitsFor(desk, held.waitsFor()));
        }
        for (Conflict conflict : status.conflicts()) {
            String values =
                    conflict.values().stream()
                            .map(value -> words(desk, conflict, value))
                            .collect(Collectors.joining(" | "));
            boolean alive = conflict.field().isEmpty();
            desk.say(
                    alive ? "cli.sync.removed" : "cli.sync.conflict",
                    conflict.table(),
                    conflict.row(),
                    conflict.field(),
                    values);
        }
    }

    private static String words(Desk desk, Conflict conflict, Value value) {
        String what =
                conflict.field().isEmpty()
                        ? desk.texts()
                                .of(
                                        Boolean.TRUE.equals(value.value())
                                                ? "cli.sync.value.written"
                                                : "cli.sync.value.removed")
                        : value.value() == null
                                ? desk.texts().of("cli.sync.value.empty")
                                : value.value().toString();
        return desk.texts().of("cli.sync.value", what, value.station(), desk.at(value.at()));
    }

    private static Map<String, Object> json(Desk desk, SyncStatus status) {
        var json = new LinkedHashMap<String, Object>();
        json.put("station", status.station());
        json.put(
                "stations",
                status.stations().stream()
                        .map(peer -> {
                            Map<String, @Nullable Object> line = new LinkedHashMap<>();
                            line.put("name", peer.name());
                            line.put("lastHeard", peer.lastHeard().toString());
                            line.put("waitsFor", waitsFor(desk, peer.waitsFor()));
                            return line;
                        })
                        .toList());
        json.put("conflicts", status.conflicts().stream().map(SyncStatusVerb::json).toList());
        json.put("pending", status.pending());
        json.put(
                "held",
                status.held().stream()
                        .map(held -> {
                            Map<String, @Nullable Object> line = new LinkedHashMap<>();
                            line.put("station", held.station());
                            line.put("actions", held.actions());
                            line.put("waitsFor", waitsFor(desk, held.waitsFor()));
                            return line;
                        })
                        .toList());
        return json;
    }

    private static @Nullable String waitsFor(Desk desk, @Nullable Missing missing) {
        return missing == null ? null : Arrived.waitsFor(desk, missing);
    }

    private static Map<String, Object> json(Conflict conflict) {
        var json = new LinkedHashMap<String, Object>();
        json.put("table", conflict.table());
        json.put("row", conflict.row());
        json.put("field", conflict.field());
        json.put(
                "values",
                conflict.values().stream()
                        .map(value -> {
                            Map<String, @Nullable Object> line = new LinkedHashMap<>();
                            line.put("value", value.value());
                            line.put("station", value.station());
                            line.put("at", value.at().toString());
                            return line;
                        })
                        .toList());
        return json;
    }
}
