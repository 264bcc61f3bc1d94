package org.evenhand.committees;

import org.evenhand.committees.ballot.TallyRules;

/**
 * The rules a committee was formed under; a table that changes later changes nothing for it.
 *
 * @param seats it was meant to have
 */
public record CommitteeRules(int seats, TallyRules counting, TieRule tieRule) {

    public int quorum() {
        return counting.quorum();
    }
}
