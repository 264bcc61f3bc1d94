package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Releases one after another, as the gate decides them, without a database. */
final class History {

    private final Membership membership = new Membership();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final List<AuditedTable> released = new ArrayList<>();

    /** What left, or empty if it was refused. */
    Optional<AuditedTable> release(FixedTable table, Tier tier) {
        if (table.population().size() < tier.smallestGroup()) {
            return Optional.empty();
        }
        Population population = table.population();
        membership.add(population.fingerprint(), population.members());
        members.put(population.fingerprint(), population.members());
        if (DifferencingRule.against(population.fingerprint(), released, membership)
                .isPresent()) {
            return Optional.empty();
        }
        try {
            AuditedTable left =
                    Suppression.of(table, tier, released, membership).numbered(released.size() + 1L);
            released.add(left);
            return Optional.of(left);
        } catch (NotReleasable e) {
            return Optional.empty();
        }
    }

    List<AuditedTable> released() {
        return List.copyOf(released);
    }

    Set<String> membersOf(String population) {
        return members.get(population);
    }
}
