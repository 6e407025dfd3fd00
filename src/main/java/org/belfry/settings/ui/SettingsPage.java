package org.belfry.settings.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.belfry.kit.Field;
import org.belfry.kit.Page;
import org.belfry.kit.PageHead;
import org.belfry.kit.Sections;
import org.belfry.kit.Wording;
import org.belfry.settings.Settings.Look;
import org.belfry.text.Language;
import org.belfry.text.Texts;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** The page on which one sets up Belfry; every change takes effect at once. */
public final class SettingsPage implements Page {
    private final LiveSettings settings;
    private final Texts texts;
    private final Region view;
    private final ComboBox<Language> language = new ComboBox<>();

    public SettingsPage(LiveSettings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
        view = build();
    }

    private Region build() {
        var head = new PageHead("settings", texts.of("settings.title"));
        head.countProperty().set(texts.of("settings.at.once"));
        VBox column = Sections.column(looks(), person());
        column.getStyleClass().add("narrow");
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var page = new VBox(head.view(), scroll);
        page.setId("settings-page");
        return page;
    }

    private Node looks() {
        choice(
                language,
                List.of(Language.values()),
                settings.get().language(),
                each -> texts.of("settings.language." + each.code()),
                wanted -> settings.change(now -> now.withLanguage(wanted)));
        var look = new ComboBox<Look>();
        choice(
                look,
                List.of(Look.values()),
                settings.get().look(),
                each -> texts.of("settings.theme." + each.name().toLowerCase(Locale.ROOT)),
                wanted -> settings.change(now -> now.withLook(wanted)));
        var motion = new CheckBox(texts.of("settings.motion"));
        motion.setId("settings-motion");
        motion.setSelected(settings.get().reducedMotion());
        motion.selectedProperty()
                .subscribe((was, is) -> settings.change(now -> now.withReducedMotion(is)));
        var fields =
                new VBox(
                        new Field<>("settings-language", texts.of("settings.language"), language)
                                .view(),
                        new Field<>("settings-theme", texts.of("settings.theme"), look)
                                .help(texts.of("settings.theme.help"))
                                .view(),
                        motion);
        fields.getStyleClass().add("form-fields");
        return Sections.section("settings-window", texts.of("settings.window"), fields);
    }

    private Node person() {
        var author = new TextField(settings.get().author());
        changed(
                author.textProperty(),
                words -> settings.change(now -> now.withAuthor(words.strip())));
        Region field =
                new Field<>("settings-author", texts.of("settings.author"), author)
                        .help(texts.of("settings.author.help"))
                        .view();
        return Sections.section("settings-person", texts.of("settings.person"), field);
    }

    private static <T> void choice(
            ComboBox<T> box,
            List<T> values,
            T start,
            Function<T, String> words,
            Consumer<T> chosen) {
        box.getItems().setAll(values);
        box.setConverter(new Wording<>(words));
        box.setValue(start);
        changed(box.valueProperty(), chosen);
    }

    private static <T> void changed(ObservableValue<T> value, Consumer<T> action) {
        value.subscribe((was, is) -> action.accept(is));
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void shown() {
        language.requestFocus();
    }
}
