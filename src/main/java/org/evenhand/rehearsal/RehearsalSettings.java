package org.evenhand.rehearsal;

import java.util.List;
import java.util.Map;
import org.evenhand.rehearsal.Assumptions.Habit;
import org.evenhand.rehearsal.Assumptions.Share;
import org.evenhand.rehearsal.Assumptions.StepAssumption;
import org.evenhand.reviews.LatenessSettings;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The assumptions as configured; see {@link Assumptions}.
 *
 * @param threads engines beside each other; they stand behind everything that people wait for
 */
@ConfigurationProperties("evenhand.rehearsal")
record RehearsalSettings(
        long seed,
        int hoursAWeek,
        int messageDays,
        int threads,
        List<Habit> habits,
        Map<String, StepAssumption> steps,
        Map<String, List<Share>> checkpoints) {

    /** @throws Refusal MISSING when there is no habit of that name */
    Assumptions with(String habit, LatenessSettings lateness) {
        Habit chosen = habits.stream()
                .filter(one -> one.name().equals(habit))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "rehearsal.refused.noHabit"));
        return new Assumptions(
                seed, chosen, hoursAWeek, messageDays, lateness.escalateAgainAfter(), steps, checkpoints);
    }
}
