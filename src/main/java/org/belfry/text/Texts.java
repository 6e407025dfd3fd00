package org.belfry.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of the window, the papers and the command line, by dotted key.
 *
 * <p>The first part of a key names its bundle: {@code member.list.title} stands in {@code
 * member_en.properties} and {@code member_fr.properties} beside this class. Every text is a {@link
 * MessageFormat}; bundles use the typographic apostrophe, which needs no escaping.
 */
public final class Texts {
    private final Language language;
    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

    public Texts(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /**
     * The text of a key, with its arguments filled in.
     *
     * @throws IllegalArgumentException for a key no bundle has, which a test rules out
     */
    public String of(String key, Object... arguments) {
        String pattern = bundle(key).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** Whether a text stands under this key: for codes that may be newer than this program. */
    public boolean has(String key) {
        return bundle(key).containsKey(key);
    }

    /** The words for a code, such as a kind of event; an unknown code stands for itself. */
    public String code(String family, String code) {
        String key = family + "." + code;
        return has(key) ? of(key) : code;
    }

    /** What went wrong, in the reader's words. */
    public String of(Refusal refusal) {
        return of(refusal.key(), refusal.arguments());
    }

    private Properties bundle(String key) {
        int dot = key.indexOf('.');
        return bundles.computeIfAbsent(dot < 0 ? key : key.substring(0, dot), this::read);
    }

    private Properties read(String name) {
        var properties = new Properties();
        String file = name + "_" + language.code() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
