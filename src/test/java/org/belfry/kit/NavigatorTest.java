package org.belfry.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class NavigatorTest {
    private final Navigator navigator = new Navigator();
    private final List<String> told = new ArrayList<>();

    private final class Named implements Page {
        private final String name;
        private boolean unsaved;

        Named(String name) {
            this.name = name;
        }

        @Override
        public Region view() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void shown() {
            told.add(name);
        }

        @Override
        public void refresh() {
            told.add("refresh " + name);
        }

        @Override
        public void leave(Runnable go) {
            if (!unsaved) {
                go.run();
            }
        }
    }

    @BeforeEach
    void register() {
        navigator.register("members", id -> new Named("members" + id));
        navigator.register("exchange", id -> new Named("exchange" + id));
    }

    @Test
    void keepsThePageOfAPlaceAndMakesOneForEachId() {
        navigator.open("members");
        Page members = navigator.pageProperty().get();
        navigator.open("members", "/lille");
        Page lille = navigator.pageProperty().get();
        navigator.open("members");
        assertThat(navigator.pageProperty().get()).isSameAs(members);
        navigator.open("members", "/lille");
        assertThat(navigator.pageProperty().get()).isNotSameAs(lille);
    }

    @Test
    void goesBackTheWayItCame() {
        navigator.open("members");
        assertThat(navigator.canGoBackProperty().get()).isFalse();
        navigator.open("exchange");
        navigator.show(new Named("form"));
        navigator.back();
        navigator.back();
        navigator.back();
        assertThat(told).containsExactly("members", "exchange", "form", "exchange", "members");
        assertThat(navigator.placeProperty().get()).isEqualTo("members");
    }

    @Test
    void staysOnAPageThatDoesNotWantToBeLeft() {
        var form = new Named("form");
        form.unsaved = true;
        navigator.show(form);
        navigator.open("members");
        assertThat(navigator.pageProperty().get()).isSameAs(form);
        form.unsaved = false;
        navigator.open("members");
        assertThat(navigator.placeProperty().get()).isEqualTo("members");
    }

    @Test
    void tellsThePagesOfAChangeTheOneInFrontFirst() {
        navigator.open("members");
        navigator.open("exchange");
        told.clear();
        navigator.changed();
        assertThat(told).containsExactly("refresh exchange", "refresh members");
    }

    @Test
    void knowsOnlyWhatWasRegistered() {
        assertThat(navigator.knows("twinning")).isFalse();
        assertThatThrownBy(() -> navigator.open("twinning"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
