package org.evenhand.promotions;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.OutcomesLocked;
import org.evenhand.metrics.RoundMetrics;
import org.evenhand.people.People;
import org.evenhand.promotions.PromotionRound.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** HR closes a round whose cases are over. */
@Component
class CloseRound extends RoundStep {

    /** The kind of the document. */
    static final String DOCUMENT = "PROMOTION_ROUND_CLOSED";

    /** In it, how the round went. */
    static final String METRICS = "metrics";

    private final Promotions promotions;
    private final RoundMetrics metrics;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CloseRound(
            RoundRows rows,
            People people,
            Promotions promotions,
            RoundMetrics metrics,
            ApplicationEventPublisher events,
            Clock clock) {
        super("closeRound", rows, people);
        this.promotions = promotions;
        this.metrics = metrics;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return Map.of();
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return promotions.anyOpen(task.caseId())
                ? List.of(StepProblem.at("confirmed", "promotions.problem.casesOpen"))
                : List.of();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        holder(task);
        rows().lock(task.caseId());
        rows().move(task.caseId(), Status.RUNNING, Status.CLOSED);
        events.publishEvent(new OutcomesLocked(
                OutcomeKind.PROMOTION_ROUND, task.caseId(), round(task).plan().name(), clock.instant()));
        Map<String, Object> content = new LinkedHashMap<>(values);
        content.put(METRICS, metrics.atClose(task.caseId()));
        return StepResult.keeping(DOCUMENT, content);
    }
}
