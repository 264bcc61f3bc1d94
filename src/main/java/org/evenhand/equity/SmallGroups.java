package org.evenhand.equity;

/**
 * Numbers that could name somebody are not shown. Source: equity.md, privacy 3: to Human Resources n of at least 10; a
 * count that small is not shown either, and a count of none is one of them.
 */
public final class SmallGroups {

    /** Fewer people, or fewer events, are not shown. */
    public static final int SMALLEST = 10;

    /** Fewer people are not shown to everybody. */
    public static final int SMALLEST_FOR_EVERYBODY = 20;

    private SmallGroups() {}

    /** The same to everybody who works here: n of at least 20, and counts of at least 10. */
    public static boolean showToEverybody(long people, long count) {
        return people >= SMALLEST_FOR_EVERYBODY && count >= SMALLEST;
    }

    /**
     * Whether a number may be shown.
     *
     * @param people behind it, each counted once
     * @param count how often something happened
     */
    public static boolean show(long people, long count) {
        return people >= SMALLEST && count >= SMALLEST;
    }
}
