package org.evenhand.cycles;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** HR closes a cycle whose results are released; reviews that are still open go on. */
@Component
class CloseCycle implements CaseStep {

    /** The kind of the document. */
    static final String DOCUMENT = "CYCLE_CLOSING";

    /** In it, how the cycle went. */
    static final String METRICS = "metrics";

    private final CycleRows rows;
    private final EndingRows endings;
    private final LaunchRows launches;
    private final CycleReviews reviews;
    private final CycleAccess access;
    private final ObjectProvider<ClosingMetrics> metrics;
    private final Clock clock;

    CloseCycle(
            CycleRows rows,
            EndingRows endings,
            LaunchRows launches,
            CycleReviews reviews,
            CycleAccess access,
            ObjectProvider<ClosingMetrics> metrics,
            Clock clock) {
        this.rows = rows;
        this.endings = endings;
        this.launches = launches;
        this.reviews = reviews;
        this.access = access;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return Cycles.PROCESS;
    }

    @Override
    public String step() {
        return "closeCycle";
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var opened = opened(task.caseId());
        var filed = reviews.filed(task.caseId());
        return Map.of(
                "plan", Map.of("name", cycleOf(task).name()),
                "counts", Map.of("opened", opened, "open", opened - filed, "filed", filed));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        access.hrHolding(task);
        if (!endings.close(task.caseId(), clock.instant())) {
            CycleRules.requireReleased(cycleOf(task));
        }
        var content = new LinkedHashMap<>(values);
        metrics.ifAvailable(measured -> content.put(METRICS, measured.atClose(task.caseId())));
        return StepResult.keeping(DOCUMENT, content)
                .saying(Map.of("openReviews", opened(task.caseId()) - reviews.filed(task.caseId())));
    }

    @Override
    public String readers() {
        return "cycles.readers.ending";
    }

    private long opened(String cycleId) {
        return launches.find(cycleId).map(Launch::opened).orElse(0);
    }

    private ReviewCycle cycleOf(OpenTask task) {
        return rows.find(task.caseId()).orElseThrow(CycleAccess::missing);
    }
}
