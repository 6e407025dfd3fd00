package org.belfry.settings;

import org.belfry.text.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one person has set up Belfry on one machine; nothing of it belongs to the network's file.
 *
 * @param author whose name changes are signed with; empty until it is given
 * @param recent the files opened last, newest first
 * @param layout where things stood: window, dividers, columns
 */
public record Settings(
        Language language,
        Look look,
        String author,
        boolean reducedMotion,
        Optional<String> lastFile,
        List<String> recent,
        Map<String, String> layout) {
    /** Light, dark, or as the system is. */
    public enum Look {
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final int RECENT = 8;

    public Settings {
        recent = List.copyOf(recent);
        layout = Map.copyOf(layout);
    }

    /** What a new user starts with, in the language of the system. */
    public static Settings defaults(Locale locale) {
        return new Settings(
                Language.of(locale.toLanguageTag()),
                Look.SYSTEM,
                "",
                false,
                Optional.empty(),
                List.of(),
                Map.of());
    }

    public Settings withLanguage(Language wanted) {
        return new Settings(wanted, look, author, reducedMotion, lastFile, recent, layout);
    }

    public Settings withLook(Look wanted) {
        return new Settings(language, wanted, author, reducedMotion, lastFile, recent, layout);
    }

    public Settings withAuthor(String wanted) {
        return new Settings(language, look, wanted, reducedMotion, lastFile, recent, layout);
    }

    public Settings withReducedMotion(boolean wanted) {
        return new Settings(language, look, author, wanted, lastFile, recent, layout);
    }

    /** The same after a file was opened: it is the last one and the first of the recent ones. */
    public Settings opened(String file) {
        var files = new ArrayList<String>(recent);
        files.remove(file);
        files.add(0, file);
        List<String> kept = files.subList(0, Math.min(RECENT, files.size()));
        return new Settings(language, look, author, reducedMotion, Optional.of(file), kept, layout);
    }

    /** The same without a file that is gone. */
    public Settings forgot(String file) {
        List<String> others = recent.stream().filter(each -> !each.equals(file)).toList();
        Optional<String> last = lastFile.filter(each -> !each.equals(file));
        return new Settings(language, look, author, reducedMotion, last, others, layout);
    }

    /** The same with one thing of the layout changed. */
    public Settings withLayout(String key, String value) {
        var changed = new TreeMap<>(layout);
        changed.put(key, value);
        return new Settings(language, look, author, reducedMotion, lastFile, recent, changed);
    }
}
