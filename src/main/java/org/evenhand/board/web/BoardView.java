package org.evenhand.board.web;

import java.time.Instant;
import java.util.List;
import org.evenhand.cycles.ReviewCycle;

/**
 * What the page of the board shows; every number leads to its list.
 *
 * @param directorate whose units the columns are; empty when they are directorates
 * @param states reviews by state, by message key
 * @param stuck reviews by reason, by message key
 * @param countedAt when all these numbers were true
 * @param anew address of the board as it is now
 */
public record BoardView(
        ReviewCycle cycle,
        String directorate,
        List<Place> places,
        List<StepRow> steps,
        List<Count> states,
        List<Count> stuck,
        List<RoleRow> roles,
        long joined,
        Instant countedAt,
        String anew) {

    /**
     * A column.
     *
     * @param href the units of a directorate, or the reviews of a unit
     */
    public record Place(String name, String href) {}

    /**
     * A number with the list behind it.
     *
     * @param name message key of a state or reason, name of a place
     */
    public record Count(String name, long reviews, String href) {}

    /**
     * A step in all places.
     *
     * @param longest business days for which the oldest is late; 0 when none is
     */
    public record StepRow(String step, List<Count> places, Count all, Count late, Count stalled, int longest) {}

    /** @param longest business days for which the oldest open step is late; 0 when none is */
    public record RoleRow(String role, long lateNow, int longest, long endedLate, long businessDays) {}
}
