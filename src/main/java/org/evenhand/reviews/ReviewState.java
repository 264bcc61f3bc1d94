package org.evenhand.reviews;

/** Where a review stands, in the words of the people in it; a filed review says how it was received. */
public enum ReviewState {
    OPEN,
    FILED_RECEIVED,
    FILED_WITH_STATEMENT,
    FILED_DECLINED_TO_SIGN,
    FILED_NOT_ANSWERED;

    public boolean isFiled() {
        return this != OPEN;
    }
}
