package org.belfry.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.belfry.db.NetworkFiles;
import org.belfry.text.Refusal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stops a piece of work before each of its steps, as if the machine had stopped there, or lets that
 * step fail, and sees that the work, done again, ends as if nothing had happened.
 *
 * <p>The folder is copied before each step while the work runs once: what lies on the disk then is
 * what a killed process leaves, and of states that are equal byte for byte one is gone on from. So
 * all steps of a write cost what one start of a process would.
 */
public final class CrashPoints {
    /** Work that can be done again on what an unfinished run has left. */
    public interface Work {
        /**
         * Does it, with {@link StatementTap#on} for the files it opens.
         *
         * @param folder whose paths are counted: made ready by a test beforehand
         */
        void run(Path folder, Steps steps) throws Exception;

        /** What must be the same in the end, however the work got there: without ids or times. */
        String state(Path folder) throws Exception;
    }

    /** How many steps the work has, and how many different states lay between them. */
    public record Points(int steps, int states) {}

    private CrashPoints() {}

    /** Kills the work before each step that writes. */
    public static Points killAtEach(Path prepared, Work work) throws Exception {
        Path snapshots = NetworkFiles.newFolder();
        try {
            Map<Long, Steps.Step> states = new LinkedHashMap<>();
            Path run = snapshots.resolve("run");
            Folders.copy(prepared, run);
            Steps steps =
                    Steps.watched(step -> {
                        if (step.writes() && states.putIfAbsent(Folders.print(run), step) == null) {
                            Folders.copy(run, snapshots.resolve("at-" + step.number()));
                        }
                    });
            work.run(CountedFiles.of(run, steps), steps);
            String wanted = work.state(run);
            for (Steps.Step step : states.values()) {
                Path at = snapshots.resolve("at-" + step.number());
                Throwable thrown = catchThrowable(() -> again(work, at));
                assertThat(thrown).as("killed before %s", step).isNull();
                assertThat(work.state(at)).as("killed before %s", step).isEqualTo(wanted);
                Folders.delete(at);
            }
            return new Points(steps.count(), states.size());
        } finally {
            Folders.delete(snapshots);
        }
    }

    private static void again(Work work, Path folder) throws Exception {
        Steps counted = Steps.counted();
        work.run(CountedFiles.of(folder, counted), counted);
    }

    /** Lets each step fail with this message of the system. */
    public static int failAtEach(Path prepared, String message, Work work) throws Exception {
        return failAtEach(prepared, List.of(message), work);
    }

    /**
     * Lets each step fail with one of these messages of the system in turn: the work refuses in
     * plain words or ends well, and done again it always ends well. Of what failures leave, states
     * that are equal byte for byte are gone on from once.
     *
     * @return how many steps there were
     */
    public static int failAtEach(Path prepared, List<String> messages, Work work) throws Exception {
        Path runs = NetworkFiles.newFolder();
        try {
            Path whole = runs.resolve("whole");
            Folders.copy(prepared, whole);
            Steps counted = Steps.counted();
            work.run(CountedFiles.of(whole, counted), counted);
            String wanted = work.state(whole);
            Folders.delete(whole);
            Set<Long> left = new HashSet<>();
            for (int n = 1; n <= counted.count(); n++) {
                Path run = runs.resolve("run-" + n);
                Folders.copy(prepared, run);
                String message = messages.get(n % messages.size());
                Steps failing = Steps.failing(n, message, false);
                Throwable thrown =
                        catchThrowable(() -> work.run(CountedFiles.of(run, failing), failing));
                if (thrown != null) {
                    assertThat(thrown).as("step %d fails", n).isInstanceOf(Refusal.class);
                }
                if (left.add(Folders.print(run))) {
                    Throwable second = catchThrowable(() -> again(work, run));
                    assertThat(second).as("after step %d failed", n).isNull();
                    assertThat(work.state(run)).as("after step %d failed", n).isEqualTo(wanted);
                }
                Folders.delete(run);
            }
            return counted.count();
        } finally {
            Folders.delete(runs);
        }
    }
}
