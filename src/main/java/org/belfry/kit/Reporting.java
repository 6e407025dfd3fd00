package org.belfry.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Carries what work says about itself to the FX thread, at most one message under way. */
final class Reporting implements Progress {
    private final Running running;
    private final Executor fx;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private volatile String words = "";

    Reporting(Running running, Executor fx) {
        this.running = running;
        this.fx = fx;
    }

    @Override
    public void total(long total) {
        running.counted(running.count(), total);
        send();
    }

    @Override
    public void count(long count) {
        running.counted(count, running.total());
        send();
    }

    @Override
    public void text(String text) {
        words = text;
        send();
    }

    @Override
    public boolean cancelled() {
        return running.cancelled();
    }

    private void send() {
        if (underWay.compareAndSet(false, true)) {
            fx.execute(() -> {
                underWay.set(false);
                running.show(words);
            });
        }
    }
}
