package org.evenhand.parts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of a part that begins on a later day, or goes back after its last day.
 *
 * @param role code of the part
 * @param standsInFor person id of who acts again afterwards
 * @param lastDay null for a change that does not go back
 * @param problem message key of why it could not begin or end; null when all is well
 */
public record Appointment(
        String id,
        String caseId,
        String role,
        String personId,
        String standsInFor,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        ChangeCause cause,
        State state,
        @Nullable String problem,
        String appointedBy,
        Instant appointedAt) {

    /** A change as it is made on its day: who, from when, why. */
    public record Turn(String personId, LocalDate since, ChangeCause cause, String reason) {}

    /** Where an appointment stands. */
    public enum State {
        PLANNED,
        RUNNING,
        ENDED,
        /** Did not begin or end by itself; Library HR sees why. */
        FAILED,
        WITHDRAWN;

        boolean isAhead() {
            return this == PLANNED || this == RUNNING;
        }
    }

    boolean overlaps(LocalDate first, @Nullable LocalDate last) {
        return (lastDay == null || !first.isAfter(lastDay)) && (last == null || !firstDay.isAfter(last));
    }

    Appointment as(State newState, @Nullable String newProblem, String newStandsInFor) {
        return new Appointment(
                id,
                caseId,
                role,
                personId,
                newStandsInFor,
                firstDay,
                lastDay,
                cause,
                newState,
                newProblem,
                appointedBy,
                appointedAt);
    }
}
