package org.evenhand.reviews.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.evenhand.engine.Decisions;
import org.evenhand.engine.DueWhileMoved;
import org.evenhand.reviews.AnchorDays;
import org.evenhand.reviews.DeadlineRule;
import org.evenhand.reviews.DeadlineRule.Anchor;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** On which day a step is due, and the row of the table {@code deadlines} that says so. */
@Component
class DueDays {

    static final String CASE = "caseId";

    private static final String TABLE = "deadlines";

    private final PerformanceReviews reviews;
    private final List<AnchorDays> others;
    private final Decisions decisions;
    private final DueWhileMoved whileMoved;
    private final LibraryCalendar calendar;
    private final Clock clock;
    /** A deployed table never changes, so that each row needs asking once. */
    private final Map<String, DeadlineRule> rules = new ConcurrentHashMap<>();

    DueDays(
            PerformanceReviews reviews,
            List<AnchorDays> others,
            Decisions decisions,
            DueWhileMoved whileMoved,
            LibraryCalendar calendar,
            Clock clock) {
        this.reviews = reviews;
        this.others = others;
        this.decisions = decisions;
        this.whileMoved = whileMoved;
        this.calendar = calendar;
        this.clock = clock;
    }

    LocalDate of(DelegateExecution execution, String step) {
        return moved(execution, step).orElseGet(() -> {
            DeadlineRule rule = rule(execution, step);
            LocalDate opened = calendar.dateOf(clock.instant());
            return rule.dueDay(anchor(execution, rule.anchor(), opened), opened, calendar);
        });
    }

    /** The day of a step that is open already and keeps it, while its case goes to another version. */
    Optional<LocalDate> moved(DelegateExecution execution, String step) {
        return whileMoved.of(execution.getProcessInstanceId(), step).map(calendar::dateOf);
    }

    DeadlineRule rule(DelegateExecution execution, String step) {
        String definition = execution.getProcessDefinitionId();
        return rules.computeIfAbsent(
                definition + " " + step,
                key -> DeadlineRule.from(decisions
                        .evaluate(definition, TABLE, Map.of("step", step))
                        .onlyRow()));
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
}
