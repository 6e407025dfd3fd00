package org.belfry.member.ui;

import org.belfry.event.Attended;
import org.belfry.member.MemberPage;
import org.belfry.member.ui.MemberPageModel.Known;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Finds what is known of a member, and narrows the ledger of its participations. */
final class MemberPageInteractor {
    /** The answer to a question for one member; nothing is known of one that is gone. */
    record Answer(String id, Optional<Known> known) {}

    private final MemberPageModel model;
    private final MemberStores stores;
    private final MemberWords words;

    MemberPageInteractor(MemberPageModel model, MemberStores stores, MemberWords words) {
        this.model = model;
        this.stores = stores;
        this.words = words;
    }

    Answer find(String id) throws Refusal {
        Optional<MemberPage> page = stores.pages().page(id, words.language());
        if (page.isEmpty()) {
            return new Answer(id, Optional.empty());
        }
        return new Answer(
                id,
                Optional.of(
                        new Known(
                                page.get(),
                                stores.people().of(id),
                                stores.participations().of(id, words.language()),
                                stores.twinnings().of(id))));
    }

    /** Shows an answer unless another member was asked for since; says whether it is gone. */
    boolean show(Answer answer) {
        if (!answer.id().equals(model.wanted)) {
            return false;
        }
        Known before = model.known.get();
        if (before == null || !before.id().equals(answer.id())) {
            model.network.set("");
            model.kind.set("");
        }
        model.known.set(answer.known().orElse(null));
        return answer.known().isEmpty();
    }

    /** The lines of the ledger the filters leave. */
    List<Attended> ledger(Known known) {
        return known.ledger().stream()
                .filter(line -> passes(model.network.get(), line.network()))
                .filter(line -> passes(model.kind.get(), line.kind()))
                .toList();
    }

    private static boolean passes(String wanted, @Nullable String code) {
        return wanted.isEmpty() || wanted.equals(code);
    }

    /** The codes of one column of the ledger, each once. */
    static List<String> codes(Known known, Function<Attended, @Nullable String> column) {
        return known.ledger().stream()
                .map(column)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
