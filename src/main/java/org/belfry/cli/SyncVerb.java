package org.belfry.cli;

import picocli.CommandLine.Command;

/** {@code belfry sync}: the verbs that bring the work of several laptops together. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        subcommands = {
            SyncExportVerb.class,
            SyncImportVerb.class,
            SyncStatusVerb.class,
            SyncDumpVerb.class
        },
        description =
                "Brings the work of several laptops together, by a folder that a stick or a program"
                        + " carries between them, or by one file for mail.",
        footer = {
            "",
            "Example: belfry sync export --file efus.belfry --to /media/stick",
            "Example: belfry sync import --file efus.belfry --from /media/stick"
        })
final class SyncVerb {}
