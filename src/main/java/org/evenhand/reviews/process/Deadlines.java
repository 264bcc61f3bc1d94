package org.evenhand.reviews.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.evenhand.engine.Decisions;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.reviews.AnchorDays;
import org.evenhand.reviews.DeadlineRule;
import org.evenhand.reviews.DeadlineRule.Anchor;
import org.evenhand.reviews.Lateness;
import org.evenhand.reviews.LatenessSettings;
import org.evenhand.reviews.PerformanceReviews;
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
    private static final String CASE = "caseId";
    /** A cycle that is over. */
    private static final String NEVER = "R1/1970-01-01T00:00:00Z/P1D";

    private final PerformanceReviews reviews;
    private final List<AnchorDays> others;
    private final Decisions decisions;
    private final Tasks tasks;
    private final Lateness lateness;
    private final LatenessSettings settings;
    private final LibraryCalendar calendar;
    private final Clock clock;
    /** A deployed table never changes, so that each row needs asking once. */
    private final Map<String, DeadlineRule> rules = new ConcurrentHashMap<>();

    Deadlines(
            PerformanceReviews reviews,
            List<AnchorDays> others,
            Decisions decisions,
            Tasks tasks,
            Lateness lateness,
            LatenessSettings settings,
            LibraryCalendar calendar,
            Clock clock) {
        this.reviews = reviews;
        this.others = others;
        this.decisions = decisions;
        this.tasks = tasks;
        this.lateness = lateness;
        this.settings = settings;
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

    /** When a late step is escalated that has a single level above it: so many business days after the due day. */
    public Date late(DelegateExecution execution, String step) {
        DeadlineRule rule = rule(execution, step);
        return end(calendar.plusBusinessDays(dueDay(execution, rule), rule.escalateAfter()));
    }

    /**
     * When a late step is escalated, as a cycle that the engine asks for anew whenever it comes round: first so many
     * business days after the due day, then again so many after that, while the step stays open.
     */
    public String escalations(DelegateExecution execution, String step) {
        DeadlineRule rule = rule(execution, step);
        return tasks.openStep((String) execution.getVariable(CASE), step)
                .map(task -> again(task, rule))
                .orElseGet(() -> once(calendar.plusBusinessDays(dueDay(execution, rule), rule.escalateAfter())));
    }

    /** The second level hears of it in any case later than the first, and nobody a third time. */
    private String again(OpenTask task, DeadlineRule rule) {
        if (settings.escalateAgainAfter() == 0 || task.dueAt() == null || lateness.levelsTold(task) > 0) {
            return NEVER;
        }
        LocalDate tomorrow = calendar.plusBusinessDays(calendar.dateOf(clock.instant()), 1);
        LocalDate planned = calendar.plusBusinessDays(
                calendar.dateOf(task.dueAt()), rule.escalateAfter() + settings.escalateAgainAfter());
        return once(planned.isBefore(tomorrow) ? tomorrow : planned);
    }

    private String once(LocalDate day) {
        return "R1/" + calendar.endOf(day) + "/P1D";
    }

    /** When the step is over although nobody did it: on its due day, or so many business days later. */
    public Date lapse(DelegateExecution execution, String step) {
        DeadlineRule rule = rule(execution, step);
        return end(calendar.plusBusinessDays(dueDay(execution, rule), rule.lapseAfter()));
    }

    private LocalDate dueDay(DelegateExecution execution, DeadlineRule rule) {
        LocalDate opened = calendar.dateOf(clock.instant());
        return rule.dueDay(anchor(execution, rule.anchor(), opened), opened, calendar);
    }

    private LocalDate anchor(DelegateExecution execution, Anchor anchor, LocalDate opened) {
        String caseId = (String) execution.getVariable(CASE);
        return switch (anchor) {
            case CYCLE_SELF_REVIEW -> reviews.get(caseId).selfReviewDue();
            case CYCLE_CONVERSATION -> reviews.get(caseId).conversationBy();
            case CYCLE_RATING -> reviews.get(caseId).ratingsDue();
            case ROUND_INTENT, ROUND_DOSSIER, RECORD_REQUEST, CONCERN_RAISED -> ofOthers(caseId, anchor);
            case TASK_OPENED -> opened;
        };
    }

    private LocalDate ofOthers(String caseId, Anchor anchor) {
        return others.stream()
                .flatMap(days -> days.dayOf(caseId, anchor).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(anchor + " of no known case"));
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
