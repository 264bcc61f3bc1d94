package org.evenhand.committees.pool;

/**
 * Numbers of the policy, as {@code committee-rules.dmn} has them.
 *
 * @param seats of each committee
 * @param alternates named for each, in the order in which they would be seated
 * @param quorum fewest members with whom a committee can begin; never below 3
 * @param coolingOffYears for so many years after having served nobody is asked again; 0 for no such rule
 */
public record PoolRules(int seats, int alternates, int quorum, int coolingOffYears) {

    private static final int FEWEST = 3;

    public PoolRules {
        if (quorum < FEWEST || seats < quorum || alternates < 0 || coolingOffYears < 0) {
            throw new IllegalArgumentException("a committee has a quorum of 3 or more, and not fewer seats");
        }
    }
}
