package org.evenhand.concerns.process;

import java.util.Set;
import org.evenhand.concerns.Concern;
import org.evenhand.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** The words of {@code fairness-concern.bpmn}. */
@Component
class ConcernVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return Concern.PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseId", "concernTriage");
    }

    @Override
    public Set<String> people() {
        return Set.of("contact");
    }
}
