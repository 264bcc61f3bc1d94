package org.evenhand.personnel.process;

import java.util.Set;
import org.evenhand.engine.ProcessVocabulary;
import org.evenhand.personnel.RecordRequest;
import org.springframework.stereotype.Component;

/** The words of {@code record-request.bpmn}. */
@Component
class RecordRequestVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return RecordRequest.PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseId", "inspection", "inspectionOutcome");
    }

    @Override
    public Set<String> people() {
        return Set.of("staff", "hr");
    }
}
