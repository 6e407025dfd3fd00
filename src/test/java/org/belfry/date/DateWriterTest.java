package org.belfry.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWriterTest {
    private final DateWriter english = new DateWriter(Language.ENGLISH);
    private final DateWriter french = new DateWriter(Language.FRENCH);

    @ParameterizedTest
    @CsvSource({
        "2012-06-07, 7 June 2012, 7 juin 2012",
        "2012-06-01, 1 June 2012, 1er juin 2012",
        "2012-12-12/2012-12-14, 12–14 December 2012, 12–14 décembre 2012",
        "2014-05-01/2014-05-03, 1–3 May 2014, 1er–3 mai 2014",
        "1999-09-30/1999-10-01, 30 September – 1 October 1999, 30 septembre – 1er octobre 1999",
        "1999-12-30/2000-01-02, 30 December 1999 – 2 January 2000, 30 décembre 1999 – 2 janvier"
                + " 2000",
        "2012-06-07/2012-06-07, 7 June 2012, 7 juin 2012",
        "2008/2011, 2008–2011, 2008–2011",
        "2005-09, September 2005, septembre 2005",
        "2005-09/2005-11, September–November 2005, septembre–novembre 2005",
        "2005-09/2006-02, September 2005 – February 2006, septembre 2005 – février 2006",
        "2005/2006-02, 2005 – February 2006, 2005 – février 2006",
        "2009, 2009, 2009",
        "2009-XX, 2009, 2009",
        "2009-06-XX, June 2009, juin 2009",
    })
    void aDateIsWrittenAsPreciselyAsItIs(String edtf, String inEnglish, String inFrench) {
        assertThat(english.words(edtf)).isEqualTo(inEnglish);
        assertThat(french.words(edtf)).isEqualTo(inFrench);
    }

    @ParameterizedTest
    @CsvSource({
        "1995/.., since 1995, depuis 1995",
        "1995-06/.., since June 1995, depuis juin 1995",
        "1995-06-07/, since 7 June 1995, depuis le 7 juin 1995",
        "2009-22/.., since summer 2009, depuis l’été 2009",
        "199X/.., since the 1990s, depuis les années 1990",
        "1995~/.., since about 1995, depuis environ 1995",
        "../2008, until 2008, jusqu’en 2008",
        "../2008-03-31, until 31 March 2008, jusqu’au 31 mars 2008",
        "../2008-23, until autumn 2008, jusqu’à l’automne 2008",
        "../2008~, until about 2008, jusque vers 2008",
    })
    void anOpenEndSaysSinceOrUntil(String edtf, String inEnglish, String inFrench) {
        assertThat(english.words(edtf)).isEqualTo(inEnglish);
        assertThat(french.words(edtf)).isEqualTo(inFrench);
    }

    @ParameterizedTest
    @CsvSource({
        "1995~, about 1995, vers 1995",
        "1995?, 1995 (?), 1995 (?)",
        "1995%, about 1995 (?), vers 1995 (?)",
        "2008~/2011, about 2008 – 2011, vers 2008 – 2011",
        "2009-21, spring 2009, printemps 2009",
        "199X, 1990s, années 1990",
        "19XX, 20th century, 20e siècle",
        "20XX, 21st century, 21e siècle",
    })
    void doubtSeasonsAndDecadesAreSaid(String edtf, String inEnglish, String inFrench) {
        assertThat(english.words(edtf)).isEqualTo(inEnglish);
        assertThat(french.words(edtf)).isEqualTo(inFrench);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-12-12/2012-12-14, 12–14 Dec 2012, 12–14 déc. 2012",
        "1999-09-30/1999-10-01, 30 Sep – 1 Oct 1999, 30 sept. – 1er oct. 1999",
        "2014-05, May 2014, mai 2014",
    })
    void columnsHaveShortMonths(String edtf, String inEnglish, String inFrench) {
        assertThat(english.shortWords(edtf)).isEqualTo(inEnglish);
        assertThat(french.shortWords(edtf)).isEqualTo(inFrench);
    }

    @ParameterizedTest
    @CsvSource({"in the nineties", "2012-02-30", "12 mars 2026", "2012/2010"})
    void textThatIsNoDateStandsAsItIs(String text) {
        assertThat(english.words(text)).isEqualTo(text);
        assertThat(french.shortWords(text)).isEqualTo(text);
    }
}
