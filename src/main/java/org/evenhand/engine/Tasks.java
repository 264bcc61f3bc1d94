package org.evenhand.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open tasks: find them, complete them, hand them over. The engine lets anybody complete any task; here only its
 * holder can, and whoever comes second is told who has the case now.
 */
@Service
@Transactional
public class Tasks {

    private final TaskService engine;
    private final InboxTable inbox;
    private final EngineCalls calls;
    private final EvenPaused evenPaused;
    private final TaskRefusals refusals;
    private final OperationLog log;

    Tasks(
            TaskService engine,
            InboxTable inbox,
            EngineCalls calls,
            TaskRefusals refusals,
            OperationLog log,
            EvenPaused evenPaused) {
        this.evenPaused = evenPaused;
        this.engine = engine;
        this.inbox = inbox;
        this.calls = calls;
        this.refusals = refusals;
        this.log = log;
    }

    /**
     * An open task.
     *
     * @throws Refusal MISSING if there is none with that id, or no longer
     */
    @Transactional(readOnly = true)
    public OpenTask get(String taskId) {
        return inbox.find(taskId)
                .map(InboxItem::task)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "engine.refused.noSuchTask"));
    }

    /**
     * An open task the actor has.
     *
     * @throws Refusal NOT_ALLOWED if it never was theirs, MOVED_ON (with who has it now) if it was, MISSING if there
     *     never was such a task
     */
    @Transactional(readOnly = true)
    public OpenTask require(String taskId, Actor actor) {
        return held(inbox.find(taskId), taskId, actor);
    }

    /**
     * The same, for whoever the actor acts for on the task that was found.
     *
     * @param acting the actor as they act on that task, or on none
     */
    @Transactional(readOnly = true)
    public OpenTask require(String taskId, Function<Optional<OpenTask>, Actor> acting) {
        Optional<InboxItem> found = inbox.find(taskId);
        return held(found, taskId, acting.apply(found.map(InboxItem::task)));
    }

    /** What the case waits for, whoever has it; without confidential steps. */
    @Transactional(readOnly = true)
    public List<OpenTask> openIn(String caseId) {
        return inbox.ofCase(caseId).stream().map(InboxItem::task).toList();
    }

    /** An open task, whoever has it. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> find(String taskId) {
        return inbox.find(taskId).map(InboxItem::task);
    }

    /** The case a task belongs to, or belonged to; empty when there never was such a task. */
    @Transactional(readOnly = true)
    public Optional<String> caseOf(String taskId) {
        return inbox.find(taskId).map(item -> item.task().caseId()).or(() -> refusals.caseOf(taskId));
    }

    /** The case's open task of that step, wherever in its called processes it stands. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> openStep(String caseId, String step) {
        return inbox.ofCase(caseId).stream()
                .map(InboxItem::task)
                .filter(task -> task.step().equals(step))
                .findFirst();
    }

    /**
     * Completes a task for its holder, inside the caller's transaction, and lets the case move on.
     *
     * @param routingVariables ids, booleans, integers, dates and codes of at most 200 characters
     * @throws Refusal as {@link #require}; MOVED_ON too if somebody completed or changed it at the same moment
     */
    public void complete(OpenTask task, Actor by, Map<String, ?> routingVariables) {
        Map<String, Object> checked = RoutingVariables.checked(routingVariables);
        held(inbox.lock(task.id()), task.id(), by);
        calls.run(by, () -> engine.complete(task.id(), checked));
        if (by.onBehalfOf() != null) {
            log.annotateCompletion(task.id(), by.onBehalfOf());
        }
    }

    /**
     * Hands an open task to another person, in a paused case too.
     *
     * @param expected the task as the actor saw it; refused if somebody else has it by now
     * @param reason a code for the history, never prose
     */
    public OpenTask reassign(OpenTask expected, String toPerson, Actor by, String reason) {
        OpenTask present =
                inbox.lock(expected.id()).map(InboxItem::task).orElseThrow(() -> refusals.done(expected.id()));
        if (!Objects.equals(present.assignee(), expected.assignee())) {
            throw refusals.heldBy(present);
        }
        calls.run(by, () -> {
            evenPaused.run(present.processInstanceId(), () -> engine.setAssignee(expected.id(), toPerson));
            log.annotateAssignment(expected.id(), reason);
        });
        return get(expected.id());
    }

    private OpenTask held(Optional<InboxItem> found, String taskId, Actor actor) {
        String holder = Objects.requireNonNullElse(actor.onBehalfOf(), actor.personId());
        OpenTask task = found.map(InboxItem::task).orElseThrow(() -> refusals.ended(taskId, holder));
        if (!holder.equals(task.assignee())) {
            throw refusals.notTheirs(task, holder);
        }
        return task;
    }
}
