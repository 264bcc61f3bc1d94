package org.evenhand.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.evenhand.definitions.ComparedStep.Said;
import org.evenhand.engine.Decisions;
import org.evenhand.reviews.DeadlineRule;
import org.springframework.stereotype.Component;

/** When steps are due, in words, by the deadline table of the newest version of their process. */
@Component
class StepDeadlines {

    private static final String TABLE = "deadlines";
    /** The process the table comes with, and those whose steps stand in it. */
    private static final String PROCESS = "annualReview";

    private static final Set<String> COVERED = Set.of(PROCESS, "equityCheckpoint");

    private final Decisions decisions;
    /** Models come with the application and do not change while it runs. */
    private final Map<String, List<Map<String, Object>>> rows = new ConcurrentHashMap<>();

    StepDeadlines(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Empty for a step without a deadline of its own. */
    Optional<Said> of(String processKey, String step) {
        return COVERED.contains(processKey)
                ? rowsFor(step).stream().findFirst().map(DeadlineRule::from).map(StepDeadlines::said)
                : Optional.empty();
    }

    private List<Map<String, Object>> rowsFor(String step) {
        return rows.computeIfAbsent(step, name -> decisions
                .evaluateNewest(PROCESS, TABLE, Map.of("step", name))
                .rows());
    }

    private static Said said(DeadlineRule rule) {
        String key = "definitions.due." + rule.anchor() + (rule.days() < 0 ? ".before" : "");
        return Said.message(key, Math.abs(rule.days()), rule.atLeast());
    }
}
