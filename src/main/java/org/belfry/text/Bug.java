package org.belfry.text;

import java.util.Locale;

/** A mistake of the program's own: a short code to quote, and where it arose, without any value. */
public final class Bug {
    private Bug() {}

    /** Five characters that are the same for the same bug on every machine: its type and place. */
    public static String code(Throwable problem) {
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
    public static String trace(Throwable problem) {
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
