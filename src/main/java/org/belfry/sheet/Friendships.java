package org.belfry.sheet;

import java.util.Set;

/**
 * Tells the friendships and cooperations that sheets list beside twinnings: whether one is a
 * twinning the sheet does not say, so none is read and the question is asked.
 */
final class Friendships {
    private static final Set<String> WORDS =
            Set.of(
                    "friendship",
                    "friendships",
                    "amie",
                    "amies",
                    "amitie",
                    "amities",
                    "cooperation",
                    "cooperations");
    private static final String SEPARATORS = ",;.()•";

    private Friendships() {}

    static boolean named(String text) {
        return at(Words.of(text)) >= 0;
    }

    /** The part of a list before its friendships; friendships named in brackets stay in it. */
    static String before(String list) {
        Words words = Words.of(list);
        int word = at(words);
        if (word < 0) {
            return list;
        }
        int start = words.get(word).start();
        while (start > 0 && SEPARATORS.indexOf(list.charAt(start - 1)) < 0) {
            start--;
        }
        boolean bracket = start > 0 && list.indexOf(')', start) >= 0 && opened(list, start);
        return bracket ? list : list.substring(0, start);
    }

    private static boolean opened(String list, int at) {
        return list.lastIndexOf('(', at - 1) > list.lastIndexOf(')', at - 1);
    }

    private static int at(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (WORDS.contains(words.get(i).folded())) {
                return i;
            }
        }
        return -1;
    }
}
