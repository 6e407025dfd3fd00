package org.belfry.member.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.NetworkFiles;
import org.belfry.entry.Kinds;
import org.belfry.event.Attended;
import org.belfry.member.ui.MemberPageModel.Known;
import org.belfry.sample.Sample;
import org.belfry.text.Language;
import org.belfry.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Objects;

class MemberPageInteractorTest {
    @RegisterExtension final NetworkFiles files = new NetworkFiles();

    private final MemberPageModel model = new MemberPageModel();

    @SuppressWarnings("NullAway.Init")
    private MemberStores stores;

    @SuppressWarnings("NullAway.Init")
    private MemberPageInteractor interactor;

    private String lille = "";
    private String turin = "";

    @BeforeEach
    void sample() throws Exception {
        Database database = files.make("network.belfry");
        database.write(Intent.of("file.sample"), tx -> Sample.fill(tx, 0));
        stores = Directory.stores(database);
        lille = stores.entries().find(Kinds.MEMBER, "Lille");
        turin = stores.entries().find(Kinds.MEMBER, "Turin");
        interactor =
                new MemberPageInteractor(
                        model,
                        stores,
                        new MemberWords(new Texts(Language.ENGLISH), stores.countries()));
    }

    private Known show(String id) throws Exception {
        model.wanted = id;
        interactor.show(interactor.find(id));
        return Objects.requireNonNull(model.known.get());
    }

    @Test
    void aPageHasFactsPeopleLedgerAndTwins() throws Exception {
        Known known = show(lille);

        assertThat(known.page().facts().shown()).isEqualTo("Lille");
        assertThat(known.people()).isNotEmpty();
        assertThat(known.ledger()).isNotEmpty();
        assertThat(known.twins()).isNotEmpty();
    }

    @Test
    void anAnswerForAMemberNobodyWaitsForIsDropped() throws Exception {
        model.wanted = turin;
        interactor.show(interactor.find(lille));

        assertThat(model.known.get()).isNull();
    }

    @Test
    void theLedgerIsNarrowedByNetworkAndKind() throws Exception {
        Known known = show(lille);
        model.network.set("FFSU");

        assertThat(interactor.ledger(known))
                .isNotEmpty()
                .extracting(Attended::network)
                .containsOnly("FFSU");
        model.network.set("");
        model.kind.set("general-assembly");
        assertThat(interactor.ledger(known))
                .isNotEmpty()
                .extracting(Attended::kind)
                .containsOnly("general-assembly");
        assertThat(MemberPageInteractor.codes(known, Attended::network))
                .containsExactly("Efus", "FFSU");
    }

    @Test
    void anotherMemberBeginsWithTheWholeLedger() throws Exception {
        show(lille);
        model.kind.set("training");
        show(lille);
        assertThat(model.kind.get()).isEqualTo("training");

        show(turin);
        assertThat(model.kind.get()).isEmpty();
    }

    @Test
    void aMemberThatIsGoneLeavesAnEmptyPage() throws Exception {
        show(lille);
        stores.entries().remove(Kinds.MEMBER, lille);

        assertThat(interactor.show(interactor.find(lille))).isTrue();
        assertThat(model.known.get()).isNull();
    }
}
