package org.evenhand.engine;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts and steers whole cases. Takes part in the caller's transaction, acts under the caller's name, and lets
 * processes remember nothing but {@link RoutingVariables routing variables}.
 */
@Service
@Transactional
public class Processes {

    private final RuntimeService runtime;
    private final Family family;
    private final EngineCalls calls;

    Processes(RuntimeService runtime, EngineCalls calls) {
        this.runtime = runtime;
        this.family = new Family(runtime);
        this.calls = calls;
    }

    /**
     * Starts a case on the newest version of its process.
     *
     * @param caseId unique within the process; becomes the business key and the variable {@code caseId}
     * @return the process instance id
     * @throws IllegalArgumentException if a variable is anything but an id, boolean, integer, date or short code
     */
    public String start(String processKey, String caseId, Map<String, ?> variables, Actor by) {
        Map<String, Object> checked = RoutingVariables.checked(variables);
        checked.put("caseId", caseId);
        return calls.get(by, () -> runtime.createProcessInstanceByKey(processKey)
                .businessKey(caseId)
                .setVariables(checked)
                .execute()
                .getId());
    }

    /**
     * Tells a waiting case something.
     *
     * @throws Refusal MOVED_ON if the case does not wait for it
     */
    public void correlate(String message, String caseId, Map<String, ?> variables, Actor by) {
        Map<String, Object> checked = RoutingVariables.checked(variables);
        try {
            calls.run(by, () -> runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseId)
                    .setVariables(checked)
                    .correlate());
        } catch (MismatchingMessageCorrelationException notWaiting) {
            throw Refusal.because(Kind.MOVED_ON, "engine.refused.notWaiting");
        }
    }

    /**
     * Tells one waiting process of a case something, where several of the same wait at once; in a paused case too.
     *
     * @throws Refusal MOVED_ON if it does not wait for it
     */
    public void tell(String message, String caseId, String processInstanceId, Actor by) {
        try {
            going(
                    caseId,
                    by,
                    () -> calls.run(by, () -> runtime.createMessageCorrelation(message)
                            .processInstanceId(processInstanceId)
                            .correlate()));
        } catch (MismatchingMessageCorrelationException notWaiting) {
            throw Refusal.because(Kind.MOVED_ON, "engine.refused.notWaiting");
        }
    }

    /**
     * Starts a case that has ended once more, where its process waits for that message.
     *
     * @return the process instance id
     */
    public String startAgain(String message, String caseId, Map<String, ?> variables, Actor by) {
        Map<String, Object> checked = RoutingVariables.checked(variables);
        return calls.get(by, () -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseId)
                .setVariables(checked)
                .correlateStartMessage()
                .getId());
    }

    /**
     * Begins a case once more before one of its steps, on the newest version of its process; what still runs of it ends.
     *
     * @param step without the prefix of its element id when it is a user task, and with it otherwise
     * @return the process instance id
     */
    public String startBefore(String processKey, String step, String caseId, Map<String, ?> variables, Actor by) {
        Map<String, Object> checked = RoutingVariables.checked(variables);
        checked.put("caseId", caseId);
        return calls.get(by, () -> {
            family.running(caseId)
                    .ifPresent(running -> runtime.deleteProcessInstance(running.getId(), "startedBefore " + step));
            return runtime.createProcessInstanceByKey(processKey)
                    .businessKey(caseId)
                    .setVariables(checked)
                    .startBeforeActivity(step.contains("_") ? step : "userTask_" + step)
                    .execute()
                    .getId();
        });
    }

    /**
     * Takes the main path of a running case back before one of its steps, paused or not; what goes on beside it, in event
     * subprocesses and at the steps named, goes on.
     *
     * @param step without the prefix of its element id
     * @param beside steps that the main path does not wait for
     * @throws Refusal MOVED_ON when the case has ended
     */
    public void goBack(String caseId, String step, Set<String> beside, Actor by) {
        going(caseId, by, () -> calls.run(by, () -> new WayBack(runtime, beside).to(family.root(caseId), step)));
    }

    /** A paused case goes on for that change alone, and pauses again in the same transaction. */
    private void going(String caseId, Actor by, Runnable change) {
        boolean paused = isPaused(caseId);
        if (paused) {
            activate(caseId, by);
        }
        change.run();
        if (paused) {
            suspend(caseId, by);
        }
    }

    /**
     * Tells a running case to begin something beside its main path, as often as it is told.
     *
     * @param variables known only to what begins
     * @throws Refusal MOVED_ON if the case does not wait for it
     */
    public void trigger(String message, String caseId, Map<String, ?> variables, Actor by) {
        Map<String, Object> checked = RoutingVariables.checked(variables);
        try {
            calls.run(by, () -> runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseId)
                    .setVariablesToTriggeredScope(checked)
                    .correlate());
        } catch (MismatchingMessageCorrelationException notWaiting) {
            throw Refusal.because(Kind.MOVED_ON, "engine.refused.notWaiting");
        }
    }

    /** Whether the case, not paused, would begin something on being told that message. */
    @Transactional(readOnly = true)
    public boolean waitsFor(String message, String caseId) {
        return family.running(caseId)
                .filter(root -> !root.isSuspended())
                .map(root -> runtime.createEventSubscriptionQuery()
                                .processInstanceId(root.getId())
                                .eventType("message")
                                .eventName(message)
                                .count()
                        > 0)
                .orElse(false);
    }

    /** Pauses the case with everything it called: no timer runs, no task can be completed. */
    public void suspend(String caseId, Actor by) {
        calls.run(by, () -> family.of(caseId).forEach(runtime::suspendProcessInstanceById));
    }

    /** Lets a paused case go on. */
    public void activate(String caseId, Actor by) {
        calls.run(by, () -> family.of(caseId).forEach(runtime::activateProcessInstanceById));
    }

    /** What the case remembers now, without what its called processes remember. */
    @Transactional(readOnly = true)
    public Map<String, Object> variables(String caseId) {
        return runtime.getVariables(family.root(caseId));
    }

    /**
     * Names of the steps, called processes and events the main path of a running case stands at, paused or not, without the
     * prefix of their element ids; empty when it has ended.
     */
    @Transactional(readOnly = true)
    public Set<String> steps(String caseId) {
        return family.running(caseId)
                .map(running -> Stream.of(
                                runtime.getActivityInstance(running.getId()).getChildActivityInstances())
                        .map(one -> one.getActivityId()
                                .substring(one.getActivityId().indexOf('_') + 1))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Changes what the case remembers. */
    public void setVariables(String caseId, Map<String, ?> variables, Actor by) {
        Map<String, Object> checked = RoutingVariables.checked(variables);
        calls.run(by, () -> runtime.setVariables(family.root(caseId), checked));
    }

    /** Whether the case is paused. */
    @Transactional(readOnly = true)
    public boolean isPaused(String caseId) {
        return family.running(caseId).filter(ProcessInstance::isSuspended).isPresent();
    }

    /** Whether the case is still running, paused or not. */
    @Transactional(readOnly = true)
    public boolean isRunning(String caseId) {
        return family.running(caseId).isPresent();
    }
}
