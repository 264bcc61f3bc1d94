package org.evenhand.rehearsal;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.rehearsal.RehearsalInput.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal found. Weeks are named by their Monday.
 *
 * @param people in the cycle
 * @param opened reviews that could be opened
 * @param ended reviews that came to their end
 * @param expectedEnd day on which the last review ended; null when none did
 * @param halfBy day on which half of them had ended; null when none did
 * @param steps by how much work they are
 * @param load of each reviewer in each week, own reviews left out
 * @param fullWeeks those of the load above the hours a week that were assumed
 * @param onLeave deadlines that fall into the leave of whoever has the step
 * @param closures days on which deadlines would have fallen that are holidays or closures
 * @param withoutReview people whose review cannot be opened
 * @param nobody steps that nobody may do
 * @param lateness steps that would be late, and who would be told; null in a report from before that was counted
 * @param openingRules rules of the opening checkpoint that would fire today
 */
public record RehearsalReport(
        String cycleId,
        String cycleName,
        long planRevision,
        LocalDate opensOn,
        int people,
        int opened,
        int ended,
        @Nullable LocalDate expectedEnd,
        @Nullable LocalDate halfBy,
        List<EndsInWeek> endings,
        List<StepTotal> steps,
        List<Load> load,
        List<Load> fullWeeks,
        List<OnLeave> onLeave,
        List<Closure> closures,
        List<WithoutReview> withoutReview,
        List<Conflict> conflicts,
        List<Nobody> nobody,
        List<String> openingRules,
        @Nullable List<LateInWeek> lateness,
        Assumptions assumptions,
        Measured measured) {

    /** How many reviews end in a week. */
    public record EndsInWeek(LocalDate week, int reviews) {}

    /**
     * A step over all reviews.
     *
     * @param late how often it was done after its due day
     * @param lapsed how often it ended undone because its time was over
     */
    public record StepTotal(String step, int times, int minutes, int late, int lapsed) {}

    /** What somebody has to do for others in a week. */
    public record Load(String person, LocalDate week, int steps, int minutes) {}

    /** A deadline on leave. */
    public record OnLeave(String person, String step, LocalDate due, LocalDate backOn) {}

    /** How many deadlines would have fallen on a day on which the library is closed. */
    public record Closure(LocalDate day, int deadlines) {}

    /** The part that whoever has a step takes in the review. */
    public enum Holder {
        EMPLOYEE,
        MANAGER,
        DEPARTMENT_HEAD,
        ASSOCIATE_DIRECTOR,
        OTHER
    }

    /**
     * What would be late in a week, by the part of whoever has it.
     *
     * @param late steps that were due in the week and came after their day, or ended undone after it
     * @param nextLevel how often the level above would be told in the week
     * @param humanResources how often Human Resources would be told in the week
     */
    public record LateInWeek(LocalDate week, Holder role, int late, int nextLevel, int humanResources) {}

    public record WithoutReview(String person, String whyNot) {}

    /**
     * A step that stays open because nobody may do it.
     *
     * @param person id of who has it and does not work here any more; null when it is given to nobody
     */
    public record Nobody(String step, @Nullable String person, int reviews) {}

    /**
     * What playing it cost here.
     *
     * @param moves tasks completed and timers fired
     */
    public record Measured(double seconds, int moves, int threads) {}
}
