package org.belfry.cli;

import picocli.CommandLine.Command;

/** {@code belfry assembly}: the verbs of the General Assembly. */
@Command(
        name = "assembly",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        subcommands = {
            AssemblyOpenVerb.class,
            AssemblyRollVerb.class,
            AssemblyLogVerb.class,
            AssemblyCountVerb.class
        },
        description =
                "Opens a General Assembly, lists its roll, enters its log, and counts who is"
                        + " present and represented.",
        footer = {
            "",
            "Example: belfry assembly open --file efus.belfry --network Efus --title \"General"
                    + " Assembly\" --start 2026-06-25T14:00",
            "Example: belfry assembly count --file efus.belfry --assembly ID --json"
        })
final class AssemblyVerb {}
