package org.belfry.laws;

import org.belfry.db.Canonical;
import org.belfry.text.Refusal;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The actions and ops of one file as they are written there, and which action has seen which. */
final class Facts {
    /** One action; {@code sees} are the numbers of all it has seen, straight or through others. */
    record Act(
            int n,
            String id,
            String strand,
            long seq,
            String digest,
            String hlc,
            Map<String, @Nullable Object> seen,
            boolean placed,
            BitSet sees) {}

    /** One op, in the order of its action. */
    record Fact(
            Act by,
            int at,
            String table,
            String row,
            String what,
            Map<String, @Nullable Object> set,
            Map<String, @Nullable Object> was,
            boolean erased) {
        boolean sees(Fact other) {
            return by.n() == other.by().n() ? at > other.at() : by.sees().get(other.by().n());
        }
    }

    private final List<Act> acts = new ArrayList<>();
    private final Map<String, Act> byTip = new HashMap<>();
    private final Map<Integer, List<Fact>> facts = new HashMap<>();
    private final BitSet applied = new BitSet();

    Facts(Laptop laptop) throws Refusal {
        laptop.open()
                .read(sql -> {
                    Map<Long, Act> byNumber = new HashMap<>();
                    for (Record row : sql.fetch("SELECT * FROM action ORDER BY n")) {
                        var act =
                                new Act(
                                        acts.size(),
                                        row.get("id", String.class),
                                        row.get("station") + "/" + row.get("epoch"),
                                        row.get("seq", Long.class),
                                        row.get("digest", String.class),
                                        row.get("hlc", String.class),
                                        Canonical.fields(row.get("seen", String.class)),
                                        row.get("strand") != null,
                                        new BitSet());
                        acts.add(act);
                        byTip.put(act.strand() + " " + act.seq() + ":" + act.digest(), act);
                        byNumber.put(row.get("n", Long.class), act);
                        facts.put(act.n(), new ArrayList<>());
                    }
                    for (Record row : sql.fetch("SELECT * FROM op ORDER BY n")) {
                        Act by =
                                java.util.Objects.requireNonNull(
                                        byNumber.get(row.get("action", Long.class)));
                        List<Fact> of = java.util.Objects.requireNonNull(facts.get(by.n()));
                        of.add(
                                new Fact(
                                        by,
                                        of.size(),
                                        row.get("tbl", String.class),
                                        row.get("row", String.class),
                                        row.get("what", String.class),
                                        Canonical.fields(row.get("set_", String.class)),
                                        Canonical.fields(row.get("was", String.class)),
                                        row.get("salt") == null));
                    }
                    return this;
                });
        apply();
    }

    private List<String> tips(Act act) {
        List<String> tips = new ArrayList<>();
        act.seen()
                .forEach((strand, value) -> {
                    for (String tip : String.valueOf(value).split(" ", -1)) {
                        tips.add(strand + " " + tip);
                    }
                });
        return tips;
    }

    /** Applies what has all it has seen, over and over, until nothing more can be applied. */
    private void apply() {
        boolean more = true;
        while (more) {
            more = false;
            for (Act act : acts) {
                if (!applied.get(act.n()) && isReady(act)) {
                    applied.set(act.n());
                    more = true;
                }
            }
        }
    }

    private boolean isReady(Act act) {
        var sees = new BitSet();
        for (String tip : tips(act)) {
            Act seen = byTip.get(tip);
            if (seen != null && applied.get(seen.n())) {
                sees.set(seen.n());
                sees.or(seen.sees());
            } else if (isRetired(tip)) {
                String strand = tip.substring(0, tip.indexOf(' '));
                long seq = Long.parseLong(tip.substring(tip.indexOf(' ') + 1, tip.indexOf(':')));
                acts.stream()
                        .filter(each -> each.strand().equals(strand) && each.seq() <= seq)
                        .forEach(each -> sees.set(each.n()));
            } else {
                return false;
            }
        }
        act.sees().or(sees);
        return true;
    }

    private boolean isRetired(String tip) {
        String strand = tip.substring(0, tip.indexOf(' '));
        long seq = Long.parseLong(tip.substring(tip.indexOf(' ') + 1, tip.indexOf(':')));
        return applied()
                .anyMatch(fact ->
                        fact.table().equals("retirement")
                                && (fact.set().get("station") + "/" + fact.set().get("epoch"))
                                        .equals(strand)
                                && fact.set().get("seq") instanceof Long last
                                && last < seq);
    }

    /** The ops of all actions that can be applied. */
    java.util.stream.Stream<Fact> applied() {
        return acts.stream()
                .filter(act -> applied.get(act.n()))
                .flatMap(act -> facts.getOrDefault(act.n(), List.of()).stream());
    }

    /** Whether the file has applied just what can be. */
    List<String> wronglyPlaced() {
        return acts.stream()
                .filter(act -> act.placed() != applied.get(act.n()))
                .map(act -> act.strand() + " " + act.seq() + (act.placed() ? " applied" : " waits"))
                .toList();
    }

    /** Whether values were erased: files may say less then before they say why. */
    boolean anyErased() {
        return facts.values().stream().flatMap(List::stream).anyMatch(Fact::erased);
    }

    boolean allApplied() {
        return applied.cardinality() == acts.size();
    }

    /** Everything in the ledger, in an order that every laptop has. */
    List<String> text() {
        return acts.stream()
                .flatMap(act ->
                        facts.getOrDefault(act.n(), List.of()).stream()
                                .map(fact ->
                                        act.id()
                                                + " "
                                                + act.digest()
                                                + " "
                                                + fact.at()
                                                + " "
                                                + fact.table()
                                                + " "
                                                + fact.row()
                                                + " "
                                                + fact.what()
                                                + " "
                                                + fact.set()
                                                + " "
                                                + fact.was()
                                                + (fact.erased() ? " erased" : "")))
                .sorted()
                .toList();
    }

    /** The ids of all actions here. */
    List<String> ids() {
        return acts.stream().map(Act::id).sorted().toList();
    }

    /** Numbers that stand for several actions. */
    List<String> usedTwice() {
        Map<String, String> first = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Act act : acts) {
            String number = act.strand() + " " + act.seq();
            String before = first.put(number, act.digest());
            if (before != null && !before.equals(act.digest())) {
                twice.add(number);
            }
        }
        return twice;
    }
}
