package org.belfry.place;

import java.util.List;

/** What a name as written leads to. */
public sealed interface Resolution {
    /** The places to show, the likeliest first. */
    List<Candidate> candidates();

    /** One place fits and no other plausibly does, or somebody chose it. */
    record Sure(Place place) implements Resolution {
        @Override
        public List<Candidate> candidates() {
            return List.of(new Candidate(place, 1));
        }
    }

    /** Places bear the name, and it takes a person to say which is meant, or whether one is. */
    record Ambiguous(List<Candidate> candidates) implements Resolution {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** No place bears the name; those that bear a like one, or bear it elsewhere, are proposed. */
    record Unknown(List<Candidate> candidates) implements Resolution {
        public Unknown {
            candidates = List.copyOf(candidates);
        }
    }
}
