package org.belfry.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where the settings of this machine's user stand, as each system has it. */
record SettingsPlace(Properties properties, Map<String, String> environment) {
    private static final String NAME = "settings.json";

    static SettingsPlace ofThisUser() {
        return new SettingsPlace(System.getProperties(), System.getenv());
    }

    /** The file, which need not be there yet. */
    Path file() {
        String named =
                properties.getProperty(
                        "belfry.settings", environment.getOrDefault("BELFRY_SETTINGS", ""));
        return named.isBlank() ? folder().resolve(NAME) : Path.of(named);
    }

    /** Where network files stand when nobody chooses another place: on this machine alone. */
    Path data() {
        Path settings = file();
        if (!settings.equals(folder().resolve(NAME))) {
            return settings.resolveSibling("data");
        }
        Path home = Path.of(properties.getProperty("user.home", "."));
        return switch (system()) {
            case WINDOWS ->
                    variable("LOCALAPPDATA")
                            .orElse(home.resolve("AppData/Local"))
                            .resolve("Belfry");
            case MAC -> folder();
            case OTHER ->
                    variable("XDG_DATA_HOME")
                            .orElse(home.resolve(".local/share"))
                            .resolve("belfry");
        };
    }

    private enum Kind {
        WINDOWS,
        MAC,
        OTHER
    }

    private Kind system() {
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win") && !system.contains("darwin")) {
            return Kind.WINDOWS;
        }
        return system.contains("mac") ? Kind.MAC : Kind.OTHER;
    }

    private Path folder() {
        Path home = Path.of(properties.getProperty("user.home", "."));
        return switch (system()) {
            case WINDOWS ->
                    variable("APPDATA").orElse(home.resolve("AppData/Roaming")).resolve("Belfry");
            case MAC -> home.resolve("Library/Application Support/Belfry");
            case OTHER ->
                    variable("XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("belfry");
        };
    }

    private Optional<Path> variable(String name) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
    }
}
