package org.belfry.assembly;

import java.time.Instant;

/** Who is in the room at a moment: as the door says, or as one supposes. */
interface Hall {
    /** Whether a person is there who votes for the line. */
    boolean hasVoter(int line);

    /** Whether a person is there who votes with what the line holds of others. */
    boolean hasHolder(int line);

    /** Whether anybody of the line is there. */
    boolean hasAnybody(int line);

    /** Whether a person of this name is there. */
    boolean hasPerson(String name);

    /** When the line last came to have a voter in the room; the far past where it never had. */
    Instant arrived(int line);
}
