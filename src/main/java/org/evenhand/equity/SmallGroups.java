package org.evenhand.equity;

/**
 * Numbers that could name somebody are not shown. Source: equity.md, privacy 3: to Human Resources n of at least 10; a
 * count that small is not shown either, and a count of none is one of them.
 */
public final class SmallGroups {

    /** Fewer people, or fewer events, are not shown. */
    public static final int SMALLEST = 10;

    private SmallGroups() {}

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
