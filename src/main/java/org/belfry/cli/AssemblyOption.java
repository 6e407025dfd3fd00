package org.belfry.cli;

import org.belfry.assembly.Assemblies;
import org.belfry.db.Database;

import picocli.CommandLine.Option;

/** The option {@code --assembly} of the verbs that work on one. */
final class AssemblyOption {
    @Option(
            names = "--assembly",
            required = true,
            paramLabel = "ID",
            description = "The id of the assembly's event, as open printed it.")
    private String id = "";

    String id() {
        return id.strip();
    }

    static Assemblies assemblies(Desk desk, Database database) {
        return new Assemblies(database, desk.wiring().setup().clock());
    }
}
