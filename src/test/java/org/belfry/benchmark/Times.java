package org.belfry.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long the turns of one measurement took, in milliseconds: by the clock on the wall, and the
 * processor time of the measuring thread, which a busy machine disturbs less.
 */
final class Times {
    private static final double NANOS = 1e6;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Double> taken = new ArrayList<>();
    private final List<Double> worked = new ArrayList<>();

    /** One turn, in nanoseconds. */
    record Turn(long wall, long processor) {}

    /** Something to be timed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static Turn of(Work work) throws Exception {
        long start = System.nanoTime();
        long processor = THREADS.getCurrentThreadCpuTime();
        work.run();
        return new Turn(System.nanoTime() - start, THREADS.getCurrentThreadCpuTime() - processor);
    }

    void add(Turn turn) {
        add(taken, turn.wall());
        add(worked, turn.processor());
    }

    private static void add(List<Double> times, long nanos) {
        times.add(nanos / NANOS);
        times.sort(null);
    }

    int count() {
        return taken.size();
    }

    double median() {
        return at(taken, 0.5);
    }

    double processorMedian() {
        return at(worked, 0.5);
    }

    /** The time that this part of the turns stayed within. */
    private static double at(List<Double> times, double part) {
        return times.get(Math.min(times.size() - 1, (int) (part * times.size())));
    }

    /** The mean of the best three: what the machine can do when others leave it alone. */
    double best() {
        return taken.stream().limit(3).mapToDouble(Double::doubleValue).average().orElse(0);
    }

    @Override
    public String toString() {
        return String.format(
                "median %.2f ms, 99%% within %.2f ms, longest %.2f ms, best three %.2f ms;"
                        + " processor: median %.2f ms, 99%% within %.2f ms",
                median(),
                at(taken, 0.99),
                at(taken, 1),
                best(),
                processorMedian(),
                at(worked, 0.99));
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
