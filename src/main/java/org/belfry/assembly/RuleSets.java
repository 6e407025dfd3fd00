package org.belfry.assembly;

import static org.belfry.db.generated.Tables.RULE_SET;

import org.belfry.db.Database;
import org.belfry.db.Intent;
import org.belfry.db.generated.tables.records.RuleSetRecord;
import org.belfry.text.Refusal;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rules of networks, each set from a day on: an assembly is held by those of its day. */
public final class RuleSets {
    private final Database database;

    public RuleSets(Database database) {
        this.database = database;
    }

    /**
     * Rules of a network.
     *
     * @param reference the statutes they are taken from
     */
    public record RuleSet(
            String id, LocalDate validFrom, @Nullable String reference, Rules rules) {}

    /** The sets of a network, the newest first. */
    public List<RuleSet> of(String network) throws Refusal {
        return database.read(sql -> {
            var sets = new ArrayList<RuleSet>();
            for (RuleSetRecord row :
                    sql.selectFrom(RULE_SET)
                            .where(
                                    RULE_SET.NETWORK.eq(network),
                                    RULE_SET.RULES.isNotNull(),
                                    RULE_SET.VALID_FROM.isNotNull())
                            .orderBy(RULE_SET.VALID_FROM.desc(), RULE_SET.ID.desc())) {
                sets.add(
                        new RuleSet(
                                row.getId(),
                                LocalDate.parse(row.getValidFrom()),
                                row.getReference(),
                                RulesJson.read(row.getRules())));
            }
            return sets;
        });
    }

    /** Writes down the rules of a network from a day on; assemblies held under others keep them. */
    public String add(String network, LocalDate validFrom, @Nullable String reference, Rules rules)
            throws Refusal {
        RulesCheck.check(rules);
        return database.write(
                Intent.of("assembly.rules"),
                tx -> {
                    RuleSetRecord row = row(validFrom, reference, rules);
                    row.setNetwork(network);
                    tx.about(network);
                    return tx.insert(row);
                });
    }

    /** Mends a set; assemblies that are frozen under it keep what they were held by. */
    public void change(String id, LocalDate validFrom, @Nullable String reference, Rules rules)
            throws Refusal {
        RulesCheck.check(rules);
        database.write(
                Intent.of("assembly.rules", id),
                tx -> {
                    RuleSetRecord row = row(validFrom, reference, rules);
                    row.setId(id);
                    return tx.update(row);
                });
    }

    private static RuleSetRecord row(LocalDate validFrom, @Nullable String reference, Rules rules) {
        var row = new RuleSetRecord();
        row.setValidFrom(validFrom.toString());
        row.setReference(reference);
        row.setRules(RulesJson.write(rules));
        return row;
    }
}
