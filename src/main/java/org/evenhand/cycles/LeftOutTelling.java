package org.evenhand.cycles;

/**
 * How far the telling of those has come whose reviews a lock left out.
 *
 * @param reviews left out
 * @param told reviews in which everybody was told
 * @param failed reviews in which that failed too often to be tried again by itself
 */
public record LeftOutTelling(String cycleId, int reviews, int told, int failed) {

    /** Whether it goes on by itself, so that looking again makes sense. */
    public boolean moves() {
        return told + failed < reviews;
    }

    public boolean isDone() {
        return told == reviews;
    }
}
