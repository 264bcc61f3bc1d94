package org.evenhand.cycles;

import java.util.List;

/** What the reviews of a cycle have come to; told by those who know. */
public interface CycleReviews {

    /** How many reviews of that cycle are filed, whatever the employee answered. */
    long filed(String cycleId);

    /** The reviews that are open, in the order of their case ids; one query. */
    List<OpenReview> open(String cycleId);

    /** How many of them are open. */
    int countOpen(String cycleId);

    /** The first of the open reviews, in the order of the employees' names. */
    List<OpenReview> firstOpen(String cycleId, int atMost);

    /** Every review of the cycle with what came out of it, in the order of the employees' names; a constant number of queries. */
    List<ReviewResult> results(String cycleId);

    /** @param personId of the employee */
    record OpenReview(String caseId, String personId) {}
}
