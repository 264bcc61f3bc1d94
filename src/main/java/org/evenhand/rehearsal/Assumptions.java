package org.evenhand.rehearsal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal takes for granted about people. All of it is configured under {@code evenhand.rehearsal}, goes into
 * the report, and is the same each time for the same seed.
 *
 * @param hoursAWeek hours of review work from which somebody's week counts as full
 * @param messageDays business days until a case is told what it waits for from outside
 * @param escalateAgainAfter business days from the first escalation of a late step to the second; 0 for no second one, null in
 *     what was written before escalations were counted
 * @param steps by the name of the step
 * @param checkpoints what the rules look at, by the name of the checkpoint
 */
public record Assumptions(
        long seed,
        Habit habit,
        int hoursAWeek,
        int messageDays,
        @Nullable Integer escalateAgainAfter,
        Map<String, StepAssumption> steps,
        Map<String, List<Share>> checkpoints) {

    /**
     * When people act.
     *
     * @param least percent of the time between opening and due day after which the first act
     * @param most percent after which the last act; 100 is the due day
     * @param latePercent how many of a hundred steps are late
     * @param lateDays business days by which they are
     */
    public record Habit(String name, int least, int most, int latePercent, int lateDays) {}

    /**
     * What one step takes and how it ends.
     *
     * @param minutes of work
     * @param answers how many of a hundred answer what, by routing variable
     */
    public record StepAssumption(int minutes, Map<String, Map<String, Integer>> answers) {

        public StepAssumption {
            answers = answers == null ? Map.of() : Map.copyOf(answers);
        }
    }

    /** How many of a hundred texts have those facts. */
    public record Share(int percent, Map<String, Object> facts) {}
}
