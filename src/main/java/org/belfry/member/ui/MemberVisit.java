package org.belfry.member.ui;

import javafx.scene.layout.Region;

import org.belfry.kit.Page;

/**
 * A visit to the directory, so that going back leads to the member that was open then: the
 * directory itself is one for all visits.
 */
final class MemberVisit implements Page {
    private final MemberListController directory;
    private String member;

    MemberVisit(MemberListController directory, String member) {
        this.directory = directory;
        this.member = member;
    }

    @Override
    public Region view() {
        return directory.view();
    }

    @Override
    public void shown() {
        directory.visit(member);
        directory.refresh();
        directory.focusList();
    }

    @Override
    public void refresh() {
        directory.refresh();
    }

    @Override
    public void search() {
        directory.focusSearch();
    }

    @Override
    public boolean print() {
        return directory.print();
    }

    @Override
    public void leave(Runnable go) {
        directory.finish();
        member = directory.open();
        go.run();
    }
}
