package org.belfry.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

class BundlesTest {
    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream(file))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"kit", "shell", "settings", "member"})
    void speakBothLanguagesWithTheSameKeys(String bundle) throws IOException {
        Properties french = read(bundle + "_fr.properties");
        assertThat(french.stringPropertyNames())
                .isEqualTo(read(bundle + "_en.properties").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kit", "shell", "settings", "member"})
    void keepFrenchSpacesTogetherAndApostrophesRound(String bundle) throws IOException {
        for (Object text : read(bundle + "_fr.properties").values()) {
            assertThat((String) text).doesNotContainPattern(" [;:!?»]|« |'");
        }
    }
}
