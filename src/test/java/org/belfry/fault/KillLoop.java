package org.belfry.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.NetworkFiles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Kills a process in the middle of a job again and again, each time at another moment, and lets the
 * job look at what is left. The next child starts while the last is checked.
 */
public final class KillLoop {
    private static final String END = "end";
    private static final int KILLS_OF_A_FOLDER = 10;
    private static final int TRAINING = 60;

    /** What came of it. */
    public record Kills(int kills, int lines, int ended) {}

    private final List<Class<? extends Job>> types;
    private final Random random;
    private final long seed;

    /**
     * @param types the jobs, which take turns
     */
    public KillLoop(List<Class<? extends Job>> types, long seed) {
        this.types = types;
        this.seed = seed;
        random = new Random(seed);
    }

    /** The child: takes a job, a seed and a folder from its input and does the job. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            Child.warm();
            for (int i = 1; i < arguments.length; i++) {
                Path folder = Files.createDirectory(Path.of(arguments[0], "work-" + i));
                train(job(Class.forName(arguments[i])), folder);
            }
            say(END);
            return;
        }
        BufferedReader orders = Child.ready();
        Job job = job(Class.forName(orders.readLine()));
        long seed = Long.parseLong(orders.readLine());
        job.work(Path.of(orders.readLine()), seed, KillLoop::say);
        say(END);
    }

    /** Thrown to end work that has no end. */
    private static final class Enough extends RuntimeException {}

    /** A little of the work, to its end, so that its classes are known. */
    private static void train(Job job, Path folder) throws Exception {
        job.prepare(folder);
        var told = new ArrayList<String>();
        try {
            job.work(
                    folder,
                    0,
                    line -> {
                        told.add(line);
                        if (told.size() > TRAINING) {
                            throw new Enough();
                        }
                    });
        } catch (Enough e) {
            return;
        }
    }

    private static void say(String line) {
        try {
            Child.say(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Job job(Class<?> type) throws ReflectiveOperationException {
        var made = type.getDeclaredConstructor();
        made.setAccessible(true);
        return (Job) made.newInstance();
    }

    /** Kills this many children, of which each goes on with what the one before left. */
    public Kills run(int kills) throws Exception {
        int lines = 0;
        int ended = 0;
        Path image = NetworkFiles.newFolder();
        FastStart fast = trained(image);
        Child next = Child.start(fast, KillLoop.class);
        int ofOne = Math.min(KILLS_OF_A_FOLDER, Math.ceilDiv(kills, types.size()));
        try {
            for (int done = 0; done < kills; done += ofOne) {
                Path folder = NetworkFiles.newFolder();
                Job job = job(types.get(done / ofOne % types.size()));
                job.prepare(folder);
                for (int i = done; i < Math.min(kills, done + ofOne); i++) {
                    Child child = next;
                    List<String> told = killed(child, job, folder);
                    next = Child.start(fast, KillLoop.class);
                    boolean whole = told.remove(END);
                    lines += told.size();
                    ended += whole ? 1 : 0;
                    check(job, folder, told, i);
                }
                Folders.delete(folder);
            }
        } finally {
            next.kill();
            Folders.delete(image);
        }
        return new Kills(kills, lines, ended);
    }

    private FastStart trained(Path image) throws Exception {
        String[] arguments =
                Stream.concat(Stream.of(image.toString()), types.stream().map(Class::getName))
                        .toArray(String[]::new);
        return FastStart.trained(image, KillLoop.class, arguments);
    }

    private void check(Job job, Path folder, List<String> told, int kill) throws Exception {
        try {
            job.check(folder, told);
        } catch (Exception | AssertionError e) {
            throw new AssertionError(
                    job.getClass().getSimpleName()
                            + ", seed "
                            + seed
                            + ", kill "
                            + kill
                            + ", folder "
                            + folder
                            + ": "
                            + e,
                    e);
        }
    }

    private List<String> killed(Child child, Job job, Path folder) throws Exception {
        int most = random.nextInt(job.mostLines() + 1);
        long nanos = random.nextLong(job.mostTime().toNanos());
        var told = new ArrayList<String>();
        try (child) {
            child.awaitReady();
            child.send(job.getClass().getName());
            child.send(Long.toString(random.nextLong()));
            child.send(folder.toString());
            while (told.size() < most && !told.contains(END)) {
                Optional<String> line = child.read();
                assertThat(line)
                        .as("%s, seed %d: the child ended by itself", job, seed)
                        .isPresent();
                told.add(line.orElseThrow());
            }
            for (long until = System.nanoTime() + nanos; System.nanoTime() < until; ) {
                Thread.onSpinWait();
            }
            child.kill();
            for (Optional<String> more = child.read(); more.isPresent(); more = child.read()) {
                told.add(more.get());
            }
        }
        return told;
    }
}
