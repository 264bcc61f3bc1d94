package org.evenhand.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;

/** The processes a case consists of: its own, and those it called. */
final class Family {

    private final RuntimeService runtime;

    Family(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @throws Refusal MOVED_ON when the case has ended */
    List<String> of(String caseId) {
        List<String> family = new ArrayList<>(List.of(root(caseId)));
        for (int i = 0; i < family.size(); i++) {
            runtime.createProcessInstanceQuery()
                    .superProcessInstanceId(family.get(i))
                    .list()
                    .forEach(called -> family.add(called.getId()));
        }
        return family;
    }

    String root(String caseId) {
        return running(caseId)
                .map(ProcessInstance::getId)
                .orElseThrow(() -> Refusal.because(Kind.MOVED_ON, "engine.refused.caseEnded"));
    }

    Optional<ProcessInstance> running(String caseId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .rootProcessInstances()
                .singleResult());
    }
}
