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

    private Path folder() {
        Path home = Path.of(properties.getProperty("user.home", "."));
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win") && !system.contains("darwin")) {
            return variable("APPDATA").orElse(home.resolve("AppData/Roaming")).resolve("Belfry");
        }
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/Belfry");
        }
        return variable("XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("belfry");
    }

    private Optional<Path> variable(String name) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
    }
}
