package org.belfry.sync;

import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The first line of a batch: whose it is, which actions it holds and what its station had seen.
 *
 * @param snapshot whether it is a snapshot: current rows, not a run of actions
 * @param version of the format it is written in
 * @param file the id of the network file
 * @param name of the station, as people see it
 * @param number of the batch within station and epoch, from 1
 * @param ranges the runs of actions that it holds, in their order; none in a snapshot and in a
 *     batch that only acknowledges
 * @param previous digest of the batch before, in hex
 * @param seen canonical JSON: STATION/EPOCH to SEQ:DIGEST of all that was applied at writing
 * @param at wall time with its zone
 * @param app version of the program that wrote it
 * @param line the line itself, without LF, as it was written: a newer Belfry may have put more in
 *     it
 */
public record BatchHeader(
        boolean snapshot,
        int version,
        String file,
        String station,
        String name,
        String epoch,
        long number,
        List<Range> ranges,
        @Nullable String previous,
        String seen,
        String at,
        String app,
        String line) {
    static final int VERSION = 1;
    static final String BATCH = "belfry-batch";
    static final String SNAPSHOT = "belfry-snapshot";

    /**
     * A run of actions of the station without a gap.
     *
     * @param first lowest seq, from 1
     * @param last highest seq
     * @param digest of the last action, in hex
     */
    public record Range(String epoch, long first, long last, String digest) {
        private String json() {
            return "{\"epoch\":\"%s\",\"first\":%s,\"last\":%s,\"digest\":\"%s\"}"
                    .formatted(epoch, Long.toString(first), Long.toString(last), digest);
        }
    }

    public BatchHeader {
        ranges = List.copyOf(ranges);
    }

    /** The header of a batch that this program writes. */
    public static BatchHeader batch(
            String file,
            String station,
            String name,
            String epoch,
            long number,
            List<Range> ranges,
            @Nullable String previous,
            String seen,
            String at,
            String app) {
        return made(BATCH, file, station, name, epoch, number, ranges, previous, seen, at, app);
    }

    /** The header of a snapshot that this program writes. */
    public static BatchHeader snapshot(
            String file,
            String station,
            String name,
            String epoch,
            long number,
            @Nullable String previous,
            String seen,
            String at,
            String app) {
        return made(
                SNAPSHOT, file, station, name, epoch, number, List.of(), previous, seen, at, app);
    }

    private static BatchHeader made(
            String format,
            String file,
            String station,
            String name,
            String epoch,
            long number,
            List<Range> ranges,
            @Nullable String previous,
            String seen,
            String at,
            String app) {
        String runs = ranges.stream().map(Range::json).collect(Collectors.joining(","));
        String line =
                "{\"format\":\"%s\",\"version\":1,\"min_reader\":1,".formatted(format)
                        + "\"file\":\"%s\",\"station\":\"%s\",".formatted(file, station)
                        + "\"name\":%s,\"epoch\":\"%s\",".formatted(Quoted.text(name), epoch)
                        + "\"number\":%s,\"ranges\":[%s],".formatted(Long.toString(number), runs)
                        + "\"previous\":%s,"
                                .formatted(previous == null ? "null" : Quoted.text(previous))
                        + "\"seen\":%s,\"at\":%s,".formatted(seen, Quoted.text(at))
                        + "\"app\":%s}".formatted(Quoted.text(app));
        return new BatchHeader(
                format.equals(SNAPSHOT),
                VERSION,
                file,
                station,
                name,
                epoch,
                number,
                ranges,
                previous,
                seen,
                at,
                app,
                line);
    }

    /**
     * Reads a first line.
     *
     * @param name the file's name, for the refusal
     * @throws Refusal when it is not one, or was written by a newer Belfry that this one cannot
     *     read
     */
    public static BatchHeader parse(String line, String name) throws Refusal {
        try {
            return HeaderLine.read(line);
        } catch (Malformed e) {
            throw new Refusal(e, e.key(), name, 1L, e.what());
        }
    }

    /** How many actions the batch holds by its ranges. */
    public long actions() {
        return ranges.stream().mapToLong(range -> range.last() - range.first() + 1).sum();
    }
}
