package org.belfry.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The way from one page to another, by name, so that no page needs to know another feature's. A
 * page without an id is made once and kept; one for an id ("member", "01J…") is made at each visit.
 */
public final class Navigator {
    private record Visit(String place, String id, Page page) {}

    private final Map<String, Function<String, Page>> makers = new HashMap<>();
    private final Map<String, Page> kept = new HashMap<>();
    private final Deque<Visit> past = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private @Nullable Visit now;

    /** Registers a place; its maker gets the id asked for, empty for the place itself. */
    public void register(String name, Function<String, Page> maker) {
        makers.put(name, maker);
    }

    public boolean knows(String name) {
        return makers.containsKey(name);
    }

    /** Goes to a place. */
    public void open(String name) {
        open(name, "");
    }

    /**
     * Goes to one thing at a place.
     *
     * @throws IllegalArgumentException for a place nobody registered
     */
    public void open(String name, String id) {
        Function<String, Page> maker = makers.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("no place " + name);
        }
        leave(() -> {
            Page next =
                    id.isEmpty()
                            ? kept.computeIfAbsent(name, key -> maker.apply(""))
                            : maker.apply(id);
            visit(name, id, next);
        });
    }

    /** Shows a page that belongs to no registered place, such as a form. */
    public void show(Page next) {
        leave(() -> visit(place.get(), "", next));
    }

    private void leave(Runnable go) {
        if (now == null) {
            go.run();
        } else {
            now.page().leave(go);
        }
    }

    private void visit(String name, String id, Page next) {
        if (now != null && !now.page().equals(next)) {
            past.push(now);
        }
        enter(new Visit(name, id, next));
    }

    /** Goes back to the page before, if there is one. */
    public void back() {
        if (!past.isEmpty()) {
            leave(() -> enter(past.pop()));
        }
    }

    private void enter(Visit visit) {
        now = visit;
        place.set(visit.place());
        page.set(visit.page());
        canGoBack.set(!past.isEmpty());
        visit.page().shown();
    }

    /** Tells every page that the file changed, the one in front first. */
    public void changed() {
        if (now != null) {
            now.page().refresh();
        }
        for (Page each : kept.values()) {
            if (now == null || !each.equals(now.page())) {
                each.refresh();
            }
        }
    }

    /** Forgets every page, when the file is closed. */
    public void clear() {
        kept.clear();
        past.clear();
        now = null;
        page.set(null);
        place.set("");
        canGoBack.set(false);
    }

    /** The page in front, or null when there is none. */
    public ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The name of the place in front; empty when there is none. */
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }
}
