package org.belfry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** Files in folders that others write to are warned of, and worked with all the same. */
class PlacesTest {
    @RegisterExtension
    private static final Console console =
            new Console(Locale.FRANCE, console -> console.done("new", "@a.belfry"));

    @Test
    void eachOpeningIsWarnedOfOnceInTheReadersLanguage() throws IOException {
        Files.createFile(console.path(".stfolder"));
        for (String[] verb :
                List.of(
                        new String[] {"new", "@b.belfry"},
                        new String[] {
                            "add", "member", "--file", "@a.belfry", "--set", "name=Lille"
                        },
                        new String[] {"members", "--file", "@a.belfry"})) {
            Console.Ended ended = console.run(verb);
            assertThat(ended.code()).isZero();
            assertThat(ended.out()).isNotEmpty().doesNotContain("Syncthing");
            assertThat(ended.err().lines())
                    .singleElement()
                    .asString()
                    .contains("Syncthing", "export", console.path("own/data").toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"members, @none.belfry", "members, @.stfolder"})
    void whatIsRefusedIsNotWarnedOfToo(String verb, String file) throws IOException {
        Files.createFile(console.path(".stfolder"));
        assertThat(console.refused(verb, "--file", file)).doesNotContain("Syncthing");
    }
}
