package org.evenhand.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Changes what the engine refuses to change in a paused case: the case goes on and pauses again in the same transaction,
 * so that no timer and nobody else ever sees it going on.
 */
@Component
class EvenPaused {

    private final RuntimeService runtime;

    EvenPaused(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void run(String processInstanceId, Runnable change) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        if (instance == null || !instance.isSuspended()) {
            change.run();
            return;
        }
        runtime.activateProcessInstanceById(processInstanceId);
        change.run();
        runtime.suspendProcessInstanceById(processInstanceId);
    }
}
