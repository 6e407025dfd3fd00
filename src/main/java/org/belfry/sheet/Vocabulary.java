package org.belfry.sheet;

/** The words sheets are written in: labels, kinds of event, roles. Built once, read by all. */
record Vocabulary(Labels labels, EntryKinds kinds, EntryRoles roles) {
    static Vocabulary create() {
        var kinds = new EntryKinds();
        return new Vocabulary(new Labels(), kinds, new EntryRoles(kinds));
    }
}
