package org.belfry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.date.DateReader;
import org.belfry.date.Edtf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Objects;

class PopulationReaderTest {
    private final PopulationReader populations = new PopulationReader(new DateReader());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    190 000 inhabitants | 190000 | -
                    224,900 inhabitants | 224900 | -
                    460.000 | 460000 | -
                    1 027 504  inhabitants | 1027504 | -
                    7,535,251 | 7535251 | -
                    251 634 hab. (2006) | 251634 | 2006
                    172 120 (2010) | 172120 | 2010
                    190 000 2009 | 190000 | 2009
                    2,8 millions | 2800000 | -
                    1.25 million (2014) | 1250000 | 2014
                    850 | 850 | -
                    """)
    void readsAFigureHoweverItIsGrouped(String text, long count, @Nullable String year) {
        Fact.Population population = Objects.requireNonNull(populations.read(1, text));
        Edtf written = population.year();
        assertThat(population.count()).isEqualTo(count);
        assertThat(written == null ? null : written.text()).isEqualTo(year);
        assertThat(population.written()).isEqualTo(text);
    }

    @Test
    void readsNothingWithoutAFigure() {
        assertThat(populations.read(1, "unknown")).isNull();
    }
}
