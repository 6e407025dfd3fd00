package org.belfry.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How long the turns of one measurement took, in milliseconds. */
final class Times {
    private static final double NANOS = 1e6;

    private final List<Double> taken = new ArrayList<>();

    /** Something to be timed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Nanoseconds of one turn. */
    static long of(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    void add(long nanos) {
        taken.add(nanos / NANOS);
        taken.sort(null);
    }

    int count() {
        return taken.size();
    }

    double median() {
        return at(0.5);
    }

    /** The time that this part of the turns stayed within. */
    double at(double part) {
        return taken.get(Math.min(taken.size() - 1, (int) (part * taken.size())));
    }

    /** The mean of the best three: what the machine can do when others leave it alone. */
    double best() {
        return taken.stream().limit(3).mapToDouble(Double::doubleValue).average().orElse(0);
    }

    @Override
    public String toString() {
        return String.format(
                "median %.2f ms, 99%% within %.2f ms, longest %.2f ms, best three %.2f ms",
                median(), at(0.99), at(1), best());
    }

    /** How busy the machine is, beside what it has. */
    static String machine() {
        return String.format(
                "%d processors, load %.1f",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
