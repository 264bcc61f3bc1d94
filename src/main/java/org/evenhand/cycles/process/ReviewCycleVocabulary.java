package org.evenhand.cycles.process;

import java.util.Set;
import org.evenhand.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** The words of {@code review-cycle.bpmn}. */
@Component
class ReviewCycleVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return "reviewCycle";
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseId", "allOpened", "launchBegun", "checkpointOutcome");
    }

    @Override
    public Set<String> people() {
        return Set.of("planner", "secondPerson");
    }
}
