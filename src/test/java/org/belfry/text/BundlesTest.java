package org.belfry.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every text is there in both languages, well set, and used; no text is asked for that is not
 * there.
 */
class BundlesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/belfry/text");
    private static final List<Pattern> LITERALS =
            List.of(
                    Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\""),
                    Pattern.compile("text\\('([^']*)'"));
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?:new"
                        + " Refusal\\(\\s*(?:\\w+,\\s*)?|exts(?:\\(\\))?\\.of\\(\\s*|desk\\.say\\(\\s*)\"([a-z]+\\.[\\w.-]*[\\w-])\"(?!\\s*\\+)");

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_en.properties"))
                    .map(name -> name.replace("_en.properties", ""))
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(String bundle, String language) throws IOException {
        var properties = new Properties();
        String file = bundle + "_" + language + ".properties";
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream(file))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static Set<String> keys(String bundle, String language) throws IOException {
        return new TreeSet<>(read(bundle, language).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        assertThat(keys(bundle, "fr")).isEqualTo(keys(bundle, "en"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyStandsInTheBundleItsFirstPartNames(String bundle) throws IOException {
        assertThat(keys(bundle, "en")).allMatch(key -> key.startsWith(bundle + "."));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyStandsTwice(String bundle) throws IOException {
        for (String language : List.of("en", "fr")) {
            List<String> written =
                    Files.readAllLines(BUNDLES.resolve(bundle + "_" + language + ".properties"))
                            .stream()
                            .filter(line -> line.matches("[a-z][\\w.-]* *=.*"))
                            .map(line -> line.substring(0, line.indexOf('=')).strip())
                            .toList();
            assertThat(written).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void patternsTakeTheSameArgumentsInBothLanguages(String bundle) throws IOException {
        Properties english = read(bundle, "en");
        Properties french = read(bundle, "fr");
        for (String key : english.stringPropertyNames()) {
            int wanted =
                    new MessageFormat(english.getProperty(key), Locale.UK)
                            .getFormatsByArgumentIndex()
                            .length;
            int had =
                    new MessageFormat(french.getProperty(key), Locale.FRANCE)
                            .getFormatsByArgumentIndex()
                            .length;
            assertThat(had).as(key).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreRoundAndFrenchSpacesDoNotBreak(String bundle) throws IOException {
        assertThat(read(bundle, "en").values())
                .allSatisfy(text -> assertThat((String) text).doesNotContain("'"));
        assertThat(read(bundle, "fr").values())
                .allSatisfy(
                        text -> assertThat((String) text).doesNotContainPattern(" [;:!?»]|« |'"));
    }

    private static List<String> sources() throws IOException {
        var sources = new ArrayList<String>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/resources"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(f -> f.toString().matches(".*\\.(java|html)")).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }

    @Test
    void everyTextAskedForIsThere() throws IOException {
        var there = new TreeSet<String>();
        for (String bundle : bundles()) {
            there.addAll(keys(bundle, "en"));
        }
        for (String source : sources()) {
            Matcher asked = ASKED.matcher(source);
            while (asked.find()) {
                assertThat(there).contains(asked.group(1));
            }
        }
    }

    @Test
    void everyTextTheWiringNamesIsThere() throws IOException {
        String rooms = Files.readString(Path.of("src/main/java/org/belfry/Rooms.java"));
        Matcher named = Pattern.compile("\"([a-z]+)(\\.[a-z.]+)\"").matcher(rooms);
        while (named.find()) {
            if (bundles().contains(named.group(1))) {
                assertThat(keys(named.group(1), "fr")).contains(named.group(1) + named.group(2));
            }
        }
    }

    @Test
    void everyTextIsUsed() throws IOException {
        var literals = new TreeSet<String>();
        for (String source : sources()) {
            for (Pattern pattern : LITERALS) {
                Matcher literal = pattern.matcher(source);
                while (literal.find()) {
                    literals.add(literal.group(1));
                }
            }
        }
        var unused = new ArrayList<String>();
        for (String bundle : bundles()) {
            for (String key : keys(bundle, "en")) {
                if (literals.stream().noneMatch(literal -> names(literal, key))) {
                    unused.add(key);
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    /** The literal is the key, or the family the key is composed from. */
    private static boolean names(String literal, String key) {
        if (literal.equals(key)) {
            return true;
        }
        boolean family =
                literal.length() > 3 && (literal.endsWith(".") || key.startsWith(literal + "."));
        return family && key.startsWith(literal) && literal.matches("[a-z]+\\.[\\w.-]*");
    }
}
