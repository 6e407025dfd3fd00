package org.belfry.sync;

import org.belfry.text.Refusal;

import java.util.List;

/**
 * What an import brought.
 *
 * @param files batches and snapshots read now for the first time
 * @param arrived actions that were not here before
 * @param applied actions applied, also those that had waited from earlier imports
 * @param attachments taken in
 * @param from the stations whose files were read
 * @param ahead stations whose clocks lie more than ten minutes in the future
 * @param cloned stations of which different work came under one number: a disk was copied
 * @param problems files that were not taken in, with the reason
 */
public record Imported(
        int files,
        long arrived,
        long applied,
        int attachments,
        List<String> from,
        List<String> ahead,
        List<String> cloned,
        List<Refusal> problems) {
    public Imported {
        from = List.copyOf(from);
        ahead = List.copyOf(ahead);
        cloned = List.copyOf(cloned);
        problems = List.copyOf(problems);
    }
}
