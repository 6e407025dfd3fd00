package org.belfry.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class DateReaderTest {
    private final DateReader dates = new DateReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12 mars 2026 | 2026-03-12
                    2009-2012 | 2009/2012
                    1997 -1998 | 1997/1998
                    2013/14 | 2013/2014
                    2015-17 | 2015/2017
                    sept. 2005 | 2005-09
                    September 2005 | 2005-09
                    26 February 2014 | 2014-02-26
                    depuis 2008 | 2008/..
                    since 1999 | 1999/..
                    since : 2008 | 2008/..
                    depuis le 3 juin 2008 | 2008-06-03/..
                    à partir de 2011 | 2011/..
                    from January 2017 | 2017-01/..
                    until 2004 | ../2004
                    jusqu’en 2004 | ../2004
                    2014 – aujourd’hui | 2014/..
                    since 2004 until 2008 | 2004/2008
                    from 1999-2005 | 1999/2005
                    from 2013 to 2014 | 2013/2014
                    de 1999 à 2005 | 1999/2005
                    between 2000 and 2003 | 2000/2003
                    entre 2000 et 2003 | 2000/2003
                    7th-9th December 2000 | 2000-12-07/2000-12-09
                    November 2nd- 4th 2006 | 2006-11-02/2006-11-04
                    November 4th-6th, 2006 | 2006-11-04/2006-11-06
                    December 7th– 10th 2000 | 2000-12-07/2000-12-10
                    May 9th and 10th 2011 | 2011-05-09/2011-05-10
                    20-21  May 2011 | 2011-05-20/2011-05-21
                    7, 8 and 9 December 2000 | 2000-12-07/2000-12-09
                    du 2 au 4 novembre 2006 | 2006-11-02/2006-11-04
                    30th of September and 1st of October, 1999 | 1999-09-30/1999-10-01
                    September 30th - October 1st 1999 | 1999-09-30/1999-10-01
                    30 December 1999 to 2 January 2000 | 1999-12-30/2000-01-02
                    4th and 5th of June 1999 | 1999-06-04/1999-06-05
                    October 30th-31st 1995 | 1995-10-30/1995-10-31
                    June 25th 2009 | 2009-06-25
                    December 5th, 2008 | 2008-12-05
                    26, June, 2009 | 2009-06-26
                    26 June 2009-10-20 | 2009-06-26
                    26th of June 2009 | 2009-06-26
                    vendredi 17 juin 2011 | 2011-06-17
                    le vendredi 17 juin 2011 | 2011-06-17
                    on Friday, 17 June 2011 | 2011-06-17
                    20 Mai 2008 | 2008-05-20
                    1er août 2010 | 2010-08-01
                    1ᵉʳ août 2010 | 2010-08-01
                    mai et juin 2010 | 2010-05/2010-06
                    May–June 2010 | 2010-05/2010-06
                    26/06/2009 | 2009-06-26
                    26.6.2009 | 2009-06-26
                    06/26/2009 | 2009-06-26
                    06/2009 | 2009-06
                    été 2009 | 2009-22
                    1990s | 199X
                    ca. 1995 | 1995~
                    (2013-2015) | 2013/2015
                    2009-06-26 | 2009-06-26
                    2009-06-XX | 2009-06-XX
                    1995/.. | 1995/..
                    2009-12 | 2009-12
                    2014? | 2014?
                    """)
    void readsAWrittenDateAsPreciselyAsItIsWritten(String text, String edtf) {
        assertThat(dates.read(text).map(Edtf::text)).contains(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "12 mars",
                "4th of June",
                "31 June 2009",
                "12/03/26",
                "2012-2008",
                "2006 and 2008",
                "early 2009",
                "May",
                "190 000",
                "20099",
                "13/13/2009"
            })
    void readsNothingThatIsNoDateOrMoreThanOne(String text) {
        assertThat(dates.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Euro 2000 for all, 2001 | 2001 | Euro 2000 for all,
                    Award 2008, “Open streets“, France 2008 | 2008 | Award 2008, “Open streets“, France
                    Assembly 2002, Hull, December 13th 2002 | 2002-12-13 | Assembly 2002, Hull,
                    Assemblée, Gand, le 3 mai 2010 | 2010-05-03 | Assemblée, Gand,
                    Seminar in May 2010 | 2010-05 | Seminar
                    A study of nights 2 - 2009 | 2009 | A study of nights 2 -
                    """)
    void findsTheLastDateOfALineAndWhereItBegins(String line, String edtf, String before) {
        DateReader.Found found = dates.last(line).orElseThrow();
        assertThat(found.edtf().text()).isEqualTo(edtf);
        assertThat(line.substring(0, found.start()).strip()).isEqualTo(before);
        assertThat(found.end()).isEqualTo(line.length());
    }

    @Test
    void findsEveryDateOfALine() {
        assertThat(dates.all("from 1999-2005 and since 2014, treasurer 1996, 1997"))
                .extracting(found -> found.edtf().text())
                .containsExactly("1999/2005", "2014/..", "1996", "1997");
    }

    @Test
    void keepsTwoYearsJoinedByAndApart() {
        assertThat(dates.all("2006 and 2008"))
                .extracting(found -> found.edtf().text())
                .containsExactly("2006", "2008");
    }

    @Test
    void readsAHostileLineInLinearTime() {
        for (String piece : new String[] {"7-", "May ", "7, ", "since ", "2009-", "the ", "((a"}) {
            String line = piece.repeat(300_000 / piece.length());
            assertThat(
                            org.junit.jupiter.api.Assertions.assertTimeout(
                                    Duration.ofSeconds(10), () -> dates.all(line)))
                    .isNotNull();
        }
    }
}
