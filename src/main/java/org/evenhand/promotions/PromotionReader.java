package org.evenhand.promotions;

/** In which capacity somebody looks at a promotion; {@link PromotionReaders} says in which. */
public enum PromotionReader {
    CANDIDATE,
    RECOMMENDER,
    /** Sits in the committee, and has declared to have no conflict. */
    MEMBER,
    DIRECTOR,
    HR,
    /** Told that there is no such case. */
    NOBODY;

    /** Whether the reader judges, so that nothing of somebody in a conflict of interest may reach them. */
    boolean judges() {
        return this == RECOMMENDER || this == MEMBER || this == DIRECTOR;
    }

    /** Whether the reader sees what single members do in the committee, short of their votes. */
    boolean seesCommittee() {
        return this == MEMBER || this == HR;
    }

    /** Whether the reader reads late material before it is judged. */
    boolean readsNewMaterial() {
        return this == CANDIDATE || this == HR;
    }

    /** Whether the reader reads what the committee came to, on the page of the promotion. */
    boolean readsFindings() {
        return this == CANDIDATE || this == DIRECTOR || this == HR;
    }
}
