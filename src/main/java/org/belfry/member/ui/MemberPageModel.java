package org.belfry.member.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.belfry.event.Attended;
import org.belfry.member.MemberPage;
import org.belfry.member.PostLine;
import org.belfry.twinning.Twin;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the page of one member shows. */
final class MemberPageModel {
    /** Everything known of a member. */
    record Known(MemberPage page, List<PostLine> people, List<Attended> ledger, List<Twin> twins) {
        String id() {
            return page.facts().id();
        }
    }

    /** The member asked for; empty for none. */
    String wanted = "";

    /** What is shown; null before the first answer. */
    final ObjectProperty<@Nullable Known> known = new SimpleObjectProperty<>();

    /** The network and the kind of event the ledger is narrowed to; empty for all. */
    final StringProperty network = new SimpleStringProperty("");

    final StringProperty kind = new SimpleStringProperty("");
}
