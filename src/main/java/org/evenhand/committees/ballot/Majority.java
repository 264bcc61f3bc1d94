package org.evenhand.committees.ballot;

/** How many votes in favor it takes. */
public enum Majority {
    /** More in favor than against. */
    SIMPLE,
    /** Two in favor for each against, or more. */
    TWO_THIRDS;

    private static final int PARTS = 3;

    boolean isReached(int inFavor, int against) {
        return this == SIMPLE ? inFavor > against : inFavor > 0 && PARTS * inFavor >= 2 * (inFavor + against);
    }
}
