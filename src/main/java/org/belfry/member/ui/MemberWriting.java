package org.belfry.member.ui;

import org.belfry.entry.Kind;
import org.belfry.kit.Background;
import org.belfry.kit.EditInPlace;
import org.belfry.kit.Kit;
import org.belfry.kit.Notice;
import org.belfry.member.PostLine;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Writes what was changed on a page: each change one action, which the window is told of. */
final class MemberWriting {
    /** Refusals whose first argument is the name of the field. */
    private static final Set<String> ABOUT_FIELD =
            Set.of(
                    "entry.refused.empty",
                    "entry.refused.date",
                    "entry.refused.country",
                    "entry.refused.number",
                    "entry.refused.code",
                    "entry.refused.yesno");

    private final Kit kit;
    private final MemberStores stores;
    private final MemberWords words;
    private final Runnable changed;
    private final Runnable undo;
    private @Nullable Notice offer;

    MemberWriting(
            Kit kit, MemberStores stores, MemberWords words, Runnable changed, Runnable undo) {
        this.kit = kit;
        this.stores = stores;
        this.words = words;
        this.changed = changed;
        this.undo = undo;
    }

    /** Something was written: an offer to take back what was done before would be wrong now. */
    void told() {
        if (offer != null) {
            kit.notices().dismiss(offer);
            offer = null;
        }
        changed.run();
    }

    /** What was refused, in words, with the field called as the reader sees it. */
    String words(Throwable problem, String label) {
        if (problem instanceof Refusal refusal && ABOUT_FIELD.contains(refusal.key())) {
            Object[] arguments = refusal.arguments();
            arguments[0] = label;
            return words.of(refusal.key(), arguments);
        }
        return kit.failures().words("member.saving", problem);
    }

    /** Saves one field of one row. */
    EditInPlace.Saving edit(Kind kind, String id, String field, String label) {
        return saving(label, text -> stores.entries().edit(kind, id, Map.of(field, text)));
    }

    /** Adds a row of which one field is typed; an empty text adds none. */
    EditInPlace.Saving add(Kind kind, Map<String, String> given, String field, String label) {
        return saving(
                label,
                text -> {
                    var typed = new HashMap<>(given);
                    typed.put(field, text);
                    return stores.entries().add(kind, typed);
                });
    }

    private interface Writes {
        Object write(String text) throws Exception;
    }

    private EditInPlace.Saving saving(String label, Writes writes) {
        return (text, saved, refused) ->
                kit.background()
                        .write(
                                "member.saving",
                                () -> writes.write(text),
                                done -> {
                                    saved.run();
                                    told();
                                },
                                problem -> refused.accept(words(problem, label)));
    }

    /** Removes a row with all that refers to it, and offers to take that back. */
    void remove(Kind kind, String id, String name) {
        write(
                () -> {
                    stores.entries().remove(kind, id);
                    return id;
                },
                removed -> offer(words.of("member.page.removed", name)));
    }

    /** Removes a post and who held it, and offers to take that back. */
    void removePost(PostLine post, String name) {
        write(
                () -> {
                    stores.people().remove(post.post());
                    return post;
                },
                removed -> offer(words.of("member.page.removed", name)));
    }

    void makeMainContact(String member, PostLine post) {
        write(
                () -> {
                    stores.people().makeMainContact(member, post.post());
                    return post;
                },
                done -> told());
    }

    private <T> void write(Background.Work<T> work, Consumer<T> done) {
        kit.background().write("member.saving", work, done);
    }

    private void offer(String text) {
        told();
        Notice notice = Notice.done(text).with(words.of("member.page.undo"), undo);
        kit.notices().show(notice);
        offer = notice;
    }
}
