package org.belfry.benchmark;

import org.belfry.paper.Fonts;
import org.belfry.paper.PageSize;
import org.belfry.paper.Progress;
import org.belfry.report.SampleSummaries;
import org.belfry.report.SummaryPaper;
import org.belfry.text.Language;
import org.belfry.text.Refusal;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Prints a thousand summaries in one process, to be run by hand with {@code -Xmx256m}: how much
 * processor time it takes, and how large the file is.
 */
public final class SummaryRun {
    private SummaryRun() {}

    public static void main(String[] arguments) throws Exception {
        int members = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        Path file = arguments.length > 1 ? Path.of(arguments[1]) : Path.of("target/summaries.pdf");
        print(members, file);
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        long memory =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(p -> p.getType() == java.lang.management.MemoryType.HEAP)
                        .mapToLong(p -> p.getPeakUsage().getUsed())
                        .sum();
        System.out.printf(
                "%d summaries: %.1f CPU seconds, peak heap %d MB (of %d MB), file %d KB%n",
                members,
                cpu.toMillis() / 1000.0,
                memory >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                Files.size(file) >> 10);
    }

    private static void print(int members, Path file) throws Refusal {
        var paper =
                new SummaryPaper(
                        new Fonts(), Language.FRENCH, PageSize.A4, LocalDate.of(2026, 6, 25), null);
        paper.save(SampleSummaries.generated(members, 30, 15), file, Progress.UNWATCHED);
    }
}
