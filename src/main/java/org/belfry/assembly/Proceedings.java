package org.belfry.assembly;

import java.time.Instant;
import java.util.List;

/**
 * All that is known of an assembly and that its counts depend on: rules, roll and log.
 *
 * @param start when it is called for; the deadline of proxies lies before it
 * @param lines the roll, and behind it members that are not on it but gave or hold a proxy
 */
public record Proceedings(
        Rules rules,
        boolean secondCall,
        Instant start,
        List<RollLine> lines,
        List<Regularisation> regularisations,
        List<Accreditation> accreditations,
        List<PresenceEvent> presences,
        List<Excuse> excuses,
        List<Proxy> proxies) {
    public Proceedings {
        lines = List.copyOf(lines);
        regularisations = List.copyOf(regularisations);
        accreditations = List.copyOf(accreditations);
        presences = List.copyOf(presences);
        excuses = List.copyOf(excuses);
        proxies = List.copyOf(proxies);
    }

    /** The latest moment at which a proxy is in time. */
    public Instant proxyDeadline() {
        return start.minusSeconds(rules.proxies().deadlineHours() * 3600L);
    }

    /** The same with other proxies. */
    public Proceedings with(List<Proxy> letters) {
        return new Proceedings(
                rules,
                secondCall,
                start,
                lines,
                regularisations,
                accreditations,
                presences,
                excuses,
                letters);
    }
}
