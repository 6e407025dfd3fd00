package org.belfry.cli;

/** The verbs, in the order the help lists them. */
final class Verbs {
    static final Class<?>[] ALL = {
        NewFile.class,
        Tour.class,
        SheetVerb.class,
        ListMembers.class,
        Fields.class,
        Add.class,
        Edit.class,
        Remove.class,
        UndoLast.class,
        Export.class,
        Print.class,
        PlacesVerb.class,
        AssemblyVerb.class,
        SyncVerb.class,
        MakeBackup.class,
        Check.class,
        Restore.class
    };

    private Verbs() {}
}
