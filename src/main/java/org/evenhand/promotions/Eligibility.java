package org.evenhand.promotions;

import java.util.List;

/**
 * Whether somebody is eligible for a promotion, and why: every condition of the table, met or not, with what counted.
 *
 * @param tableVersion version of {@code promotion-eligibility.dmn} that answered
 */
public record Eligibility(List<Condition> conditions, int tableVersion) {

    public Eligibility {
        conditions = List.copyOf(conditions);
    }

    /**
     * One condition.
     *
     * @param key of the condition, for instance {@code days}
     * @param needed what the table asks for, 0 where nothing is counted
     * @param counted what counted for it; for {@code days} the working days on duty in the present rank
     */
    public record Condition(String key, boolean met, int needed, int counted) {

        /** Message key of the condition in words; its arguments are {@link #needed} and {@link #counted}. */
        public String messageKey() {
            return "promotions.condition." + key + (met ? ".met" : ".unmet");
        }
    }

    /** Whether every condition is met. */
    public boolean isGiven() {
        return conditions.stream().allMatch(Condition::met);
    }
}
