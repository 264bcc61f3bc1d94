package org.evenhand.committees.ballot;

import java.util.Collection;
import java.util.Collections;

/** A count of votes on one question. */
public record Tally(int inFavor, int against, int abstained, Standing standing) {

    /**
     * Counts.
     *
     * @param votes one of each member who voted; whoever stood aside is not among them
     */
    public static Tally of(Collection<Vote> votes, TallyRules rules) {
        int inFavor = Collections.frequency(votes, Vote.IN_FAVOR);
        int against = Collections.frequency(votes, Vote.AGAINST);
        int abstained = Collections.frequency(votes, Vote.ABSTAIN);
        int counted = against + (rules.abstention() == Abstention.COUNTS_AGAINST ? abstained : 0);
        Standing standing = votes.size() < rules.quorum() ? Standing.NO_QUORUM : standing(inFavor, counted, rules);
        return new Tally(inFavor, against, abstained, standing);
    }

    private static Standing standing(int inFavor, int against, TallyRules rules) {
        if (inFavor == against) {
            return Standing.TIED;
        }
        return rules.majority().isReached(inFavor, against) ? Standing.IN_FAVOR : Standing.AGAINST;
    }

    public int cast() {
        return inFavor + against + abstained;
    }
}
