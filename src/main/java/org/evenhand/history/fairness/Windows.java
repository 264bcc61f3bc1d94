package org.evenhand.history.fairness;

/**
 * The entries that keep in a ledger which time somebody was given, and the names of their facts: steps, days and versions,
 * and nothing of what anybody wrote.
 */
final class Windows {

    static final String OPENED = "windowOpened";
    static final String MOVED = "windowMoved";

    /** Time with the draft before the conversation; no step of anybody. */
    static final String DRAFT = "readDraft";
    /** Time to ask for a reconsideration or to appeal; that is a case of its own, of which nothing is said here. */
    static final String APPEAL = "appeal";

    static final String STEP = "step";
    /** Last day. */
    static final String UNTIL = "until";
    /** Last day before it moved. */
    static final String BEFORE = "before";
    /** Business days from the opening to the last day, by the calendar of then. */
    static final String DAYS = "days";
    /** Calendar days from the opening to the last day, where the rule counts those. */
    static final String CALENDAR_DAYS = "calendarDays";
    /** Business days that the rule gives at least. */
    static final String AT_LEAST = "atLeast";
    /** Day after which it is over although nobody used it; not there when it waits. */
    static final String LAPSES = "lapses";
    /** Version that the authors of the process gave it. */
    static final String TAG = "tag";
    /** Version of {@code deadlines.dmn}, as the engine numbers it and as its authors do. */
    static final String TABLE = "table";

    private Windows() {}
}
