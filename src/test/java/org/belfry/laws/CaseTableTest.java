package org.belfry.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of what two did without knowing of each other. The second is later by the clock; in
 * the last step the first acts once more, having seen all. See {@link Script} for the short hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseTableTest {
    static final String CASES =
            """
            # values
             1 | m1 name=A                     | m1 name=B             | m1 name=B           |              | m1 name=B
             2 | m1 name=A                     | m1 name=B             | m1 name=C           |              | m1 name=C; conflict m1.name C,B
             3 | m1 name=A                     | m1 name=B             | m1 region=R         |              | m1 name=B region=R
             4 | m1 name=A region=R            | m1 region=            | m1 region=S         |              | m1 name=A region=S; conflict m1.region S,
             5 | m1 name=A region=R            | m1 region=S           | m1 region=          |              | m1 name=A; conflict m1.region ,S
             6 | m1 name=A region=R            | m1 region=            | m1 region=          |              | m1 name=A
             7 | m1 name=A                     | m1 name=B; m1 name=A  | m1 name=C           |              | m1 name=C; conflict m1.name C,A
             8 | m1 name=A                     | m1 name=B; m1 name=C  | m1 name=D; m1 name=C |             | m1 name=C
             9 | m1 name=A                     | m1 name=B             | m1 name=C           | m1 name=D    | m1 name=D
            10 | m1 name=A                     | m1 name=B             | m1 name=C           | m1 region=R  | m1 name=C region=R; conflict m1.name C,B
            # choices
            11 | m1 name=A                     | m1 name=B             | m1 name=C           | m1!name=B    | m1 name=B
            12 | m1 name=A                     | m1 name=B             | m1 name=C           | m1!name=C    | m1 name=C
            13 | m1 name=A                     | m1 name=B             | m1 name=C           | m1!name=D    | m1 name=D
            14 | m1 name=A                     | m1!name=A             | m1 name=B           |              | m1 name=B; conflict m1.name B,A
            15 | m1 name=A                     | m1!name=B             | m1!name=C           |              | m1 name=C; conflict m1.name C,B
            16 | m1 name=A                     | m1!name=B             | m1!name=B           |              | m1 name=B
            # deleting
            17 | m1 name=A                     | -m1                   |                     |              | gone m1
            18 | m1 name=A                     | -m1                   | -m1                 |              | gone m1
            19 | m1 name=A                     | -m1                   | m1 name=B           |              | m1 name=B; revived m1
            20 | m1 name=A                     | m1 name=B             | -m1                 |              | m1 name=B; revived m1
            21 | m1 name=A                     | -m1                   | m1 name=B           | +m1          | m1 name=B
            22 | m1 name=A                     | -m1                   | m1 name=B           | -m1          | gone m1
            23 | m1 name=A                     | -m1                   | +m1                 |              | m1 name=A; revived m1
            24 | m1 name=A                     | +m1                   | -m1                 | -m1          | gone m1
            25 | m1 name=A                     | m1 name=B; -m1        | m1 region=R         |              | m1 name=B region=R; revived m1
            26 | m1 name=A                     | m1 name=B; -m1        | m1 name=C           |              | m1 name=C; revived m1; conflict m1.name C,B
            27 | m1 name=A; n1 member=m1 name=N | --m1                 | n1 name=O           |              | m1 name=A; n1 member=m1 name=O; revived n1; kept m1
            28 | m1 name=A; n1 member=m1 name=N | --m1                 | m1 name=B           |              | m1 name=B; gone n1; revived m1
            29 | m1 name=A                     | -m1                   | n1 member=m1 name=N |              | m1 name=A; n1 member=m1 name=N; revived m1
            30 | m1 name=A                     | -m1                   | n1 member=m1 name=N; -n1 |         | m1 name=A; gone n1; revived m1
            31 | m1 name=A                     | -m1                   | n1 member=m1 name=N | --m1         | gone m1; gone n1
            32 | m1 name=A; m2 name=B; n1 member=m1 name=N | -m2       | n1 member=m2        |              | m1 name=A; m2 name=B; n1 member=m2 name=N; revived m2
            33 | m1 name=A; m2 name=B; n1 member=m2 name=N | n1 member=m1; -m2 | n1 name=O   |              | m1 name=A; n1 member=m1 name=O; gone m2
            34 | m1 name=A; m2 name=B; n1 member=m2 name=N | n1 member=m1; -m2 | m2 region=R |              | m1 name=A; m2 name=B region=R; n1 member=m1 name=N; revived m2
            35 | s1 name=S; m1 name=A source=s1; n1 member=m1 name=N | --s1 | n1 name=O      |              | s1 name=S; m1 name=A source=s1; n1 member=m1 name=O; revived n1; kept m1; kept s1
            # events that stand in each other
            36 | e1 title=E; e2 title=F        | e1 parent=e2          | e2 parent=e1        |              | e1 parent=e2 title=E; e2 parent=e1 title=F
            37 | e1 title=E; e2 title=F        | e1 parent=e2          | e2 parent=e1        | --e1         | gone e1; gone e2
            38 | e1 title=E                    | e1 parent=e1          | e1 title=F          |              | e1 parent=e1 title=F
            39 | e1 title=E; e2 title=F        | e1 parent=e2; e2 parent=e1; --e1 | e1 title=G |            | e1 parent=e2 title=G; e2 parent=e1 title=F; revived e1; kept e2
            # rows that two make alike
            40 | m1 name=A; t1 name=T          | g1 tag=t1 member=m1   | g1 tag=t1 member=m1 |              | m1 name=A; t1 name=T; g1 member=m1 tag=t1
            41 | e1 title=E                    | a1 event=e1 note=N    | a1 event=e1 note=O  |              | e1 title=E; a1 event=e1 note=O; conflict a1.note O,N
            42 | e1 title=E                    | a1 event=e1 note=N    | a1 event=e1 chair=C |              | e1 title=E; a1 chair=C event=e1 note=N
            43 | m1 name=A; t1 name=T; g1 tag=t1 member=m1 | -g1       | -g1; g1 tag=t1 member=m1 |         | m1 name=A; t1 name=T; g1 member=m1 tag=t1; revived g1
            44 | e1 title=E; a1 event=e1 note=N | -a1; a1 event=e1 chair=C |                 |              | e1 title=E; a1 chair=C event=e1
            45 | e1 title=E; a1 event=e1 note=N | -a1; a1 event=e1 chair=C | a1 note=O       |              | e1 title=E; a1 chair=C event=e1 note=O; conflict a1.note O,
            46 | e1 title=E; a1 event=e1 note=N | -a1                  | a1 event=e1 note=N  |              | e1 title=E; gone a1
            # duplicates
            47 | m1 name=A; m2 name=B          | m1~m2                 |                     |              | m1 name=B
            48 | m1 name=A; m2 name=B          | m1~m2                 | m2 name=C           |              | m1 name=C
            49 | m1 name=A region=R; m2 name=A | m1~m2                 | m1 region=S         |              | m1 name=A region=S
            50 | m1 name=A; m2 name=B; n1 member=m2 name=N | m1~m2     | n1 name=O           |              | m1 name=B; n1 member=m1 name=O
            51 | m1 name=A; m2 name=B          | m1~m2                 | -m2                 |              | m1 name=B
            52 | m1 name=A; m2 name=B          | m1~m2; -m1            | m2 name=C           |              | m1 name=C; revived m1
            53 | m1 name=A; m2 name=B          | m1~m2; -m1            |                     |              | gone m1; gone m2
            54 | m1 name=A; m2 name=A; m3 name=A | m1~m2               | m2~m3               |              | m1 name=A
            55 | m1 name=A; m2 name=A; m3 name=A | m1~m2; m2~m3        |                     | m1/m2        | m1 name=A; m2 name=A
            56 | m1 name=A; m2 name=A; m1~m2   | m1/m2                 | m1 name=B           |              | m1 name=B; m2 name=A
            57 | m1 name=A; m2 name=A; m1~m2   | m1/m2                 | m1~m2               |              | m1 name=A
            58 | m1 name=A; m2 name=A; m1~m2   | m1/m2                 | n1 member=m1 name=N |              | m1 name=A; m2 name=A; n1 member=m1 name=N
            59 | m1 name=A; m2 name=A          | m1~m2                 | m1~m2               | m1/m2        | m1 name=A; m2 name=A
            60 | m1 name=A; m2 name=A; t1 name=T | m1~m2               | g1 tag=t1 member=m1; g2 tag=t1 member=m2 | | m1 name=A; t1 name=T; g1 member=m1 tag=t1
            """;

    private final Pair pair;

    CaseTableTest() throws Exception {
        pair = new Pair();
    }

    @AfterAll
    void clear() throws Exception {
        pair.close();
    }

    @BeforeAll
    static void look() {
        assertThat(CASES.lines().count()).isGreaterThan(40);
    }

    @ParameterizedTest(name = "{0}: {2} || {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = CASES)
    void whatTwoDidComesTogether(
            int number,
            @Nullable String base,
            @Nullable String mine,
            @Nullable String theirs,
            @Nullable String then,
            String expected)
            throws Exception {
        assertThat(pair.play(base, mine, theirs, null, then))
                .as("case %d", number)
                .isEqualTo(Script.expected(expected));
    }
}
