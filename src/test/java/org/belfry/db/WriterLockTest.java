package org.belfry.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.fault.Child;
import org.belfry.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class WriterLockTest {
    private static final int TURNS = 1_500;

    @TempDir private Path folder = Path.of("");

    /** Takes and leaves the lock as fast as it can, with a mark of who is inside. */
    static final class Taker {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            BufferedReader orders = Child.ready();
            orders.readLine();
            int turns = 0;
            try {
                while (turns < TURNS) {
                    Optional<WriterLock> lock = WriterLock.take(folder.resolve("a.belfry"));
                    if (lock.isPresent()) {
                        Files.createFile(folder.resolve("inside"));
                        turns++;
                        Files.delete(folder.resolve("inside"));
                        lock.get().close();
                    }
                }
                Child.say("one at a time");
            } catch (FileAlreadyExistsException e) {
                Child.say("two inside after " + turns);
            } catch (Refusal e) {
                Child.say(e.key() + " after " + turns + ": " + e.getCause());
            }
        }
    }

    @Test
    void howeverFastTheyComeAndGoOneHasIt() throws Exception {
        List<Child> takers = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                takers.add(Child.start(Taker.class, folder.toString()));
            }
            for (Child taker : takers) {
                taker.awaitReady();
            }
            takers.forEach(taker -> taker.send("go"));
            for (Child taker : takers) {
                assertThat(taker.read()).contains("one at a time");
            }
        } finally {
            takers.forEach(Child::close);
        }
    }

    @Test
    void aLockFileLeftBehindLocksNobodyOut() throws Exception {
        Path file = folder.resolve("a.belfry");
        Files.writeString(folder.resolve("a.belfry.lock"), "left by a process that was killed");
        WriterLock lock = WriterLock.take(file).orElseThrow();
        assertThat(WriterLock.take(file)).isEmpty();
        lock.close();
        assertThat(folder).isEmptyDirectory();
    }
}
