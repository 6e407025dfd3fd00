package org.belfry.cli;

import org.belfry.db.Database;
import org.belfry.text.Refusal;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** The option {@code --file} of every verb that works on a network file. */
final class FileOption {
    @Option(
            names = "--file",
            required = true,
            paramLabel = "FILE",
            description = "The network file.")
    private Path file = Path.of("");

    /** Opens it for writing. */
    Database open(Desk desk) throws Refusal {
        return desk.open(file);
    }

    /** Opens it for looking things up, also while another Belfry has it open. */
    Database read(Desk desk) throws Refusal {
        return desk.read(file);
    }
}
