package org.evenhand.rehearsal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rehearsal of one revision of a plan.
 *
 * @param habit how people were assumed to act
 * @param seenAt when it last said how far it was
 * @param acceptedBy person id of who accepted it; null when nobody has
 */
public record Rehearsal(
        String id,
        String cycleId,
        long planRevision,
        String habit,
        State state,
        String startedBy,
        Instant startedAt,
        Instant seenAt,
        int people,
        int done,
        @Nullable String acceptedBy,
        @Nullable Instant acceptedAt) {

    /** One that says nothing for so long was stopped with its application. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /** Where a rehearsal stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isAccepted() {
        return acceptedBy != null;
    }

    /** Whether it is being played at that moment. */
    public boolean runs(Instant now) {
        return state == State.RUNNING && seenAt.plus(SILENCE).isAfter(now);
    }

    /** Whole percent of the people whose review was played. */
    public int percent() {
        return people == 0 ? 0 : (int) (done * 100L / people);
    }
}
