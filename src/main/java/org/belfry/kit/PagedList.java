package org.belfry.kit;

import javafx.collections.ObservableListBase;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A list of known size whose rows are fetched page by page when somebody looks at them; a row that
 * is not there yet is null. To be used on the FX thread, as the items of a table or list.
 */
public final class PagedList<T> extends ObservableListBase<T> {
    /** Rows in one page. */
    public static final int PAGE = 100;

    private static final int KEPT_PAGES = 60;
    private static final int WANTED_PAGES = 4;

    /** Finds the rows from an index on, at most so many, off the FX thread. */
    @FunctionalInterface
    public interface Rows<T> {
        List<T> find(int from, int count) throws Exception;
    }

    private final Background background;
    private final String name;
    private final int size;
    private final Rows<T> rows;
    private final Map<Integer, List<T>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final Set<Integer> stale = new HashSet<>();
    private int underWay = -1;
    private int asked = -1;

    /** A list of which nothing is there yet. */
    public PagedList(Background background, String name, int size, Rows<T> rows) {
        this(background, name, size, List.of(), rows);
    }

    /** A list whose first rows came with its size. */
    public PagedList(Background background, String name, int size, List<T> first, Rows<T> rows) {
        this.background = background;
        this.name = name;
        this.size = size;
        this.rows = rows;
        for (int from = 0; from < first.size(); from += PAGE) {
            int to = Math.min(from + PAGE, first.size());
            if (to - from == PAGE || to == size) {
                pages.put(from / PAGE, List.copyOf(first.subList(from, to)));
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    /** The row, or null while it is being fetched. */
    @Override
    @SuppressWarnings("NullAway") // null is the placeholder
    public T get(int index) {
        Objects.checkIndex(index, size);
        int page = index / PAGE;
        if (!pages.containsKey(page) || stale.contains(page)) {
            asked = page;
            want(page);
            asked = -1;
        }
        List<T> there = pages.get(page);
        return there == null || index % PAGE >= there.size() ? null : there.get(index % PAGE);
    }

    /** Whether the row has arrived; does not fetch it. */
    public boolean has(int index) {
        return pages.containsKey(index / PAGE);
    }

    /** Fetches again what is looked at, showing the old rows until the new ones are there. */
    public void refresh() {
        stale.addAll(pages.keySet());
        for (int page : List.copyOf(pages.keySet())) {
            changed(page);
        }
    }

    /** Where the row is, as far as rows have arrived: looking for one never fetches. */
    @Override
    public int indexOf(@Nullable Object row) {
        for (Map.Entry<Integer, List<T>> page : pages.entrySet()) {
            int at = page.getValue().indexOf(row);
            if (row != null && at >= 0) {
                return page.getKey() * PAGE + at;
            }
        }
        return -1;
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    private void want(int page) {
        if (page == underWay || wanted.contains(page)) {
            return;
        }
        wanted.addFirst(page);
        while (wanted.size() > WANTED_PAGES) {
            wanted.removeLast();
        }
        fetchNext();
    }

    private void fetchNext() {
        if (underWay >= 0 || wanted.isEmpty()) {
            return;
        }
        int page = wanted.removeFirst();
        underWay = page;
        int from = page * PAGE;
        background.read(
                name,
                () -> rows.find(from, Math.min(PAGE, size - from)),
                found -> arrived(page, found),
                problem -> {
                    underWay = -1;
                    pages.putIfAbsent(page, List.of());
                    stale.remove(page);
                    background.failed(name, problem);
                    fetchNext();
                });
    }

    private void arrived(int page, List<T> found) {
        underWay = -1;
        stale.remove(page);
        pages.put(page, List.copyOf(found));
        var oldest = pages.keySet().iterator();
        while (pages.size() > KEPT_PAGES && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
        if (page != asked) {
            changed(page);
        }
        fetchNext();
    }

    private void changed(int page) {
        beginChange();
        for (int i = page * PAGE; i < Math.min(size, (page + 1) * PAGE); i++) {
            nextUpdate(i);
        }
        endChange();
    }

    /** The same list only: comparing row by row would fetch every page. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
