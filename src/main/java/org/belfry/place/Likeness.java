package org.belfry.place;

import java.util.Arrays;
import java.util.Set;

/** How like two folded names are. */
final class Likeness {
    /** Words that people leave out, translate or put between the parts of one name. */
    private static final Set<String> LINKS =
            Set.of(
                    ("sur am an der den dem die das im in on upon de del della dello di do da dos"
                         + " des du d la le les l el los las lo the of en et and y e i aan op ter"
                         + " ten het a s al na nad")
                            .split(" "));

    private static final Set<String> SAINTS =
            Set.of("saint", "sainte", "st", "ste", "sankt", "sint", "skt");

    private Likeness() {}

    /**
     * A name without links, saints in short, double letters single, in one word: names with one
     * skeleton differ in nothing that tells towns apart.
     */
    static String skeleton(String folded) {
        var out = new StringBuilder(folded.length());
        for (String word : folded.split(" ", -1)) {
            if (SAINTS.contains(word)) {
                out.append("st");
            } else if (!LINKS.contains(word)) {
                single(word, out);
            }
        }
        return out.toString();
    }

    /** Whether a folded name has this skeleton. */
    static boolean isSkeleton(String skeleton, String folded) {
        // A skeleton is never longer than the name: most names need no closer look.
        return folded.length() + 1 >= skeleton.length()
                && folded.indexOf(skeleton.charAt(skeleton.length() - 1)) >= 0
                && skeleton(folded).equals(skeleton);
    }

    private static void single(String word, StringBuilder out) {
        for (int i = 0; i < word.length(); i++) {
            if (i == 0
                    || word.charAt(i) != word.charAt(i - 1)
                    || Character.isDigit(word.charAt(i))) {
                out.append(word.charAt(i));
            }
        }
    }

    /**
     * How many letters are wrong, missing, too many or exchanged with their neighbour; some number
     * above {@code most} when it is more than that.
     */
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] above = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        Arrays.setAll(above, j -> j);
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int cost =
                        Math.min(above[j - 1] + (same ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[other.length()];
    }
}
