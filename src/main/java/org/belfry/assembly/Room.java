package org.belfry.assembly;

import java.time.Instant;
import java.util.Arrays;

/** Who is in the room, from the entries at the door: one step for each entry. */
final class Room implements Hall {
    private final Doors doors;
    private final boolean[] in;
    private final int[] voting;
    private final int[] anybody;
    private final Instant[] arrived;
    private int next;

    /** The empty room before the first entry. */
    Room(Doors doors, int lines) {
        this.doors = doors;
        in = new boolean[doors.people()];
        voting = new int[lines];
        anybody = new int[lines];
        arrived = new Instant[lines];
        Arrays.fill(arrived, Instant.MIN);
    }

    /** Takes the entries up to and including a moment. */
    void until(Instant at) {
        while (next < doors.entries() && !doors.entry(next).at().isAfter(at)) {
            PresenceEvent entry = doors.entry(next);
            int person = doors.person(next);
            int line = doors.line(next);
            next++;
            if (entry.arrives()) {
                arrive(person, entry.at());
            } else if (person != Doors.NONE) {
                leave(person);
            } else if (line != Doors.NONE) {
                for (int each : doors.peopleOf(line)) {
                    leave(each);
                }
            }
        }
    }

    private void arrive(int person, Instant at) {
        if (in[person]) {
            return;
        }
        in[person] = true;
        int line = doors.lineOf(person);
        if (line != Doors.NONE) {
            anybody[line]++;
            if (doors.votes(person) && voting[line]++ == 0) {
                arrived[line] = at;
            }
        }
    }

    private void leave(int person) {
        if (!in[person]) {
            return;
        }
        in[person] = false;
        int line = doors.lineOf(person);
        if (line != Doors.NONE) {
            anybody[line]--;
            voting[line] -= doors.votes(person) ? 1 : 0;
        }
    }

    @Override
    public boolean hasVoter(int line) {
        return voting[line] > 0;
    }

    @Override
    public boolean hasHolder(int line) {
        return hasVoter(line);
    }

    @Override
    public boolean hasAnybody(int line) {
        return anybody[line] > 0;
    }

    @Override
    public boolean hasPerson(String name) {
        return doors.named(name).stream().anyMatch(person -> in[person]);
    }

    @Override
    public Instant arrived(int line) {
        return arrived[line];
    }
}
