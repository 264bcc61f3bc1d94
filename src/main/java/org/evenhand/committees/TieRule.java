package org.evenhand.committees;

/** What follows when as many are in favor as against. */
public enum TieRule {
    CHAIR_BREAKS,
    /** Both views go to whoever decides. The default. */
    NO_RECOMMENDATION_BOTH_VIEWS,
    /** Another talk and another vote, once. */
    REDELIBERATE_ONCE
}
