package org.evenhand.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a rehearsal reads, as JSON for the command line. The same input gives the same report.
 *
 * @param opensOn day of the launch that is rehearsed
 * @param planner person id of who confirms and closes
 * @param secondPerson person id of who could waive a rule of the opening checkpoint; null when there is nobody
 * @param gone person ids of reviewers who do not work here any more
 * @param names by person id
 * @param opening what the opening checkpoint looks at
 * @param calibrated whether each review waits for a calibration session before it is signed
 */
public record RehearsalInput(
        String cycleId,
        String cycleName,
        long planRevision,
        LocalDate opensOn,
        LocalDate selfReviewDue,
        LocalDate conversationBy,
        LocalDate ratingsDue,
        String planner,
        @Nullable String secondPerson,
        Calendar calendar,
        List<Reviewed> people,
        Set<String> gone,
        List<Absent> absences,
        List<Conflict> conflicts,
        Map<String, String> names,
        Map<String, Object> opening,
        boolean calibrated,
        Assumptions assumptions) {

    /** The working days, as the library calendar has them. */
    public record Calendar(ZoneId zone, Set<DayOfWeek> workingDays, LocalTime endOfDay, Set<LocalDate> closed) {}

    /**
     * Somebody who is reviewed.
     *
     * @param whyNot message key of why the review cannot be opened; then nobody reviews
     */
    public record Reviewed(
            String id,
            @Nullable String manager,
            @Nullable String departmentHead,
            @Nullable String associateDirector,
            @Nullable String whyNot) {}

    /** Somebody is away from the first to the last day; why is nobody's business here. */
    public record Absent(String person, LocalDate first, LocalDate last) {}

    /**
     * Two parts in one hand.
     *
     * @param key message key, filled with the names of both
     */
    public record Conflict(String key, String person, String other) {}
}
