package org.evenhand.disclosure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How an employee was told of an entry. */
public enum ToldHow {
    /** A notice that the draft can be read, which holds it. */
    DRAFT_SHARED,
    /** The step to receive the review, where it can be read. */
    TO_BE_RECEIVED,
    /** The employee has answered the review that holds it. */
    RECEIVED,
    FILED,
    /** The step to inspect the file of a promotion, in which the recommendation can be read. */
    FILE_TO_INSPECT,
    /** A notice that the decision on a promotion is open to them. */
    DECISION_OPEN,
    /** A notice that the review was opened again or corrected. */
    CHANGED,
    /** A bare notice: that there is an entry, and which rights follow. */
    NOTICE,
    /** By Library HR, outside Evenhand. */
    LETTER,
    IN_PERSON,
    CALL;

    private static final Set<ToldHow> BY_HR = EnumSet.of(LETTER, IN_PERSON, CALL);

    /** What Library HR can record. */
    public static List<ToldHow> byHr() {
        return List.copyOf(BY_HR);
    }

    /** Message key of its words. */
    public String key() {
        return "disclosure.how." + name();
    }
}
