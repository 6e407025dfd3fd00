package org.belfry.member.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.kit.Background;
import org.belfry.kit.DirectBackground;
import org.belfry.kit.HeldBackground;
import org.belfry.kit.PagedList;
import org.belfry.member.ui.MemberListInteractor.Answer;
import org.belfry.member.ui.MemberListInteractor.Question;
import org.belfry.sample.Sample;
import org.belfry.text.Language;
import org.belfry.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Objects;

class MemberListInteractorTest {
    private static final int MEMBERS = 450;

    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private final MemberListModel model = new MemberListModel();

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @BeforeEach
    void sample() throws Exception {
        database = files.make("network.belfry");
        database.write(Intent.of("file.sample"), tx -> Sample.fill(tx, MEMBERS));
    }

    private MemberListInteractor interactor(Language language, Background background) {
        MemberStores stores = Directory.stores(database);
        var words = new MemberWords(new Texts(language), stores.countries());
        return new MemberListInteractor(model, stores, words, background);
    }

    private MemberListInteractor interactor() {
        return interactor(Language.ENGLISH, new DirectBackground());
    }

    private static List<String> names(List<MemberRow> rows) {
        return rows.stream().map(MemberRow::name).toList();
    }

    @Test
    void aSearchCountsWhatMatchesAndSaysOfHowMany() throws Exception {
        MemberListInteractor interactor = interactor();
        model.words.set("lodz ");

        interactor.show(interactor.find(interactor.question()));

        assertThat(model.count.get()).isEqualTo("1 of 450");
        assertThat(model.total.get()).isEqualTo(450);
        assertThat(names(Objects.requireNonNull(model.rows.get()))).containsExactly("Łódź");
    }

    @Test
    void withoutWordsAllMembersAreListedByTheNameInTheReadersLanguage() throws Exception {
        MemberListInteractor interactor = interactor(Language.FRENCH, new DirectBackground());

        interactor.show(interactor.find(interactor.question()));

        assertThat(model.count.get()).isEqualTo("450 membres");
        assertThat(interactor.find(new Question("koln", false)).first())
                .extracting(MemberRow::name)
                .containsExactly("Cologne");
    }

    @Test
    void namesRunDownwardsWhenAskedTo() throws Exception {
        MemberListInteractor interactor = interactor();
        List<String> up = names(interactor.rowsAt(new Question("", false), MEMBERS, List.of()));
        List<String> down = names(interactor.rowsAt(new Question("", true), MEMBERS, List.of()));

        assertThat(up).hasSize(MEMBERS);
        assertThat(down).isEqualTo(up.reversed());
        assertThat(names(interactor.find(new Question("", true)).first()))
                .isEqualTo(down.subList(0, PagedList.PAGE));
        assertThat(names(interactor.rows(new Question("", true), MEMBERS, 440, 10)))
                .isEqualTo(down.subList(440, 450));
    }

    @Test
    void chosenRowsAreFoundByTheirPlaces() throws Exception {
        MemberListInteractor interactor = interactor();
        var question = new Question("", false);
        List<String> all = names(interactor.rowsAt(question, MEMBERS, List.of()));

        assertThat(names(interactor.rowsAt(question, MEMBERS, List.of(0, 1, 2, 7, 440))))
                .containsExactly(all.get(0), all.get(1), all.get(2), all.get(7), all.get(440));
    }

    @Test
    void aRowKnowsTheLastAssemblyAndWhoToCall() throws Exception {
        MemberRow lille = interactor().find(new Question("lille", false)).first().getFirst();

        assertThat(lille.assembly()).matches("\\d{4}");
        assertThat(lille.contact()).isNotBlank();
        assertThat(lille.phone()).startsWith("+33");
    }

    @Test
    void rowsBecomeLinesOfASpreadsheet() throws Exception {
        MemberListInteractor interactor = interactor();
        List<MemberRow> rows = interactor.find(new Question("lille", false)).first();

        List<String> lines = interactor.tabbed(rows).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("Name\tCountry\tMain contact\tFunction\tPhone");
        assertThat(lines.get(1).split("\t", -1)).hasSize(7).startsWith("Lille", "France");
    }

    @Test
    void addressesAreTakenOnce() throws Exception {
        List<MemberRow> rows = interactor().find(new Question("lille", false)).first();

        assertThat(MemberListInteractor.addresses(List.of(rows.get(0), rows.get(0))))
                .singleElement()
                .asString()
                .contains("@lille.example");
    }

    @Test
    void onlyTheFirstPageComesWithAnAnswerAndOnlyPagesLookedAtFollow() throws Exception {
        var background = new HeldBackground();
        MemberListInteractor interactor = interactor(Language.ENGLISH, background);
        Answer answer = interactor.find(new Question("", false));
        interactor.show(answer);
        PagedList<MemberRow> rows = Objects.requireNonNull(model.rows.get());

        assertThat(answer.first()).hasSize(PagedList.PAGE);
        assertThat(rows).hasSize(MEMBERS);
        assertThat(background.waiting()).isZero();
        assertThat(rows.get(449)).isNull();
        assertThat(background.waiting()).isEqualTo(1);
        background.all();
        assertThat(rows.has(449)).isTrue();
        assertThat(rows.has(300)).isFalse();
    }

    @Test
    void theSameAnswerAgainKeepsTheRowsUntilNewOnesAreThere() throws Exception {
        MemberListInteractor interactor = interactor();
        interactor.show(interactor.find(new Question("", false)));
        PagedList<MemberRow> before = model.rows.get();

        interactor.show(interactor.find(new Question("", false)));
        assertThat(model.rows.get()).isSameAs(before);

        interactor.show(interactor.find(new Question("b", false)));
        assertThat(model.rows.get()).isNotSameAs(before);
    }
}
