package org.belfry.member.ui;

import org.kordamp.ikonli.Ikon;

import java.util.List;

/**
 * Something another feature does with the members listed, such as printing or exporting them.
 *
 * @param name what its ids end with
 * @param labelKey the text key of its words
 * @param pageKey the text key of its words on the page of one member; empty when it has no button
 *     there. The first that has one is also what Ctrl+P does
 */
public record MemberMenuItem(
        String name, String labelKey, Ikon icon, String pageKey, Action action) {

    /** What is done; called on the FX thread. */
    @FunctionalInterface
    public interface Action {
        /**
         * Does it for these members, or for all that match the words when none are named.
         *
         * @param words the search the list shows; empty for the whole directory
         * @param ids the members chosen; empty for all that match
         */
        void on(String words, List<String> ids);
    }

    /** An item of the list's menu. */
    public static MemberMenuItem of(String name, String labelKey, Ikon icon, Action action) {
        return new MemberMenuItem(name, labelKey, icon, "", action);
    }

    /** The same, also as a button on the page of one member, with words of its own. */
    public MemberMenuItem onPage(String key) {
        return new MemberMenuItem(name, labelKey, icon, key, action);
    }
}
