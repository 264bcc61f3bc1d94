package org.evenhand.history.search;

/**
 * How many entries fit, as far as that is counted.
 *
 * @param counted at most {@value #MOST}
 * @param exact whether there are not more
 */
public record Tally(int counted, boolean exact) {

    /** Nobody counts further. */
    public static final int MOST = 250;

    /** Whether it is only known that there are more than the most that are counted. */
    public boolean isMany() {
        return counted >= MOST && !exact;
    }
}
