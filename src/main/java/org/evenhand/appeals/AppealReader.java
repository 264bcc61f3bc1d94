package org.evenhand.appeals;

/** In which capacity somebody looks at an appeal; {@link AppealReaders} says in which. */
public enum AppealReader {
    STAFF,
    DECIDER,
    /** Sits in the panel: has accepted, and was not challenged. */
    PANEL,
    HR,
    /** Told that there is no such case. */
    NOBODY
}
