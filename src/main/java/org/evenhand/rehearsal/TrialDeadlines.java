package org.evenhand.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.engine.DecisionResult;
import org.evenhand.engine.TrialEngine;
import org.evenhand.reviews.DeadlineRule;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Stands behind the word {@code deadlines} of the models during a trial: the same table and the same rule as for real
 * reviews, with the dates of the plan. Public because expressions call it.
 */
public final class TrialDeadlines {

    /** Timers due from then on are never fired. */
    static final Instant BEYOND = Instant.parse("9000-01-01T00:00:00Z");

    /**
     * When a late step is escalated.
     *
     * @param first day at whose end the next level is told
     * @param again whether the level after it is told later
     */
    record Escalation(LocalDate first, boolean again) {}

    private final RehearsalInput plan;
    private final LibraryCalendar calendar;
    private final LibraryCalendar neverClosed;
    private final TrialClock clock;
    private final Map<String, DeadlineRule> rules = new HashMap<>();
    private final Map<String, Escalation> escalations = new HashMap<>();
    private final Map<LocalDate, Integer> onClosedDays = new TreeMap<>();
    private @Nullable TrialEngine engine;

    TrialDeadlines(RehearsalInput plan, TrialClock clock) {
        this.plan = plan;
        this.clock = clock;
        calendar = TrialCalendars.of(plan.calendar());
        neverClosed = TrialCalendars.neverClosed(plan.calendar());
    }

    /** The engine whose table answers; it exists only after the beans it calls. */
    void ask(TrialEngine asked) {
        engine = asked;
    }

    /** How many due days would have fallen on each holiday or closure. */
    Map<LocalDate, Integer> onClosedDays() {
        return onClosedDays;
    }

    /** End of the working day on which the step is due. */
    public Date due(Object execution, String step) {
        LocalDate undisturbed = dueDay(step, neverClosed);
        if (!calendar.isWorkingDay(undisturbed)) {
            onClosedDays.merge(undisturbed, 1, Integer::sum);
        }
        return end(dueDay(step, calendar));
    }

    public Date remind(Object execution, String step) {
        return end(calendar.plusBusinessDays(dueDay(step, calendar), -rule(step).remindBefore()));
    }

    public Date remindAgain(Object execution, String step) {
        return end(calendar.plusBusinessDays(dueDay(step, calendar), -rule(step).remindAgainBefore()));
    }

    /**
     * Farther than any review: the engine counts a cycle from its own clock, which a trial leaves alone, and who is told
     * of a late step changes nothing about it. When it would have come round is kept.
     */
    public String escalations(Object execution, String step) {
        escalations.put(step, new Escalation(lateDay(step), true));
        return "R1/" + BEYOND + "/P1D";
    }

    /** As for a real review. */
    public Date late(Object execution, String step) {
        escalations.put(step, new Escalation(lateDay(step), false));
        return end(lateDay(step));
    }

    /** When the step that was opened last under that name is escalated, if its model escalates it at all. */
    @Nullable
    Escalation escalation(String step) {
        return escalations.get(step);
    }

    /** As for a real review. */
    public Date lapse(Object execution, String step) {
        return end(calendar.plusBusinessDays(dueDay(step, calendar), rule(step).lapseAfter()));
    }

    private LocalDate lateDay(String step) {
        return calendar.plusBusinessDays(dueDay(step, calendar), rule(step).escalateAfter());
    }

    private LocalDate dueDay(String step, LibraryCalendar days) {
        DeadlineRule rule = rule(step);
        LocalDate opened = clock.today();
        LocalDate anchor =
                switch (rule.anchor()) {
                    case CYCLE_SELF_REVIEW -> plan.selfReviewDue();
                    case CYCLE_CONVERSATION -> plan.conversationBy();
                    case CYCLE_RATING -> plan.ratingsDue();
                    case ROUND_INTENT, ROUND_DOSSIER, RECORD_REQUEST, CONCERN_RAISED ->
                        throw new IllegalStateException("no step of a review");
                    case TASK_OPENED -> opened;
                };
        return rule.dueDay(anchor, opened, days);
    }

    private DeadlineRule rule(String step) {
        return rules.computeIfAbsent(step, this::asked);
    }

    private DeadlineRule asked(String step) {
        var rows = java.util.Objects.requireNonNull(engine).ask("deadlines", Map.of("step", step));
        return DeadlineRule.from(new DecisionResult(rows, 1, null).onlyRow());
    }

    private Date end(LocalDate day) {
        return Date.from(calendar.endOf(day));
    }
}
