package org.evenhand.equity.audit.process;

import java.util.Set;
import org.evenhand.engine.ProcessVocabulary;
import org.evenhand.equity.audit.CohortAudit;
import org.springframework.stereotype.Component;

/** The words of {@code cohort-audit.bpmn}. */
@Component
class AuditVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return CohortAudit.PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseId", "opened", "allAnalyzed");
    }

    @Override
    public Set<String> people() {
        return Set.of("analyst", "secondPerson");
    }
}
