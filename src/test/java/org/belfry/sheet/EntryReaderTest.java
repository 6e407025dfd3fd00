package org.belfry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.date.DateReader;
import org.belfry.date.Edtf;
import org.belfry.place.Countries;
import org.belfry.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Objects;

class EntryReaderTest {
    private final EntryReader reader =
            new EntryReader(
                    Vocabulary.create(),
                    new CountryReader(new Countries(), new States(), Language.ENGLISH),
                    new DateReader());

    private Fact.@Nullable Participation read(String entry) {
        return reader.read(Line.of(1, entry), "Efus", Role.PARTICIPANT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '~',
            textBlock =
                    """
                    • General Assembly, Cascais, Portugal, 27th June 2013 | general assembly | participant | General Assembly | Cascais | PT | 2013-06-27
                    • General Assembly Genoa, Italy May 19th 2011 | general assembly | participant | General Assembly | Genoa | IT | 2011-05-19
                    • General Assembly Berlin (Germany) May 10th 2010 | general assembly | participant | General Assembly | Berlin | DE | 2010-05-10
                    • General Assembly, FFSU Paris, 25 June 2008 | general assembly | participant | General Assembly | Paris | - | 2008-06-25
                    • General Assembly, FFSU, 3 July 2002 | general assembly | participant | General Assembly | - | - | 2002-07-03
                    • General Assembly May 19th 2011 | general assembly | participant | General Assembly | - | - | 2011-05-19
                    • Efus’ General Assembly, Karlsruhe, Germany, 12-13 May 2014 | general assembly | participant | General Assembly | Karlsruhe | DE | 2014-05-12/2014-05-13
                    • General Assembly, 7 June 2012, Brussels, Belgium | general assembly | participant | General Assembly | Brussels | BE | 2012-06-07
                    • Assemblée Générale – Gênes, Italie, 19 mai 2011 | general assembly | participant | Assemblée Générale | Gênes | IT | 2011-05-19
                    - General Assembly S. João da Madeira, June 2010 | general assembly | participant | General Assembly | S. João da Madeira | - | 2010-06
                    • General Assembly, Loures, Portugal, 1st September 2005. | general assembly | participant | General Assembly | Loures | PT | 2005-09-01
                    • Project “Trams and Schools II”, 2008-2011 | project | participant | Trams and Schools II | - | - | 2008/2011
                    • Partner of “Evening Schools” project , 2003-2004 | project | partner | Evening Schools | - | - | 2003/2004
                    • Partner in the project Trams &Schools I, 2005-2007 | project | partner | Trams &Schools I | - | - | 2005/2007
                    • Partner of the Many Ways Home (MANY) project, 2009-2011 | project | partner | Many Ways Home (MANY) | - | - | 2009/2011
                    • Partner of the Secucites project Eyes, Ears and Cameras, 2009-2010 | project | partner | Eyes, Ears and Cameras | - | - | 2009/2010
                    • Partner in SecuCities Football : Euro 2000 for all, 2000 | project | partner | SecuCities Football : Euro 2000 for all | - | - | 2000
                    • Tram Company Associate Partner in Project LANTERN – lights at stops (2014-2015) | project | partner | LANTERN – lights at stops | - | - | 2014/2015
                    • Company Partner for the City of Ghent in Project LANTERN (2014-2016) | project | partner | LANTERN | - | - | 2014/2016
                    • Partenaire du projet « Places, Villes & Trams » 2005-2007 | project | partner | Places, Villes & Trams | - | - | 2005/2007
                    • Pilot of the Workgroup ‘Many languages, one street’, 2004-2006 | working group | pilot | Many languages, one street | - | - | 2004/2006
                    • Presentation at the Conference on Night Buses, Brussels, Belgium, March 27th 2008 | conference | presentation | Conference on Night Buses | Brussels | BE | 2008-03-27
                    • Presentation on the General Assembly, Piacenza, Italy, June 10th 2005 | general assembly | presentation | General Assembly | Piacenza | IT | 2005-06-10
                    • Candidate for the Quiet Streets Award 2008, “Lights on“, France 2008 | award | candidate | Quiet Streets Award 2008, “Lights on” | - | FR | 2008
                    • Lunch-debate on “Trams: Portugal’s experience“, FFSU, 10 February 2010 | lunch-debate | participant | Trams: Portugal’s experience | - | - | 2010-02-10
                    • Lunch-debate on the “Presentation of the Duval report “Trams: the Other Half”, FFSU, 5 May 2010 | lunch-debate | participant | Presentation of the Duval report “Trams: the Other Half” | - | - | 2010-05-05
                    • Training session “Pilot training for night drivers”, Paris, 9-10 September 2009 | training | participant | Pilot training for night drivers | Paris | - | 2009-09-09/2009-09-10
                    • Conference on “Cameras: Help?” on the view of passers-by, FFSU, 25 June 2008 | conference | participant | Cameras: Help? | - | - | 2008-06-25
                    • Efus International Conference, Streets for All: Ten Years On, 12-14 December 2012 | conference | participant | Streets for All: Ten Years On | - | - | 2012-12-12/2012-12-14
                    • International Conference Streets, Squares and Cities, Saragossa, Spain, November 4th-6th 2006 | conference | participant | Streets, Squares and Cities | Saragossa | ES | 2006-11-04/2006-11-06
                    • Conference “Streets for All”,  Aubervilliers & Saint-Denis, France, 12 December 2012 | conference | participant | Streets for All | Aubervilliers & Saint-Denis | FR | 2012-12-12
                    • International conference of Saragossa, Spain, November 2nd- 4th 2006 | conference | participant | International conference of Saragossa | Saragossa | ES | 2006-11-02/2006-11-04
                    • Trams, Squares and Lamps, Seminar of Rome, Italy, June 10th 2005 | seminar | participant | Trams, Squares and Lamps, Seminar of Rome | Rome | IT | 2005-06-10
                    • 1983-2008, is the street still ours?, Paris, France, December 5th, 2008 | other | participant | 1983-2008, is the street still ours? | Paris | FR | 2008-12-05
                    • 1983-2008, is the street still ours? | project | participant | 1983-2008, is the street still ours? | - | - | -
                    • “The tram, the dawn”: early rounds and working group meeting in Lyon, 2014 | working group | participant | The tram, the dawn: early rounds and working group meeting | Lyon | - | 2014
                    • Study of Late Buses in Small Towns, 1995-1997 | study | participant | Study of Late Buses in Small Towns | - | - | 1995/1997
                    • Study visit of the Cameras project, July 9th-10th 2009 | visit | participant | Study visit of the Cameras project | - | - | 2009-07-09/2009-07-10
                    • Efus’ Executive Committee, Karlsruhe, Germany, 12 May 2014 | meeting | participant | Executive Committee | Karlsruhe | DE | 2014-05-12
                    • Seminar on trams, Ghent, Belgium, 26 June 2009-10-20 | seminar | participant | Seminar on trams | Ghent | BE | 2009-06-26
                    • Member of the working group LANTERN | working group | participant | LANTERN | - | - | -
                    • General Assembly (Cascais, 2013) | general assembly | participant | General Assembly | Cascais | - | 2013
                    • Speaker at the conference “Lamps” in Saragossa, Spain, 2-4 November 2006 | conference | presentation | Lamps | Saragossa | ES | 2006-11-02/2006-11-04
                    • Conference “Lamps II” Paris (France), 3/4 June 2010 | conference | participant | Lamps II | Paris | FR | 2010-06-03/2010-06-04
                    • 12 May 2010: Seminar on buses | seminar | participant | Seminar on buses | - | - | 2010-05-12
                    • Youth, Violence and Trams, 2004 | project | participant | Youth, Violence and Trams | - | - | 2004
                    • Presentation, Pilot and Project: a street in Portugal, 2004 | project | participant | Presentation, Pilot and Project: a street in Portugal | - | - | 2004
                    • [link url=”389″]Partner of “Schools and Trams project”, 2003-2004[/link] | project | partner | Schools and Trams project | - | - | 2003/2004
                    """)
    void readsAnEntry(
            String entry,
            String kind,
            String role,
            String title,
            @Nullable String place,
            @Nullable String country,
            @Nullable String date) {
        Fact.Participation read = Objects.requireNonNull(read(entry));
        Edtf edtf = read.date();
        assertThat(
                        new Object[] {
                            read.title(),
                            read.kind().code(),
                            read.role().code(),
                            read.place(),
                            read.countryCode(),
                            edtf == null ? null : edtf.text()
                        })
                .containsExactly(title, kind, role, place, country, date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"•", "• 2009", "• …", "• , 3 May 2010", "• “”"})
    void readsNothingWithoutATitle(String entry) {
        assertThat(read(entry)).isNull();
    }
}
