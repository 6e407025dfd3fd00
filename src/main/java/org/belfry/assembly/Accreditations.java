package org.belfry.assembly;

import static org.belfry.db.generated.Tables.ACCREDITATION;
import static org.belfry.db.generated.Tables.PRESENCE;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.generated.tables.records.AccreditationRecord;
import org.belfry.text.Folding;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Who is accredited at an assembly: delegates, substitutes, observers and guests. */
public final class Accreditations {
    private final Database database;

    public Accreditations(Database database) {
        this.database = database;
    }

    /**
     * A person to be accredited.
     *
     * @param member the row of the member; nothing: a guest of none
     * @param person the row of the person, where it is known
     */
    public record Badge(
            @Nullable String member,
            Role role,
            String name,
            @Nullable String person,
            @Nullable String function) {}

    /** Those accredited, in the order they were. */
    public List<Accreditation> of(String event) throws Refusal {
        return database.readStill(
                sql -> AssemblyRows.accreditations(sql, AssemblyRows.assembly(sql, event)));
    }

    /**
     * Accredits a person, as one action; returns the id.
     *
     * @throws Refusal when the person votes for another member already
     */
    public String add(String event, Badge badge) throws Refusal {
        return database.write(
                Intent.of("assembly.accredit"),
                tx -> {
                    Assembly assembly = Assemblies.find(tx, event);
                    String line =
                            badge.member() == null
                                    ? null
                                    : Assemblies.line(tx, assembly, badge.member());
                    if (badge.role().votes()) {
                        requireOne(badge, line, AssemblyRows.accreditations(tx.sql(), assembly));
                    }
                    var row = new AccreditationRecord();
                    row.setAssembly(assembly.id());
                    row.setRollLine(line);
                    row.setPerson(badge.person());
                    row.setName(badge.name().strip());
                    row.setFunction(badge.function());
                    row.setRole(badge.role().code());
                    tx.about(badge.member() == null ? assembly.event() : badge.member());
                    return tx.insert(row);
                });
    }

    private static void requireOne(Badge badge, @Nullable String line, List<Accreditation> others)
            throws Refusal {
        for (Accreditation other : others) {
            boolean same =
                    (badge.person() != null && other.person() != null)
                            ? badge.person().equals(other.person())
                            : Folding.fold(badge.name()).equals(Folding.fold(other.name()));
            boolean elsewhere = other.line() != null && !other.line().equals(line);
            if (same && elsewhere && other.role().votes()) {
                throw new Refusal("assembly.refused.two", badge.name());
            }
        }
    }

    /** Takes an accreditation back; who has come through the door keeps theirs. */
    public void remove(String accreditation) throws Refusal {
        database.write(
                Intent.of("assembly.unaccredit"),
                tx -> {
                    if (tx.sql().fetchExists(PRESENCE, PRESENCE.ACCREDITATION.eq(accreditation))) {
                        throw new Refusal("assembly.refused.came");
                    }
                    tx.deleteWithReferring(ACCREDITATION, accreditation);
                    return accreditation;
                });
    }
}
