package org.belfry.member.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.belfry.kit.PagedList;
import org.jspecify.annotations.Nullable;

/** What the directory shows: the words searched, the rows that match, the member that is open. */
final class MemberListModel {
    /** What is searched, as typed, and whether names run from Z to A. */
    final StringProperty words = new SimpleStringProperty("");

    final BooleanProperty down = new SimpleBooleanProperty();

    /** The rows that match; null before the first answer. */
    final ObjectProperty<@Nullable PagedList<MemberRow>> rows = new SimpleObjectProperty<>();

    /** The id of the member whose page is shown; empty for none. */
    final ReadOnlyStringWrapper open = new ReadOnlyStringWrapper("");

    /** "12 of 312". */
    final StringProperty count = new SimpleStringProperty("");

    /** How many members the file has; -1 before it is known. */
    final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(-1);

    /** The question the rows answer. */
    MemberListInteractor.@Nullable Question answered;
}
