package org.belfry;

import org.belfry.kit.Kit;
import org.belfry.settings.ui.LiveSettings;
import org.belfry.settings.ui.SettingsPage;
import org.belfry.shell.MainWindow;
import org.belfry.shell.RailItem;
import org.kordamp.ikonli.feather.Feather;

import java.util.function.Supplier;

/** Puts the pages of every feature into the window: the window's half of the wiring. */
final class Rooms {
    @SuppressWarnings("UnusedVariable")
    private final Wiring wiring;

    private final Kit kit;
    private final LiveSettings settings;

    @SuppressWarnings("UnusedVariable")
    private final Supplier<Session> session;

    Rooms(Wiring wiring, Kit kit, LiveSettings settings, Supplier<Session> session) {
        this.wiring = wiring;
        this.kit = kit;
        this.settings = settings;
        this.session = session;
    }

    void furnish(MainWindow window) {
        window.register(
                RailItem.of(
                                MainWindow.SETTINGS,
                                Feather.SETTINGS,
                                "settings.rail",
                                () -> new SettingsPage(settings, kit.texts()))
                        .atFoot()
                        .withoutFile());
    }
}
