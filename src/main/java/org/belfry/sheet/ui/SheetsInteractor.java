package org.belfry.sheet.ui;

import org.belfry.member.MemberLine;
import org.belfry.sheet.Fact;
import org.belfry.sheet.Measure;
import org.belfry.sheet.Proposal;
import org.belfry.sheet.Proposal.State;
import org.belfry.sheet.Sheet;
import org.belfry.sheet.SheetKind;
import org.belfry.text.Folding;
import org.belfry.text.Language;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** Compares sheets with the file, finds members by their names, and stores what was accepted. */
final class SheetsInteractor {
    /** What is asked about a sheet, its facts as they are now. */
    record Question(Review review, Sheet sheet, String member) {
        static Question of(Review review) {
            return new Question(review, review.corrected(), review.member.get().strip());
        }
    }

    /**
     * How the facts stand to what is known of this member.
     *
     * @param refusal why this member cannot be the one; nothing else is answered then
     */
    record Answer(
            Question question,
            boolean known,
            List<Proposal> proposals,
            List<String> candidates,
            List<Measure> measures,
            @Nullable Refusal refusal) {}

    private static final int SUGGESTED = 4;
    private static final int LOOKED_AT = 40;

    private final SheetStores stores;
    private final Language language;

    SheetsInteractor(SheetStores stores, Language language) {
        this.stores = stores;
        this.language = language;
    }

    Answer find(Question question) throws Refusal {
        String member = question.member();
        Sheet sheet = question.sheet();
        if (member.isEmpty()) {
            List<String> candidates = stores.sheets().candidates(sheet);
            return new Answer(
                    question,
                    false,
                    stores.sheets().review(sheet, ""),
                    candidates,
                    stores.sheets().measures(),
                    null);
        }
        try {
            boolean known = stores.sheets().member(sheet, member).isPresent();
            List<Proposal> proposals = stores.sheets().review(sheet, member);
            return new Answer(
                    question, known, proposals, List.of(), stores.sheets().measures(), null);
        } catch (Refusal refusal) {
            return new Answer(question, false, List.of(), List.of(), List.of(), refusal);
        }
    }

    /**
     * Shows an answer, unless another member was named or a fact corrected meanwhile; where the
     * member is refused, the sheet is about nobody again.
     */
    void show(Answer answer) {
        Review review = answer.question().review();
        Question now = Question.of(review);
        if (!now.equals(answer.question())) {
            return;
        }
        if (answer.refusal() != null) {
            review.member.set("");
            return;
        }
        review.measures = answer.measures();
        review.known.set(answer.known());
        if (now.member().isEmpty()) {
            review.candidates = answer.candidates();
        }
        review.compared(answer.proposals());
    }

    /** The members whose names begin with what was typed; if there are none, those it matches. */
    List<String> suggest(String typed) throws Refusal {
        String start = Folding.fold(typed);
        if (start.isEmpty()) {
            return List.of();
        }
        List<String> matching =
                stores.members().list(typed, language, 0, LOOKED_AT).stream()
                        .map(MemberLine::name)
                        .distinct()
                        .toList();
        List<String> beginning =
                matching.stream().filter(name -> Folding.fold(name).startsWith(start)).toList();
        return (beginning.isEmpty() ? matching : beginning).stream().limit(SUGGESTED).toList();
    }

    /** Stores what is to be stored of a sheet, as one action. */
    Review.Stored store(Question question, List<Fact> taken, List<Fact> news) throws Refusal {
        String id =
                question.review().isDocument()
                        ? stores.sheets().keep(question.sheet(), question.member(), taken)
                        : stores.sheets().store(question.sheet(), question.member(), taken);
        return new Review.Stored(question.member(), id, taken.size(), news);
    }

    /** Whether what was stored is still there: it is not once the whole sheet was taken back. */
    boolean isStored(Sheet sheet, Review.Stored stored) throws Refusal {
        if (sheet.kind() == SheetKind.UNKNOWN && stored.facts().isEmpty()) {
            return stores.sheets().isKept(sheet, stored.id());
        }
        if (stored.facts().isEmpty()) {
            return true;
        }
        var accepted =
                new Sheet(
                        sheet.source(),
                        sheet.kind(),
                        sheet.language(),
                        sheet.lines(),
                        sheet.marks(),
                        Stream.concat(
                                        sheet.all(Fact.Location.class).stream(),
                                        stored.facts().stream())
                                .toList(),
                        sheet.questions());
        int skipped = sheet.all(Fact.Location.class).size();
        return stores.sheets().review(accepted, stored.name()).stream()
                .skip(skipped)
                .anyMatch(proposal -> proposal.state() == State.SAME);
    }
}
