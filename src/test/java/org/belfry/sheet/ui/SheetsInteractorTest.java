package org.belfry.sheet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.date.DateReader;
import org.belfry.db.Database;
import org.belfry.db.NetworkFiles;
import org.belfry.db.Undo;
import org.belfry.entry.Entries;
import org.belfry.entry.Kinds;
import org.belfry.entry.Values;
import org.belfry.sheet.Fact;
import org.belfry.sheet.Proposal.State;
import org.belfry.sheet.ui.SheetsInteractor.Question;
import org.belfry.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

class SheetsInteractorTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private SheetsInteractor interactor;

    @BeforeEach
    void open() throws Exception {
        database = files.make("efus.belfry");
        interactor = new SheetsInteractor(Fixtures.stores(database), Language.ENGLISH);
    }

    private Review compared(String name) throws Exception {
        var review = new Review(Fixtures.sheet(name));
        compare(review);
        return review;
    }

    private void compare(Review review) throws Exception {
        interactor.show(interactor.find(Question.of(review)));
    }

    private Review.Stored store(Review review) throws Exception {
        return interactor.store(Question.of(review), review.takenFacts(), review.takenNews());
    }

    private static List<State> states(Review review) {
        return review.rows().stream().map(FactRow::state).toList();
    }

    @Test
    void aSheetOfAMemberNobodyKnowsIsNewAndWhollyTaken() throws Exception {
        Review review = compared("tourcoing.txt");
        assertThat(review.member.get()).isEqualTo("Tourcoing");
        assertThat(review.known.get()).isFalse();
        assertThat(states(review)).hasSize(8).containsOnly(State.NEW);
        assertThat(review.takenProperty().get()).isEqualTo(8);
    }

    @Test
    void aSheetWithoutACityOffersTheOneItsTwinsName() throws Exception {
        store(compared("tourcoing.txt"));
        Review review = compared("nameless.txt");
        assertThat(review.member.get()).isEmpty();
        assertThat(review.candidates).containsExactly("Mons");
    }

    @Test
    void whatAnotherSheetToldOfTheSameEventIsAKnownEvent() throws Exception {
        store(compared("tourcoing.txt"));
        Review review = compared("nameless.txt");
        review.member.set("Mons");
        compare(review);
        assertThat(states(review).subList(6, 8)).containsOnly(State.KNOWN_EVENT);
        assertThat(review.takenProperty().get()).isEqualTo(8);
    }

    @Test
    void whatIsKnownOrDiffersIsLeftUnlessSomebodyTakesIt() throws Exception {
        store(compared("tourcoing.txt"));
        Review review = compared("tourcoing-later.txt");
        assertThat(review.known.get()).isTrue();
        assertThat(review.differing()).isEqualTo(1);
        assertThat(review.takenFacts())
                .hasSize(1)
                .allMatch(fact -> fact instanceof Fact.Population);
        FactRow differing =
                review.rows().stream()
                        .filter(row -> row.state() == State.DIFFERS)
                        .findFirst()
                        .orElseThrow();
        assertThat(differing.proposal().known()).isEqualTo("1999/..");
        differing.decide(true);
        compare(review);
        assertThat(review.takenProperty().get()).isEqualTo(2);
    }

    @Test
    void aCorrectedFactIsTheOneStored() throws Exception {
        Review review = compared("tourcoing.txt");
        FactRow row = review.rows().getFirst();
        row.decide(false);
        review.correct(row, new Fact.Population(5, 99_000, "98,656 inhabitants (2019)", null));
        compare(review);
        assertThat(row.takenProperty().get()).isTrue();
        store(review);
        Review again = compared("tourcoing.txt");
        assertThat(again.rows().getFirst().state()).isEqualTo(State.NEW);
        again.correct(again.rows().getFirst(), row.fact());
        compare(again);
        assertThat(again.rows().getFirst().state()).isEqualTo(State.SAME);
    }

    @Test
    void aNameThatSeveralMembersHaveIsRefusedAndAskedAgain() throws Exception {
        var entries =
                new Entries(database, new Values(new DateReader()::read, Fixtures.COUNTRIES::code));
        entries.add(Kinds.MEMBER, Map.of("name", "Tourcoing", "country", "FR"));
        entries.add(Kinds.MEMBER, Map.of("name", "Tourcoing", "country", "FR"));
        var review = new Review(Fixtures.sheet("tourcoing.txt"));
        SheetsInteractor.Answer answer = interactor.find(Question.of(review));
        interactor.show(answer);
        assertThat(answer.refusal()).isNotNull();
        assertThat(review.member.get()).isEmpty();
        compare(review);
        assertThat(review.waiting.get()).isFalse();
    }

    @Test
    void anAnswerThatCameTooLateIsNotShown() throws Exception {
        var review = new Review(Fixtures.sheet("nameless.txt"));
        SheetsInteractor.Answer late = interactor.find(Question.of(review));
        review.member.set("Mons");
        interactor.show(late);
        assertThat(review.comparedProperty().get()).isZero();
    }

    @Test
    void oneUndoTakesTheWholeSheetBack() throws Exception {
        Review review = compared("tourcoing.txt");
        Review.Stored stored = store(review);
        assertThat(stored.count()).isEqualTo(8);
        assertThat(interactor.isStored(review.sheet(), stored)).isTrue();
        var undo = new Undo(database);
        undo.undo(undo.undoable().orElseThrow());
        assertThat(interactor.isStored(review.sheet(), stored)).isFalse();
        undo.redo();
        assertThat(interactor.isStored(review.sheet(), stored)).isTrue();
    }

    @Test
    void membersAreSuggestedByTheBeginningOfTheirNames() throws Exception {
        store(compared("tourcoing.txt"));
        Review mons = compared("nameless.txt");
        mons.member.set("Mons");
        store(mons);
        assertThat(interactor.suggest("mo")).containsExactly("Mons");
        assertThat(interactor.suggest(" ")).isEmpty();
        assertThat(interactor.suggest("zz")).isEmpty();
    }
}
