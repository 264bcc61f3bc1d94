package org.evenhand.equity.process;

import java.util.Set;
import org.evenhand.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** The words {@code equity-checkpoint.bpmn} may use. */
@Component
class CheckpointVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return "equityCheckpoint";
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseId", "checkpoint", "checkpointOutcome", "holdAnswer", "waiverDecision");
    }

    @Override
    public Set<String> people() {
        return Set.of("author", "secondPerson");
    }
}
