package org.evenhand.personnel;

/** Where a record request stands. */
public enum RequestState {
    /** Library HR prepares it. */
    ASKED,
    /** The copy can be downloaded, or the record looked at. */
    OPEN,
    INSPECTED,
    /** The person did not come. */
    NOT_INSPECTED,
    WITHDRAWN;

    /** Whether the person can still withdraw. */
    boolean isUnderWay(Way way) {
        return this == ASKED || this == OPEN && way == Way.INSPECTION;
    }
}
