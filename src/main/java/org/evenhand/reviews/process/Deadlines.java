package org.evenhand.reviews.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.reviews.DeadlineRule;
import org.evenhand.reviews.Lateness;
import org.evenhand.reviews.LatenessSettings;
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

    /** A cycle that is over. */
    private static final String NEVER = "R1/1970-01-01T00:00:00Z/P1D";

    private final DueDays days;
    private final Tasks tasks;
    private final Lateness lateness;
    private final LatenessSettings settings;
    private final LibraryCalendar calendar;
    private final Clock clock;

    Deadlines(
            DueDays days,
            Tasks tasks,
            Lateness lateness,
            LatenessSettings settings,
            LibraryCalendar calendar,
            Clock clock) {
        this.days = days;
        this.tasks = tasks;
        this.lateness = lateness;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** End of the working day on which the step is due. */
    public Date due(DelegateExecution execution, String step) {
        return end(days.of(execution, step));
    }

    public Date remind(DelegateExecution execution, String step) {
        return after(execution, step, -days.rule(execution, step).remindBefore());
    }

    public Date remindAgain(DelegateExecution execution, String step) {
        return after(execution, step, -days.rule(execution, step).remindAgainBefore());
    }

    /** When a late step is escalated that has a single level above it: so many business days after the due day. */
    public Date late(DelegateExecution execution, String step) {
        return after(execution, step, days.rule(execution, step).escalateAfter());
    }

    /**
     * When a late step is escalated, as a cycle that the engine asks for anew whenever it comes round: first so many
     * business days after the due day, then again so many after that, while the step stays open.
     */
    public String escalations(DelegateExecution execution, String step) {
        DeadlineRule rule = days.rule(execution, step);
        return days.moved(execution, step)
                .map(due -> calendar.plusBusinessDays(due, rule.escalateAfter()))
                .filter(first -> calendar.endOf(first).isAfter(clock.instant()))
                .map(this::once)
                .or(() -> tasks.openStep((String) execution.getVariable(DueDays.CASE), step)
                        .map(task -> again(task, rule)))
                .orElseGet(() -> once(calendar.plusBusinessDays(days.of(execution, step), rule.escalateAfter())));
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
        return after(execution, step, days.rule(execution, step).lapseAfter());
    }

    private Date after(DelegateExecution execution, String step, int businessDays) {
        return end(calendar.plusBusinessDays(days.of(execution, step), businessDays));
    }

    private Date end(LocalDate day) {
        return Date.from(calendar.endOf(day));
    }
}
