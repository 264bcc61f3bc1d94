package org.evenhand.appeals.process;

import java.util.Set;
import org.evenhand.appeals.Appeal;
import org.evenhand.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** The words of {@code appeal.bpmn}. */
@Component
class AppealVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return Appeal.PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of("caseId", "reconsideration", "appealIntake", "panelLacks", "challenged", "appealOutcome");
    }

    @Override
    public Set<String> people() {
        return Set.of("staff", "decider", "hr", "chair", "member");
    }
}
