package org.evenhand.committees.pool;

import java.util.Optional;

/** Who can sit in which case. */
final class Eligibility {

    private final int year;
    private final PoolRules rules;

    Eligibility(Round round) {
        year = round.year();
        rules = round.rules();
    }

    /** What speaks against it; empty when nothing does. */
    Optional<PoolRule> against(PoolMember member, CaseToFill one) {
        if (one.keptAway().contains(member.id())) {
            return Optional.of(PoolRule.OTHER_ROLE);
        }
        if (one.setAside().contains(member.id())) {
            return Optional.of(PoolRule.SET_ASIDE);
        }
        boolean approved = one.outside().contains(member.id());
        if (!approved && member.rank() < one.rankSought()) {
            return Optional.of(PoolRule.RANK_BELOW);
        }
        if (!approved && isCoolingOff(member)) {
            return Optional.of(PoolRule.COOLING_OFF);
        }
        return member.available() ? Optional.empty() : Optional.of(PoolRule.NOT_AVAILABLE);
    }

    private boolean isCoolingOff(PoolMember member) {
        Integer last = member.lastServed();
        return last != null && year - last <= rules.coolingOffYears();
    }
}
