package org.evenhand.parts;

/** Why somebody else has a part from now on; kept with the reason, where Library HR alone reads it. */
public enum ChangeCause {
    MANAGER_CHANGED,
    PERSON_LEFT,
    TRANSFER,
    WRONG_IN_ROSTER,
    AWAY,
    CONFLICT,
    /** An appointment begins. */
    APPOINTMENT,
    /** An acting manager's time is over. */
    APPOINTMENT_ENDED;

    /** Whether it comes from the calendar and not from somebody at a page. */
    public boolean isAutomatic() {
        return this == CONFLICT || this == APPOINTMENT || this == APPOINTMENT_ENDED;
    }

    /** Whether the one who goes has supervised until then, and can say what they saw. */
    public boolean leavesASegment() {
        return this == MANAGER_CHANGED || this == PERSON_LEFT || this == TRANSFER || this == APPOINTMENT_ENDED;
    }
}
