package org.belfry.kit;

import org.belfry.text.Bug;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;

/**
 * The one place failures end: a refusal becomes its sentence, a bug is logged once and becomes one
 * notice with a short code to quote. To be used on the FX thread.
 */
public final class Failures {
    private static final Logger LOG = System.getLogger("org.belfry");

    private final Texts texts;
    private final Notices notices;
    private final Set<String> known = new HashSet<>();

    public Failures(Texts texts, Notices notices) {
        this.texts = texts;
        this.notices = notices;
    }

    /** Shows what went wrong with a piece of work. */
    public void show(String name, Throwable problem) {
        notices.show(Notice.attention(words(name, problem)));
    }

    /** What went wrong, in words; a bug is logged on the way, the first time it is met. */
    public String words(String name, Throwable problem) {
        if (problem instanceof Refusal refusal) {
            return texts.of(refusal);
        }
        String code = Bug.code(problem);
        if (known.add(code)) {
            LOG.log(Level.ERROR, code + " in " + name + Bug.trace(problem));
        }
        return texts.of("kit.bug", code);
    }

    /** Takes the exceptions of the FX thread and of every other thread nobody watches. */
    public void catchTheRest() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, problem) -> Fx.run(() -> show(thread.getName(), problem)));
    }
}
