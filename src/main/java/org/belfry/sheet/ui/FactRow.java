package org.belfry.sheet.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.belfry.sheet.Fact;
import org.belfry.sheet.Proposal;
import org.belfry.sheet.Proposal.State;
import org.jspecify.annotations.Nullable;

/** One fact under review: as it was read or corrected, beside what is known, taken or not. */
final class FactRow {
    private final int index;
    private final BooleanProperty taken = new SimpleBooleanProperty();
    private final @Nullable Span span;
    private final boolean marked;
    private Proposal proposal;
    private boolean corrected;
    private boolean decided;
    private boolean compared;

    FactRow(int index, Fact fact) {
        this(index, fact, null, false);
    }

    private FactRow(int index, Fact fact, @Nullable Span span, boolean marked) {
        this.index = index;
        this.span = span;
        this.marked = marked;
        proposal = new Proposal(fact, State.NEW, null);
    }

    /** A fact somebody made of a passage, which stands there in the text. */
    static FactRow marked(int index, Fact fact, @Nullable Span span) {
        return new FactRow(index, fact, span, true);
    }

    /** Where its passage stands in the text; nothing for a fact that has its line alone. */
    @Nullable Span span() {
        return span;
    }

    /** Whether somebody made it of a passage. */
    boolean isMarked() {
        return marked;
    }

    /** Its place among the facts of the sheet, from 0. */
    int index() {
        return index;
    }

    Fact fact() {
        return proposal.fact();
    }

    Proposal proposal() {
        return proposal;
    }

    State state() {
        return proposal.state();
    }

    /** Whether its state is known yet. */
    boolean isCompared() {
        return compared;
    }

    /** Whether a reader corrected what was read. */
    boolean corrected() {
        return corrected && !marked;
    }

    /** Whether it is to be stored. */
    BooleanProperty takenProperty() {
        return taken;
    }

    /** A reader takes it or leaves it, and no later comparison decides otherwise. */
    void decide(boolean take) {
        decided = true;
        taken.set(take);
    }

    /** The fact as a reader corrected it, which takes it. */
    void correct(Fact fact) {
        proposal = new Proposal(fact, proposal.state(), proposal.known());
        corrected = true;
        decide(true);
    }

    /** Compared with what is known: what is new is taken, what is known or differs is not. */
    void compared(Proposal now) {
        compared = true;
        proposal = now;
        if (!decided) {
            taken.set(now.state() == State.NEW || now.state() == State.KNOWN_EVENT);
        }
    }
}
