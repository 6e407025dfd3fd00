package org.belfry.member.ui;

import org.belfry.kit.Background;
import org.belfry.kit.PagedList;
import org.belfry.member.MemberLine;
import org.belfry.member.Members;
import org.belfry.text.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the rows of the directory page by page, and puts them into words for the clipboard. */
final class MemberListInteractor {
    /**
     * What is asked.
     *
     * @param down whether names run from Z to A
     */
    record Question(String words, boolean down) {}

    /** How many members there are, how many match, and the first of these. */
    record Answer(Question question, int total, int count, List<MemberRow> first) {}

    private static final int CHUNK = 500;

    private final MemberListModel model;
    private final MemberStores stores;
    private final MemberWords words;
    private final Background background;

    MemberListInteractor(
            MemberListModel model, MemberStores stores, MemberWords words, Background background) {
        this.model = model;
        this.stores = stores;
        this.words = words;
        this.background = background;
    }

    Question question() {
        return new Question(model.words.get().strip(), model.down.get());
    }

    Answer find(Question question) throws Refusal {
        Members.Found found =
                stores.members()
                        .find(
                                question.words(),
                                words.language(),
                                question.down() ? 0 : PagedList.PAGE);
        int count = found.count();
        int total = question.words().isEmpty() ? count : stores.members().count("");
        List<MemberRow> first =
                question.down()
                        ? rows(question, count, 0, PagedList.PAGE)
                        : withAssemblies(found.first());
        return new Answer(question, total, count, first);
    }

    /** The rows from an index on, in the order asked for. */
    List<MemberRow> rows(Question question, int count, int from, int number) throws Refusal {
        if (!question.down()) {
            return withAssemblies(
                    stores.members().list(question.words(), words.language(), from, number));
        }
        int offset = Math.max(0, count - from - number);
        int limit = count - from - offset;
        return withAssemblies(
                        stores.members().list(question.words(), words.language(), offset, limit))
                .reversed();
    }

    private List<MemberRow> withAssemblies(List<MemberLine> lines) throws Refusal {
        Map<String, String> last =
                stores.participations().lastAssemblies(lines.stream().map(MemberLine::id).toList());
        return lines.stream().map(line -> new MemberRow(line, last.get(line.id()))).toList();
    }

    /** The rows at these indices, in order; all rows when no index is given. */
    List<MemberRow> rowsAt(Question question, int count, List<Integer> indices) throws Refusal {
        var wanted = new ArrayList<MemberRow>();
        int at = 0;
        boolean all = indices.isEmpty();
        int size = all ? count : indices.size();
        while (at < size) {
            int from = all ? at : indices.get(at);
            int run = 1;
            while (at + run < size && run < CHUNK && (all || indices.get(at + run) == from + run)) {
                run++;
            }
            wanted.addAll(rows(question, count, from, run));
            at += run;
        }
        return wanted;
    }

    /** Lines for a spreadsheet, below their headings. */
    String tabbed(List<MemberRow> rows) {
        String head =
                String.join(
                        "\t",
                        List.of(
                                words.of("member.list.name"),
                                words.of("member.page.country"),
                                words.of("member.list.contact"),
                                words.of("member.people.function"),
                                words.of("member.list.phone"),
                                words.of("member.people.email"),
                                words.of("member.list.assembly")));
        return rows.stream()
                .map(row -> row.tabbed(words.country(row.country())))
                .collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    /** The e-mail addresses of these rows, as a message takes them. */
    static List<String> addresses(List<MemberRow> rows) {
        var addresses = new ArrayList<String>();
        for (MemberRow row : rows) {
            String email = row.email();
            if (email != null && !email.isBlank() && !addresses.contains(email)) {
                addresses.add(email);
            }
        }
        return addresses;
    }

    /** Shows an answer; rows that answer the same question again stay until new ones are there. */
    void show(Answer answer) {
        model.total.set(answer.total());
        model.count.set(
                answer.question().words().isEmpty()
                        ? words.of("member.list.all", answer.total())
                        : words.of("member.list.count", answer.count(), answer.total()));
        PagedList<MemberRow> there = model.rows.get();
        boolean same = answer.question().equals(model.answered);
        model.answered = answer.question();
        if (same && there != null && there.size() == answer.count()) {
            there.refresh();
            return;
        }
        model.rows.set(
                new PagedList<>(
                        background,
                        "member.rows",
                        answer.count(),
                        answer.first(),
                        (from, number) -> rows(answer.question(), answer.count(), from, number)));
    }
}
