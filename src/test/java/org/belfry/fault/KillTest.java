package org.belfry.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.util.List;

/**
 * A process that is killed in the middle of its work loses nothing it has acknowledged. More kills:
 * {@code mvn test -Psoak -Dtest=KillTest}, how many: {@code -Dsoak=...}; one seed again: {@code
 * -Dseed=...}.
 */
class KillTest {
    private static final int KILLS = 50;
    private static final List<Class<? extends Job>> JOBS =
            List.of(WritingJob.class, ExchangeJob.class);

    private static void kill(int kills) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        long start = System.nanoTime();
        KillLoop.Kills came = new KillLoop(JOBS, seed).run(kills);
        System.out.println(came + " in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(came.lines()).as("seed %d", seed).isGreaterThan(kills * 3);
        assertThat(came.ended()).isZero();
    }

    @Test
    void noAcknowledgedActionIsLostWhenTheProcessIsKilled() throws Exception {
        kill(KILLS);
    }

    @Test
    @Tag("soak")
    @EnabledIfSystemProperty(named = "soak", matches = "\\d+")
    void norInAThousandKills() throws Exception {
        kill(Integer.getInteger("soak", KILLS));
    }
}
