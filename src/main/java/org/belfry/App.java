package org.belfry;

import javafx.application.Application;
import javafx.stage.Stage;

import org.belfry.backup.Damage;
import org.belfry.backup.ui.DailyBackups;
import org.belfry.backup.ui.DamageController;
import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.Synchronised;
import org.belfry.kit.Background;
import org.belfry.kit.Failures;
import org.belfry.kit.Fx;
import org.belfry.kit.FxBackground;
import org.belfry.kit.Kit;
import org.belfry.kit.Motion;
import org.belfry.kit.Notice;
import org.belfry.kit.Notices;
import org.belfry.kit.SystemFileChoices;
import org.belfry.kit.Theme;
import org.belfry.sample.Sample;
import org.belfry.settings.Settings;
import org.belfry.settings.SettingsStore;
import org.belfry.settings.ui.LiveSettings;
import org.belfry.shell.FileActions;
import org.belfry.shell.MainWindow;
import org.belfry.shell.OpenFile;
import org.belfry.text.Refusal;
import org.belfry.text.Texts;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The application with a window: opens files and rebuilds the window in another language. */
public final class App extends Application implements FileActions {
    private final Wiring wiring = Wiring.ofThisUser();
    private final Notices notices = new Notices();
    private final Motion motion = new Motion();
    private Failures failures = new Failures(wiring.texts(), notices);
    private final Background background =
            new FxBackground((name, problem) -> failed(name, problem));
    private final DailyBackups daily = new DailyBackups(background);
    private LiveSettings settings =
            new LiveSettings(wiring.settings(), wiring.settingsStore(), background);
    private final Theme theme = new Theme(scheme(settings.get()));
    private @Nullable Stage stage;
    private @Nullable MainWindow window;
    private @Nullable Session session;
    private @Nullable Path offered;

    @Override
    public void start(Stage first) {
        stage = first;
        SettingsStore.Loaded loaded = wiring.settingsStore().load();
        settings = new LiveSettings(loaded.settings(), wiring.settingsStore(), background);
        failures.catchTheRest();
        follow();
        build();
        loaded.problem().ifPresent(problem -> failures.show("settings.load", problem));
        first.setOnCloseRequest(closing -> quit());
        Optional<Path> asked = getParameters().getRaw().stream().findFirst().map(Path::of);
        Optional<Path> last =
                settings.get().lastFile().map(Path::of).filter(path -> path.toFile().exists());
        asked.or(() -> last).ifPresentOrElse(this::open, this::warm);
    }

    /** An empty window makes ready for the file that is opened next. */
    private void warm() {
        background.read(
                "shell.opening",
                () -> {
                    Database.warm();
                    return 0;
                },
                ready -> {},
                problem -> {});
    }

    private static Theme.Scheme scheme(Settings settings) {
        return Theme.Scheme.valueOf(settings.look().name());
    }

    /** The settings act at once; another language makes another window on the same stage. */
    private void follow() {
        motion.reducedProperty().set(settings.get().reducedMotion());
        settings.property()
                .subscribe((before, now) -> {
                    theme.use(scheme(now));
                    motion.reducedProperty().set(now.reducedMotion());
                    if (before.language() != now.language()) {
                        build();
                        kit().navigator().open(MainWindow.SETTINGS);
                    }
                });
    }

    private @Nullable Kit kit;

    private Kit kit() {
        return java.util.Objects.requireNonNull(kit);
    }

    private void build() {
        Stage on = java.util.Objects.requireNonNull(stage);
        var texts = new Texts(settings.get().language());
        failures = new Failures(texts, notices);
        kit =
                Kit.of(
                        texts,
                        theme,
                        motion,
                        background,
                        notices,
                        failures,
                        new SystemFileChoices(() -> on, settings),
                        settings,
                        () -> on);
        window = new MainWindow(on, kit, this);
        new Rooms(
                        wiring,
                        kit,
                        settings,
                        () -> java.util.Objects.requireNonNull(session),
                        this::replace)
                .furnish(window, this);
        window.show();
        Session open = session;
        if (open == null) {
            window.showWelcome();
        } else {
            show(open);
        }
    }

    private void show(Session open) {
        Database database = open.database();
        var shown = new OpenFile(database.file(), database.stationName(), database.isReadOnly());
        java.util.Objects.requireNonNull(window).showFile(shown, open.undoing(kit().texts()));
    }

    @Override
    public void create(Path file) {
        make(file, false);
    }

    @Override
    public void createSample(Path file) {
        make(file, true);
    }

    private void make(Path file, boolean sample) {
        Path named = named(file);
        background.write(
                "shell.making",
                () -> {
                    Database.create(
                            named,
                            wiring.setup(),
                            tx -> sample ? Sample.fill(tx, 0) : 0,
                            Intent.of(sample ? "file.sample" : "file.new"));
                    return named;
                },
                this::open);
    }

    /** A name typed without an ending gets ours. */
    private static Path named(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".")
                ? file
                : file.resolveSibling(
                        name.toLowerCase(Locale.ROOT).isEmpty() ? name : name + ".belfry");
    }

    @Override
    public void open(Path file) {
        Session before = session;
        background.write(
                "shell.opening",
                () -> {
                    Session opened = Session.of(openOrRead(file.toAbsolutePath(), before), wiring);
                    Optional<Synchronised> place = Synchronised.folder(file);
                    if (before != null) {
                        before.database().close();
                    }
                    return new Opened(opened, place);
                },
                opened -> {
                    session = opened.session();
                    settings.change(
                            now -> now.opened(opened.session().database().file().toString()));
                    show(opened.session());
                    opened.place().ifPresent(place -> warn(file, place));
                    backUp(opened.session());
                },
                problem -> damaged(file.toAbsolutePath(), "shell.opening", problem));
    }

    /** The backup of the day, unless another Belfry holds the file and makes it. */
    private void backUp(Session opened) {
        if (opened.database().isReadOnly()) {
            daily.stop();
        } else {
            daily.watch(opened.backups(wiring), wiring.forgetting());
        }
    }

    /** What nobody else answers for: damage to the open file is more than a sentence. */
    private void failed(String name, Throwable problem) {
        Session open = session;
        if (open == null || !isDamage(problem)) {
            failures.show(name, problem);
        } else {
            damaged(open.database().file(), name, problem);
        }
    }

    private static boolean isDamage(Throwable problem) {
        return problem instanceof Refusal refusal && refusal.key().equals("db.refused.damaged");
    }

    /** Offers what a damaged file can be brought back from; any other problem is said. */
    private void damaged(Path file, String name, Throwable problem) {
        if (!(problem instanceof Refusal refusal)) {
            failures.show(name, problem);
            return;
        }
        if (file.equals(offered)) {
            return;
        }
        background.run(
                Background.Lane.FILES,
                "backup.looking",
                () ->
                        Damage.is(file, refusal, wiring.backups())
                                ? Optional.of(Damage.of(file, wiring.backups()))
                                : Optional.<Damage>empty(),
                found -> found.ifPresentOrElse(this::offer, () -> failures.show(name, problem)),
                worse -> failures.show(name, problem));
    }

    /** Once for a file: one page after another may come upon the damage. */
    private void offer(Damage damage) {
        if (!damage.file().equals(offered)) {
            offered = damage.file();
            new DamageController(kit(), wiring.restoring(), this::replace)
                    .show(damage, () -> offered = null);
        }
    }

    /** Another file takes the place of the open one, which is opened anew in any case. */
    private void replace(Path file, Background.Work<String> work) {
        Session before = session;
        daily.stop();
        background.write(
                "backup.restoring",
                () -> {
                    if (before != null) {
                        before.database().close();
                    }
                    return work.run();
                },
                words -> {
                    open(file);
                    notices.show(Notice.done(words).staying());
                },
                problem -> {
                    failures.show("backup.restoring", problem);
                    if (before != null) {
                        open(before.database().file());
                    }
                });
    }

    /** A file just opened, and whether it lies where others write too. */
    private record Opened(Session session, Optional<Synchronised> place) {}

    private void warn(Path file, Synchronised place) {
        String home = home().toString();
        notices.attention(kit().texts().of(place.key(), file.toString(), place.by(), home));
    }

    /** A file that another Belfry has open can be looked at; the window says so. */
    private Database openOrRead(Path file, @Nullable Session before) throws Refusal {
        if (before != null && before.database().file().equals(file)) {
            before.database().close();
        }
        try {
            return Database.open(file, wiring.setup());
        } catch (Refusal refusal) {
            if (refusal.key().equals("db.refused.inuse")) {
                return Database.openReading(file, wiring.setup());
            }
            throw refusal;
        }
    }

    @Override
    public Path home() {
        return wiring.settingsStore().dataFolder();
    }

    @Override
    public List<Path> recent() {
        return settings.get().recent().stream().map(Path::of).toList();
    }

    @Override
    public void quit() {
        settings.save();
        background.close();
        if (session != null) {
            session.database().close();
        }
        Fx.exit();
    }
}
