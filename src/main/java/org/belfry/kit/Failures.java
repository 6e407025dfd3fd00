package org.belfry.kit;

import org.belfry.text.Refusal;
import org.belfry.text.Texts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Locale;
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
        String code = code(problem);
        if (known.add(code)) {
            LOG.log(Level.ERROR, code + " in " + name + trace(problem));
        }
        return texts.of("kit.bug", code);
    }

    /** Takes the exceptions of the FX thread and of every other thread nobody watches. */
    public void catchTheRest() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, problem) -> Fx.run(() -> show(thread.getName(), problem)));
    }

    /** Five characters that are the same for the same bug: its type and where it arose. */
    static String code(Throwable problem) {
        int hash = problem.getClass().getName().hashCode();
        for (StackTraceElement frame : problem.getStackTrace()) {
            if (frame.getClassName().startsWith("org.belfry.")) {
                hash = 31 * hash + (frame.getClassName() + frame.getMethodName()).hashCode();
                break;
            }
        }
        return String.format(Locale.ROOT, "B%04X", (hash ^ hash >>> 16) & 0xffff);
    }

    /** The types and places only: messages may carry what people typed. */
    private static String trace(Throwable problem) {
        var out = new StringBuilder();
        for (Throwable each = problem; each != null; each = each.getCause()) {
            out.append(System.lineSeparator()).append(each.getClass().getName());
            for (StackTraceElement frame : each.getStackTrace()) {
                out.append(System.lineSeparator()).append("    at ").append(frame);
            }
        }
        return out.toString();
    }
}
