package org.belfry.member.ui;

import org.belfry.kit.Background;
import org.belfry.kit.Copying;
import org.belfry.kit.PagedList;

import java.util.List;
import java.util.function.Consumer;

/** What is done with rows of the list: they are named by their indices, none for all. */
final class ChosenRows {
    private final MemberListModel model;
    private final MemberListInteractor interactor;
    private final Background background;
    private final Copying copying;

    ChosenRows(
            MemberListModel model,
            MemberListInteractor interactor,
            Background background,
            Copying copying) {
        this.model = model;
        this.interactor = interactor;
        this.background = background;
        this.copying = copying;
    }

    /** Copies them as lines of a spreadsheet. */
    void copy(List<Integer> rows) {
        find(rows, found -> copying.copy(interactor.tabbed(found), found.size()));
    }

    /** Copies their e-mail addresses, as a message takes them. */
    void copyAddresses(List<Integer> rows) {
        find(
                rows,
                found -> {
                    List<String> addresses = MemberListInteractor.addresses(found);
                    copying.copy(String.join("; ", addresses), addresses.size());
                });
    }

    /** Hands them to another feature. */
    void use(MemberMenuItem item, List<Integer> rows) {
        String words = interactor.question().words();
        if (rows.isEmpty()) {
            item.action().on(words, List.of());
        } else {
            find(
                    rows,
                    found -> item.action().on(words, found.stream().map(MemberRow::id).toList()));
        }
    }

    private void find(List<Integer> wanted, Consumer<List<MemberRow>> then) {
        MemberListInteractor.Question question = model.answered;
        PagedList<MemberRow> there = model.rows.get();
        if (question != null && there != null) {
            int count = there.size();
            background.read("member.rows", () -> interactor.rowsAt(question, count, wanted), then);
        }
    }
}
