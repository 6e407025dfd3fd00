package org.belfry.sheet;

import org.belfry.date.DateReader;
import org.belfry.date.DateReader.Found;
import org.belfry.date.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads memberships and seats: "Member since : 1995", "from 1999-2005 and since 2014", "2004-2008
 * as President of FISU, member since 2010", and one sentence that says both.
 */
final class SeatReader {
    static final String COMMITTEE = "Executive Committee";

    private static final Set<String> OFFICES =
            Set.of(
                    ("president presidente presidency presidence chair chairman treasurer tresorier"
                                    + " tresoriere secretary secretaire")
                            .split(" "));
    private static final Phrase AS = Phrase.of("as|comme|en tant? que?");
    private static final Set<String> LEADING_ON =
            Set.of("then", "and", "from", "puis", "et", "ensuite", "de");
    private static final int LONGEST = 160;
    private static final List<Phrase> BODIES =
            List.of(Phrase.of("executive committee"), Phrase.of("comite executif"));

    private final DateReader dates;

    SeatReader(DateReader dates) {
        this.dates = dates;
    }

    /** The membership and, in the same sentence, the seat. */
    List<Fact> membership(Line line, String network, @Nullable String country) {
        String text = line.text();
        int body = body(text);
        String clause = body < 0 ? text : text.substring(0, body);
        String named = Networks.named(clause, country);
        List<Found> found = dates.all(clause);
        var facts = new ArrayList<Fact>(ofSeveral(line.number(), clause, found));
        Edtf since = found.isEmpty() ? null : found.getFirst().edtf();
        if (facts.isEmpty()) {
            facts.add(new Fact.Membership(line.number(), named == null ? network : named, since));
        }
        if (body >= 0) {
            facts.addAll(seats(line.number(), text.substring(body), network));
        }
        return facts;
    }

    /** "Member of Efus since 1994 and of FISU since 1996": each with the date behind it. */
    private static List<Fact.Membership> ofSeveral(int line, String clause, List<Found> dates) {
        var memberships = new ArrayList<Fact.Membership>();
        Words words = Words.of(clause);
        for (int i = 0; i < words.size(); i++) {
            String network = Networks.code(words.get(i).folded());
            int at = words.get(i).end();
            if (network != null) {
                Optional<Found> behind =
                        dates.stream().filter(date -> date.start() >= at).findFirst();
                memberships.add(
                        new Fact.Membership(line, network, behind.map(Found::edtf).orElse(null)));
            }
        }
        boolean several = memberships.stream().map(Fact.Membership::network).distinct().count() > 1;
        return several ? memberships : List.of();
    }

    /** Whether the line says that a membership begins, rather than names something else. */
    boolean isMembership(String text) {
        Words words = Words.of(text, 24);
        if (words.size() == 0 || text.length() > LONGEST) {
            return false;
        }
        String first = words.get(0).folded();
        if (first.startsWith("found") || first.startsWith("adhe")) {
            return true;
        }
        boolean founder = words.size() > 1 && words.get(1).folded().startsWith("fondat");
        boolean since = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            since |= word.equals("since") || word.equals("depuis");
        }
        return founder || since || (text.indexOf(':') > 0 && !dates.all(text).isEmpty());
    }

    /** The seats in the committee that a text gives, one a date. */
    List<Fact.Seat> seats(int line, String text, String network) {
        var seats = new ArrayList<Fact.Seat>();
        List<Found> found = dates.all(text);
        int free = 0;
        String of = network;
        for (int i = 0; i < found.size(); i++) {
            Found date = found.get(i);
            int next = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            int end = endOfClause(text, date.end(), next);
            String before = text.substring(Math.min(free, date.start()), date.start());
            String behind = role(text.substring(date.end(), end));
            String ahead = role(before);
            String named = ahead == null ? Networks.codeIn(before) : null;
            of = named == null ? of : named;
            String role = behind == null ? ahead : behind;
            seats.add(new Fact.Seat(line, of, COMMITTEE, role, date.edtf()));
            free = behind == null ? date.end() : end;
        }
        return seats;
    }

    /** Whether a line holds dates and nothing else. */
    boolean isDates(String text) {
        List<Found> found = text.length() > LONGEST ? List.of() : dates.all(text);
        int end = 0;
        for (Found date : found) {
            if (text.substring(end, date.start()).chars().anyMatch(Character::isLetterOrDigit)) {
                return false;
            }
            end = date.end();
        }
        return end > 0 && text.substring(end).chars().noneMatch(Character::isLetterOrDigit);
    }

    /** The membership of a label with its date on the line below. */
    Fact.Membership membershipBelow(Line label, Line date, String network) {
        Edtf since = dates.all(label.text() + " " + date.text()).getFirst().edtf();
        return new Fact.Membership(date.number(), network, since);
    }

    /** "2004-2008 as President of FISU": a line that begins with a date and an office. */
    boolean isOffice(String text) {
        List<Found> found = text.length() > LONGEST ? List.of() : dates.all(text);
        if (found.isEmpty() || found.getFirst().start() > 0) {
            return false;
        }
        Words words = Words.of(text.substring(found.getFirst().end()), 4);
        int first = Math.max(0, AS.match(words, 0));
        return first < words.size()
                && (OFFICES.contains(words.get(first).folded())
                        || words.get(first).folded().equals("vice"));
    }

    /** "President of the Belgian Forum: from 2013 to 2014": an office of a network. */
    List<Fact.Seat> offices(Line line, String network, @Nullable String country) {
        String named = Networks.named(line.text(), country);
        var seats = new ArrayList<Fact.Seat>();
        String office = null;
        for (Fact.Seat seat : seats(line.number(), line.text(), named == null ? network : named)) {
            String role = seat.role();
            office = role == null ? office : withoutNetwork(role);
            seats.add(new Fact.Seat(seat.line(), seat.network(), null, office, seat.span()));
        }
        return seats;
    }

    private static String withoutNetwork(String role) {
        for (String joint : new String[] {" of ", " du ", " de "}) {
            int at = role.indexOf(joint);
            if (at > 0) {
                return role.substring(0, at);
            }
        }
        return role;
    }

    private static int body(String text) {
        Words words = Words.of(text, 60);
        for (int i = 0; i < words.size(); i++) {
            for (Phrase phrase : BODIES) {
                if (phrase.match(words, i) > 0) {
                    return words.get(i).start();
                }
            }
        }
        return -1;
    }

    private static int endOfClause(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean next = c == '(' && text.indexOf(')', i) > to;
            boolean as = c == ',' && AS.match(Words.of(text.substring(i), 3), 0) > 0;
            if ((c == ',' && !as) || c == ';' || next) {
                return i + 1;
            }
        }
        return to;
    }

    /** "treasurer then from": the words that lead to the next date are no part of the office. */
    private static int endOfRole(String clause, Words words) {
        int last = words.size() - 1;
        while (last > 0 && LEADING_ON.contains(words.get(last).folded())) {
            last--;
        }
        return last == words.size() - 1 ? clause.length() : words.get(last).end();
    }

    /** The seat of a line that gives no date: "Member of the Executive Committee as treasurer". */
    Fact.Seat undated(Line value, String network) {
        return new Fact.Seat(value.number(), network, COMMITTEE, role(value.text()), null);
    }

    /** The office a clause names, to the clause's end: "President of FISU". */
    private static @Nullable String role(String clause) {
        Words words = Words.of(clause, 30);
        for (int i = 0; i < words.size(); i++) {
            if (OFFICES.contains(words.get(i).folded())) {
                boolean vice = i > 0 && words.get(i - 1).folded().equals("vice");
                int start = words.get(vice ? i - 1 : i).start();
                return Edges.end(clause.substring(start, endOfRole(clause, words)), ",;:.()");
            }
        }
        return null;
    }
}
