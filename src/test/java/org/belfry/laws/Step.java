package org.belfry.laws;

import java.util.Random;

/**
 * One thing that happens. It names laptops, rows and files by numbers that are taken modulo what is
 * there, so that any steps before it may be left out.
 */
record Step(What what, int who, int a, int b, int c) {
    /** What can happen, and how often in a hundred or so. */
    enum What {
        ADD(22),
        PUT(10),
        EDIT(26),
        EMPTY(3),
        MOVE(6),
        DELETE(5),
        DELETE_ALL(4),
        UNDO(6),
        UNDO_ANY(3),
        REDO(3),
        CHOOSE(5),
        KEEP(2),
        ALIAS(6),
        SEPARATE(2),
        ERASE(2),
        RETIRE(1),
        EXPORT(16),
        IMPORT(18),
        BUNDLE(2),
        UNBUNDLE(2),
        LOSE(2),
        DUPLICATE(2),
        TEAR(1),
        FLIP(1),
        CLOCK(3),
        KEEP_COPY(2),
        RESTORE(2),
        COPY(1),
        CLONE(1),
        KILL(2),
        JOIN(1),
        NOTHING_NEW(1);

        private final int weight;

        What(int weight) {
            this.weight = weight;
        }

        /** Whether it happens to laptops and files, not in one. */
        boolean happensOutside() {
            return compareTo(RETIRE) >= 0;
        }
    }

    private static final int ALL =
            java.util.Arrays.stream(What.values()).mapToInt(what -> what.weight).sum();

    static Step any(Random random) {
        int at = random.nextInt(ALL);
        for (What what : What.values()) {
            at -= what.weight;
            if (at < 0) {
                return new Step(
                        what, number(random), number(random), number(random), number(random));
            }
        }
        throw new IllegalStateException();
    }

    private static int number(Random random) {
        return random.nextInt(1 << 20);
    }

    @Override
    public String toString() {
        return "new Step(What." + what + ", " + who + ", " + a + ", " + b + ", " + c + ")";
    }
}
