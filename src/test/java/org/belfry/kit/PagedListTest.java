package org.belfry.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class PagedListTest {
    private final HeldBackground held = new HeldBackground();
    private final List<Integer> fetched = new ArrayList<>();
    private int version;

    private List<String> rows(int from, int count) {
        fetched.add(from);
        return IntStream.range(from, from + count)
                .mapToObj(i -> "row " + i + (version == 0 ? "" : " again"))
                .toList();
    }

    private PagedList<String> list(Background background, int size) {
        return new PagedList<>(background, "test.rows", size, this::rows);
    }

    @Test
    void knowsItsSizeBeforeAnyRow() {
        assertThat(list(held, 100_000).size()).isEqualTo(100_000);
        assertThat(held.waiting()).isZero();
    }

    @Test
    void hasAPlaceholderUntilThePageIsThereAndSaysWhenItIs() {
        var list = list(held, 100_000);
        var updated = new ArrayList<Integer>();
        list.addListener(
                (ListChangeListener<String>)
                        change -> {
                            while (change.next()) {
                                updated.add(change.getFrom());
                            }
                        });
        assertThat(list.get(250)).isNull();
        held.all();
        assertThat(list.get(250)).isEqualTo("row 250");
        assertThat(fetched).containsExactly(200);
        assertThat(updated).isNotEmpty().allMatch(index -> index >= 200 && index < 300);
    }

    @Test
    void fetchesAPageOnceForAllItsRows() {
        var list = list(held, 500);
        for (int i = 0; i < 30; i++) {
            assertThat(list.get(i)).isNull();
        }
        held.all();
        assertThat(fetched).containsExactly(0);
    }

    @Test
    void fetchesWhatIsLookedAtNowBeforeWhatWasScrolledPast() {
        var list = list(held, 100_000);
        for (int i = 0; i < 20; i++) {
            assertThat(list.get(i * 1000)).isNull();
        }
        held.all();
        assertThat(fetched).hasSize(5).startsWith(0, 19_000, 18_000);
    }

    @Test
    void hasItsFirstRowsWhenTheyCameWithTheSize() {
        var first = IntStream.range(0, 100).mapToObj(i -> "row " + i).toList();
        var list = new PagedList<>(held, "test.rows", 5000, first, this::rows);
        assertThat(list.get(99)).isEqualTo("row 99");
        assertThat(held.waiting()).isZero();
    }

    @Test
    void endsWithAShortPage() {
        var list = list(new DirectBackground(), 205);
        assertThat(list.get(204)).isEqualTo("row 204");
        assertThatThrownBy(() -> list.get(205)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void showsTheOldRowsUntilTheRefreshedOnesAreThere() {
        var list = list(held, 300);
        assertThat(list.get(0)).isNull();
        held.all();
        version = 1;
        list.refresh();
        assertThat(list.get(0)).isEqualTo("row 0");
        held.all();
        assertThat(list.get(0)).isEqualTo("row 0 again");
    }

    @Test
    void forgetsPagesNobodyLookedAtForLong() {
        var list = list(new DirectBackground(), 100_000);
        for (int i = 0; i < 100_000; i += 100) {
            assertThat(list.get(i)).isEqualTo("row " + i);
        }
        assertThat(list.has(0)).isFalse();
        assertThat(list.has(99_999)).isTrue();
    }

    @Test
    void isEqualToItselfOnlySoThatComparingFetchesNothing() {
        var list = list(held, 1000);
        assertThat(list.equals(list(held, 1000))).isFalse();
        assertThat(held.waiting()).isZero();
    }

    @Test
    void looksForARowAmongThoseThatHaveArrivedOnly() {
        var list = list(held, 100_000);
        assertThat(list.get(250)).isNull();
        held.all();

        assertThat(list.indexOf("row 250")).isEqualTo(250);
        assertThat(list.contains("row 99000")).isFalse();
        assertThat(held.waiting()).isZero();
    }
}
