package org.belfry.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What taking back does to the work of others: first and second act without knowing of each other,
 * then the second once more having seen all, then the first. What undo had to leave is listed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndoTableTest {
    private final Pair pair;

    UndoTableTest() throws Exception {
        pair = new Pair();
    }

    @AfterAll
    void clear() throws Exception {
        pair.close();
    }

    @ParameterizedTest(name = "{0}: {2} || {3} || {4} || {5}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    # changes
                     1 | m1 name=A | m1 name=B | | | undo | m1 name=A
                     2 | m1 name=A | m1 name=B | | m1 name=C | undo | m1 name=C; left m1.name
                     3 | m1 name=A | m1 name=B | | m1 region=R | undo | m1 name=A region=R
                     4 | m1 name=A | m1 name=B | m1 name=C | | undo | m1 name=C; conflict m1.name C,B; left m1.name
                     5 | m1 name=A | m1 name=B region=R | m1 name=C | | undo | m1 name=C; conflict m1.name C,B; left m1.name
                     6 | m1 name=A | m1 name=B | m1 name=B | | undo | m1 name=B; left m1.name
                     7 | m1 name=A region=R | m1 region= | | | undo | m1 name=A region=R
                     8 | m1 name=A | | m1 name=B | | undo 1 | m1 name=A
                     9 | m1 name=A; m1 name=B | undo | undo 1 | | | m1 name=A
                    10 | m1 name=A; m1 name=B | undo | m1 name=C | | | m1 name=C; conflict m1.name C,A
                    11 | m1 name=A | m1 name=B | m1 name=C | m1!name=B | undo | m1 name=B; left m1.name
                    # rows that are new
                    12 | | m1 name=A | | | undo | gone m1
                    13 | | m1 name=A | | n1 member=m1 name=N | undo | m1 name=A; n1 member=m1 name=N; left m1
                    14 | | m1 name=A | | m1 name=B | undo | m1 name=B; left m1
                    15 | m1 name=A | undo | n1 member=m1 name=N | | | m1 name=A; n1 member=m1 name=N; revived m1
                    16 | m1 name=A | undo | m1 name=B | | | m1 name=B; revived m1
                    17 | | m1 name=A | | n1 member=m1 name=N; -n1 | undo | gone m1; gone n1
                    # rows that were deleted
                    18 | m1 name=A | -m1 | | | undo | m1 name=A
                    19 | m1 name=A | -m1 | m1 name=B | | undo | m1 name=B; revived m1; left m1
                    20 | m1 name=A | -m1 | -m1 | | undo | gone m1; left m1
                    21 | m1 name=A; n1 member=m1 name=N | --m1 | | | undo | m1 name=A; n1 member=m1 name=N
                    22 | m1 name=A; n1 member=m1 name=N | --m1 | n1 name=O | | undo | m1 name=A; n1 member=m1 name=O; revived n1; left n1
                    23 | m1 name=A; n1 member=m1 name=N | -n1 | --m1 | | undo | gone m1; gone n1; left n1
                    24 | m1 name=A; n1 member=m1 name=N | --m1 | m1 name=B | | undo | m1 name=B; n1 member=m1 name=N; left m1
                    # one after the other
                    25 | m1 name=A | m1 name=B; m1 name=C | | | undo; undo | m1 name=A
                    26 | m1 name=A | m1 name=B; m1 name=C | m1 region=R | | undo; undo | m1 name=A region=R
                    27 | m1 name=A | m1 name=B; m1 name=C | m1 region=R | m1 region=S | undo; undo; redo | m1 name=B region=S
                    28 | m1 name=A | m1 name=B; undo | | | redo | m1 name=B
                    29 | m1 name=A | m1 name=B; undo | | m1 name=C | redo | m1 name=C; left m1.name
                    30 | m1 name=A | m1 name=B; m1 name=C; undo | | m1 region=R | undo | m1 name=A region=R
                    # choices, duplicates, erasure
                    31 | m1 name=A | m1 name=B | m1 name=C | | m1!name=B; undo | m1 name=C
                    32 | m1 name=A | m1 name=B | m1 name=C | | m1!name=B; undo; redo | m1 name=B
                    33 | m1 name=A; m2 name=B | m1~m2 | | | undo | m1 name=A; m2 name=B
                    34 | m1 name=A; m2 name=A; m3 name=B | m1~m2; m2~m3 | | | undo | m1 name=A; m3 name=B
                    35 | m1 name=A; m2 name=A; m1~m2 | undo | m1 name=B | | | m1 name=B; m2 name=A
                    36 | m1 name=A; m2 name=A | m1~m2 | | n1 member=m1 name=N | undo | m1 name=A; m2 name=A; n1 member=m1 name=N
                    37 | p1 given=G | erase p1 | | | undo | erased p1
                    38 | p1 given=G | p1 given=H | erase p1 | | undo | erased p1
                    """)
    void takingBackLeavesTheWorkOfOthers(
            int number,
            @Nullable String base,
            @Nullable String mine,
            @Nullable String theirs,
            @Nullable String later,
            @Nullable String then,
            String expected)
            throws Exception {
        assertThat(pair.play(base, mine, theirs, later, then))
                .as("case %d", number)
                .isEqualTo(Script.expected(expected));
    }
}
