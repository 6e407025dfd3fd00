package org.belfry.settings.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.belfry.kit.Background;
import org.belfry.kit.Remembered;
import org.belfry.settings.Settings;
import org.belfry.settings.SettingsStore;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The settings while the window is open: changed on the FX thread, seen at once, saved a moment
 * later off it.
 */
public final class LiveSettings implements Remembered {
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final SettingsStore store;
    private final Background background;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private Runnable callOff = () -> {};

    public LiveSettings(Settings start, SettingsStore store, Background background) {
        this.store = store;
        this.background = background;
        settings = new ReadOnlyObjectWrapper<>(start);
    }

    public Settings get() {
        return settings.get();
    }

    public ReadOnlyObjectProperty<Settings> property() {
        return settings.getReadOnlyProperty();
    }

    /** Changes them; several changes within half a second are saved once. */
    public void change(UnaryOperator<Settings> how) {
        Settings changed = how.apply(settings.get());
        if (!changed.equals(settings.get())) {
            settings.set(changed);
            callOff.run();
            callOff = background.later(MOMENT, this::save);
        }
    }

    /** Saves them now, before the window closes. */
    public void save() {
        callOff.run();
        Settings now = settings.get();
        background.run(
                Background.Lane.FILES,
                "settings.save",
                () -> {
                    store.save(now);
                    return now;
                },
                saved -> {},
                problem -> background.failed("settings.save", problem));
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(settings.get().layout().get(key));
    }

    @Override
    public void put(String key, String value) {
        if (!value.equals(settings.get().layout().get(key))) {
            change(now -> now.withLayout(key, value));
        }
    }
}
