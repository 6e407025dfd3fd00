package org.belfry.shell;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;

import org.belfry.kit.Page;
import org.kordamp.ikonli.Ikon;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One entry of the rail.
 *
 * @param place the name the navigator knows it by
 * @param titleKey the text key of its name
 * @param below whether it stands at the foot of the rail
 * @param needsFile whether it can be opened only while a file is
 * @param count what is counted beside it; nothing is written below 0
 * @param pages makes its page; gets an id, empty for the place itself
 */
public record RailItem(
        String place,
        Ikon icon,
        String titleKey,
        boolean below,
        boolean needsFile,
        ObservableValue<? extends Number> count,
        Function<String, Page> pages) {

    /** An entry at the top of the rail with one page. */
    public static RailItem of(String place, Ikon icon, String titleKey, Supplier<Page> page) {
        return of(place, icon, titleKey, id -> page.get());
    }

    /** An entry at the top of the rail with a page for each id. */
    public static RailItem of(
            String place, Ikon icon, String titleKey, Function<String, Page> pages) {
        var none = new ReadOnlyIntegerWrapper(-1);
        return new RailItem(place, icon, titleKey, false, true, none, pages);
    }

    /** The same at the foot of the rail. */
    public RailItem atFoot() {
        return new RailItem(place, icon, titleKey, true, needsFile, count, pages);
    }

    /** The same, open also while there is no file. */
    public RailItem withoutFile() {
        return new RailItem(place, icon, titleKey, below, false, count, pages);
    }

    /** The same with a count. */
    public RailItem counting(ObservableValue<? extends Number> number) {
        return new RailItem(place, icon, titleKey, below, needsFile, number, pages);
    }
}
