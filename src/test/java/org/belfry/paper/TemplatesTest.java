package org.belfry.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class TemplatesTest {
    @TempDir Path own;

    record Place(String name) {}

    @Test
    void valuesAreEscapedWithoutAsking() throws Exception {
        own("<p title=\"{{ place.name }}\">{{ place.name }}</p>");
        assertThat(fill()).contains("&lt;b&gt; &amp; &quot;x&quot;").doesNotContain("<b>");
    }

    @Test
    void wordsComeFromTheTextsOfTheReader() throws Exception {
        own("<p>{{ text('report.summary.footer', place.name) }}</p>");
        assertThat(fill()).contains("fiche ·");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>{{ place.name </p>",
                "<p>{% if place %}</p>",
                "<p>{{ place.nom }}</p>",
                "<p>{{ text('report.none') }}</p>",
                "<p>{{ place.name }}</b>",
                "<p>&nbsp;</p>",
            })
    void aTemplateOfTheUsersThatCannotBeUnderstoodIsRefusedByName(String template)
            throws Exception {
        own(template);
        Refusal refusal = catchThrowableOfType(Refusal.class, this::fill);
        assertThat(new Texts(Language.ENGLISH).of(refusal))
                .contains("report/summary.html", "line 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ place.getClass() }}",
                "{{ place.name.bytes }}",
                "{{ place.hashCode() }}",
                "{% include '/etc/passwd' %}",
                "{% include 'report/../../../etc/passwd.html' %}",
            })
    void aTemplateReachesNothingButItsValues(String expression) throws Exception {
        own("<p>" + expression + "</p>");
        assertThatThrownBy(this::fill).isInstanceOf(Refusal.class);
    }

    private void own(String template) throws Exception {
        Files.writeString(own.resolve("summary.html"), template);
    }

    private String fill() throws Refusal {
        return new Templates(new Texts(Language.FRENCH), own)
                .fill("report/summary.html", Map.of("place", new Place("<b> & \"x\"")));
    }
}
