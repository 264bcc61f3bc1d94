package org.evenhand.cycles;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepResult;
import org.evenhand.cycles.ReviewResult.Standing;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** HR releases the results of a locked cycle: the list of them becomes a document of the record. */
@Component
class ReleaseResults implements CaseStep {

    static final String STEP = "releaseResults";

    /** The kind of the document. */
    static final String DOCUMENT = "RELEASED_RESULTS";

    private final CycleRows rows;
    private final EndingRows endings;
    private final CycleReviews reviews;
    private final CycleAccess access;
    private final Clock clock;

    ReleaseResults(CycleRows rows, EndingRows endings, CycleReviews reviews, CycleAccess access, Clock clock) {
        this.rows = rows;
        this.endings = endings;
        this.reviews = reviews;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return Cycles.PROCESS;
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var results = reviews.results(task.caseId());
        return Map.of(
                "plan", Map.of("name", cycleOf(task).name()),
                "counts",
                        Map.of(
                                "results", count(results, Standing.FILED),
                                "without", count(results, Standing.WITHOUT_RATING),
                                "later", count(results, Standing.OPEN)));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        var holder = access.hrHolding(task);
        var id = task.caseId();
        if (!endings.release(id, holder, clock.instant())) {
            CycleRules.requireLocked(cycleOf(task));
        }
        var filed = reviews.results(id).stream()
                .filter(result -> result.is(Standing.FILED))
                .toList();
        var content = new LinkedHashMap<>(values);
        content.put("results", filed.stream().map(ReleasedResults::kept).toList());
        return StepResult.keeping(DOCUMENT, content).saying(Map.of("results", filed.size()));
    }

    @Override
    public String readers() {
        return "cycles.readers.ending";
    }

    private ReviewCycle cycleOf(OpenTask task) {
        return rows.find(task.caseId()).orElseThrow(CycleAccess::missing);
    }

    private static long count(List<ReviewResult> results, Standing standing) {
        return results.stream().filter(result -> result.is(standing)).count();
    }
}
