package org.evenhand.engine;

import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationInstantiationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;

/** Takes the main path of one process back to a step, and leaves alone what goes on beside it. */
final class WayBack {

    private static final String SUBPROCESS = "subProcess";
    private static final String TASK = "userTask_";

    private final RuntimeService runtime;
    private final Set<String> beside;

    /** @param beside steps outside of subprocesses that the main path does not wait for */
    WayBack(RuntimeService runtime, Set<String> beside) {
        this.runtime = runtime;
        this.beside = beside;
    }

    void to(String processInstanceId, String step) {
        ActivityInstance now = runtime.getActivityInstance(processInstanceId);
        ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(processInstanceId);
        for (TransitionInstance waiting : now.getChildTransitionInstances()) {
            change.cancelTransitionInstance(waiting.getId());
        }
        for (ActivityInstance running : now.getChildActivityInstances()) {
            if (!isBeside(running)) {
                change.cancelActivityInstance(running.getId());
            }
        }
        ProcessInstanceModificationInstantiationBuilder begun = change.startBeforeActivity(TASK + step);
        begun.execute();
    }

    private boolean isBeside(ActivityInstance running) {
        return running.getActivityType().equals(SUBPROCESS)
                || running.getActivityId().startsWith(TASK)
                        && beside.contains(running.getActivityId().substring(TASK.length()));
    }
}
