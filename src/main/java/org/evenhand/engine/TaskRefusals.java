package org.evenhand.engine;

import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says why a task is not the actor's, and to those who once had it who has the case now. */
@Component
class TaskRefusals {

    private final HistoryService history;
    private final RepositoryService repository;
    private final InboxTable inbox;
    private final People people;

    TaskRefusals(HistoryService history, RepositoryService repository, InboxTable inbox, People people) {
        this.history = history;
        this.repository = repository;
        this.inbox = inbox;
        this.people = people;
    }

    /** For an open task somebody else has. */
    Refusal notTheirs(OpenTask task, String personId) {
        return hadIt(task.id(), personId) ? heldBy(task) : notAllowed();
    }

    /** For a task that is not open. */
    Refusal ended(String taskId, String personId) {
        return Optional.ofNullable(past(taskId))
                .map(task -> hadIt(taskId, personId) ? done(task) : notAllowed())
                .orElseGet(() -> Refusal.because(Kind.MISSING, "engine.refused.noSuchTask"));
    }

    /** For an open task that changed hands. */
    Refusal heldBy(OpenTask task) {
        return task.assignee() == null
                ? Refusal.because(Kind.MOVED_ON, "engine.refused.changedMeanwhile")
                : Refusal.because(Kind.MOVED_ON, "engine.refused.taskMovedOn", nameOf(task.assignee()), task.name());
    }

    /** For a task that was open a moment ago. */
    Refusal done(String taskId) {
        HistoricTaskInstance task = past(taskId);
        return task == null ? Refusal.because(Kind.MISSING, "engine.refused.noSuchTask") : done(task);
    }

    /** Whoever had a confidential step is told nothing of the case. */
    private Refusal done(HistoricTaskInstance task) {
        if (isConfidential(task)) {
            return Refusal.because(Kind.MOVED_ON, "engine.refused.taskOver", task.getName());
        }
        return inbox.ofCase(caseOf(task)).stream()
                .map(InboxItem::task)
                .filter(open -> open.assignee() != null)
                .findFirst()
                .map(this::heldBy)
                .orElseGet(() -> Refusal.because(Kind.MOVED_ON, "engine.refused.taskDone", task.getName()));
    }

    private boolean isConfidential(HistoricTaskInstance task) {
        return Confidential.is(repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey()));
    }

    /** The case of a task that was open once. */
    Optional<String> caseOf(String taskId) {
        return Optional.ofNullable(past(taskId)).map(this::caseOf);
    }

    private boolean hadIt(String taskId, String personId) {
        return history.createHistoricIdentityLinkLogQuery()
                        .taskId(taskId)
                        .type(IdentityLinkType.ASSIGNEE)
                        .userId(personId)
                        .count()
                > 0;
    }

    private String caseOf(HistoricTaskInstance task) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getRootProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private @Nullable HistoricTaskInstance past(String taskId) {
        return history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
    }

    private String nameOf(String personId) {
        return people.find(personId).map(Person::displayName).orElse(personId);
    }

    private static Refusal notAllowed() {
        return Refusal.because(Kind.NOT_ALLOWED, "engine.refused.notYourTask");
    }
}
