package org.evenhand.reviews.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.evenhand.engine.Decisions;
import org.evenhand.reviews.DeadlineRule;
import org.evenhand.reviews.DeadlineRule.Anchor;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/**
 * When a step is due, reminded, escalated and lapses: by the table {@code deadlines} of the case's own deployment, in
 * business days of the library calendar, at the end of the working day. A step that is reached late keeps the window
 * the table gives from its opening: institutional lateness shortens nobody's time (equity.md, equal-windows). Public
 * because expressions call it.
 */
@Component("deadlines")
public class Deadlines {

    private static final String TABLE = "deadlines";

    private final PlannedDates dates;
    private final Decisions decisions;
    private final LibraryCalendar calendar;
    private final Clock clock;
    /** A deployed table never changes, so that each row needs asking once. */
    private final Map<String, DeadlineRule> rules = new ConcurrentHashMap<>();

    Deadlines(PlannedDates dates, Decisions decisions, LibraryCalendar calendar, Clock clock) {
        this.dates = dates;
        this.decisions = decisions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** End of the working day on which the step is due. */
    public Date due(DelegateExecution execution, String step) {
        return end(dueDay(execution, rule(execution, step)));
    }

    public Date remind(DelegateExecution execution, String step) {
        DeadlineRule rule = rule(execution, step);
        return end(calendar.plusBusinessDays(dueDay(execution, rule), -rule.remindBefore()));
    }

    public Date remindAgain(DelegateExecution execution, String step) {
        DeadlineRule rule = rule(execution, step);
        return end(calendar.plusBusinessDays(dueDay(execution, rule), -rule.remindAgainBefore()));
    }

    public Date escalate(DelegateExecution execution, String step) {
        DeadlineRule rule = rule(execution, step);
        return end(calendar.plusBusinessDays(dueDay(execution, rule), rule.escalateAfter()));
    }

    /** The same moment as {@link #due}: a step that lapses does so when it is due. */
    public Date lapse(DelegateExecution execution, String step) {
        return due(execution, step);
    }

    private LocalDate dueDay(DelegateExecution execution, DeadlineRule rule) {
        LocalDate opened = calendar.dateOf(clock.instant());
        LocalDate planned = calendar.plusBusinessDays(anchor(execution, rule.anchor(), opened), rule.days());
        LocalDate earliest = calendar.plusBusinessDays(opened, rule.atLeast());
        return planned.isBefore(earliest) ? earliest : planned;
    }

    private LocalDate anchor(DelegateExecution execution, Anchor anchor, LocalDate opened) {
        if (anchor == Anchor.TASK_OPENED) {
            return opened;
        }
        PlannedDates.Dates planned = dates.of((String) execution.getVariable("caseId"));
        return switch (anchor) {
            case CYCLE_SELF_REVIEW -> planned.selfReviewDue();
            case CYCLE_CONVERSATION -> planned.conversationBy();
            case CYCLE_RATING -> planned.ratingsDue();
            case TASK_OPENED -> opened;
        };
    }

    private DeadlineRule rule(DelegateExecution execution, String step) {
        String definition = execution.getProcessDefinitionId();
        return rules.computeIfAbsent(
                definition + " " + step,
                key -> DeadlineRule.from(decisions
                        .evaluate(definition, TABLE, Map.of("step", step))
                        .onlyRow()));
    }

    private Date end(LocalDate day) {
        return Date.from(calendar.endOf(day));
    }
}
