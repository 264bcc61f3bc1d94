package org.evenhand.reviews.handover;

/** Why somebody else has a part from now on; kept with the reason, where Library HR alone reads it. */
public enum ChangeCause {
    MANAGER_CHANGED,
    PERSON_LEFT,
    TRANSFER,
    WRONG_IN_ROSTER,
    AWAY,
    CONFLICT,
    /** An acting manager's time begins or is over. */
    APPOINTMENT
}
