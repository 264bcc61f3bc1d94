package org.evenhand.peerinput.process;

import java.util.Set;
import org.evenhand.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** The words {@code peer-input.bpmn} may use. */
@Component
class PeerInputVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return "peerInput";
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseId", "enoughAnswers");
    }

    @Override
    public Set<String> people() {
        return Set.of("manager", "peer");
    }
}
