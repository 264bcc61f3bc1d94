package org.evenhand.cycles;

/** What the reviews of a cycle have come to; told by those who know. */
public interface CycleReviews {

    /** How many reviews of that cycle are filed, whatever the employee answered. */
    long filed(String cycleId);
}
