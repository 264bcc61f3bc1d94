package org.evenhand.retention.process;

import java.util.Set;
import org.evenhand.engine.ProcessVocabulary;
import org.evenhand.retention.RetentionRun;
import org.springframework.stereotype.Component;

/** The words of {@code retention-run.bpmn}. */
@Component
class RetentionRunVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return RetentionRun.PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseId", "deletionApproved", "everythingLookedAt");
    }

    @Override
    public Set<String> people() {
        return Set.of("planner", "approver");
    }
}
