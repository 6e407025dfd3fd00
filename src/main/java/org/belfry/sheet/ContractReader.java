package org.belfry.sheet;

import org.belfry.date.DateReader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads safety contracts: each date, unless it is that of a council or plan beside them. */
final class ContractReader {
    private static final Set<String> NO_CONTRACTS =
            Set.of("council", "councils", "conseil", "conseils", "clspd", "cispd", "plan", "plans");
    private static final int MOST_WORDS = 40;

    private final DateReader dates;

    ContractReader(DateReader dates) {
        this.dates = dates;
    }

    List<Fact.SafetyContract> read(Line value) {
        var contracts = new ArrayList<Fact.SafetyContract>();
        int read = 0;
        boolean contract = true;
        for (DateReader.Found date : dates.all(value.text())) {
            contract = isContract(value.text().substring(read, date.start()), contract);
            read = date.end();
            if (contract) {
                contracts.add(new Fact.SafetyContract(value.number(), date.edtf()));
            }
        }
        return contracts;
    }

    /** Whether the words before a date say that a contract was signed; else as before them. */
    private static boolean isContract(String before, boolean contract) {
        Words words = Words.of(before, MOST_WORDS);
        boolean other = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            if (word.startsWith("contract") || word.startsWith("contrat")) {
                return true;
            }
            other |= NO_CONTRACTS.contains(word);
        }
        return contract && !other;
    }
}
