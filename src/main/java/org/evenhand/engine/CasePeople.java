package org.evenhand.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people a running case gives its tasks to. The diagram says which variable a task goes by, also where a called
 * process has another name for it, so no list of steps is kept beside it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CasePeople {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;
    private final InboxTable inbox;
    private final Tasks tasks;
    private final EngineCalls calls;

    CasePeople(
            RuntimeService runtime,
            HistoryService history,
            RepositoryService repository,
            InboxTable inbox,
            Tasks tasks,
            EngineCalls calls) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
        this.inbox = inbox;
        this.tasks = tasks;
        this.calls = calls;
    }

    /** One process of the case, and what it calls the person. */
    private record Known(String instance, String definition, String variable) {}

    /**
     * Puts another person behind a variable: in the case, in every process it has called, and in every open task the
     * former person has by that variable. Steps that open later go to the new person.
     *
     * @param variable as the case's own process calls the person, for instance {@code manager}
     * @param reason a code for the engine's log, never prose
     * @return the tasks that changed hands
     * @throws Refusal MOVED_ON when the case has ended
     */
    public List<OpenTask> replace(String caseId, String variable, String from, String to, Actor by, String reason) {
        List<OpenTask> moved = new ArrayList<>();
        for (Known known : known(caseId, variable)) {
            calls.run(by, () -> runtime.setVariable(known.instance(), known.variable(), to));
            held(caseId, known, from).forEach(task -> moved.add(tasks.reassign(task, to, by, reason)));
        }
        return moved;
    }

    private List<OpenTask> held(String caseId, Known known, String person) {
        return inbox.ofCase(caseId).stream()
                .map(InboxItem::task)
                .filter(task -> task.processInstanceId().equals(known.instance()) && person.equals(task.assignee()))
                .filter(task -> goesBy(known, task))
                .toList();
    }

    private boolean goesBy(Known known, OpenTask task) {
        String assignee = "${" + known.variable() + "}";
        return repository.getBpmnModelInstance(known.definition()).getModelElementsByType(UserTask.class).stream()
                .filter(element -> Step.of(element.getId()).equals(task.step()))
                .anyMatch(element -> assignee.equals(element.getCamundaAssignee()));
    }

    /** The case's own process and, from there, every running one it called, however deep. */
    private List<Known> known(String caseId, String variable) {
        ProcessInstance root = Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId)
                        .rootProcessInstances()
                        .singleResult())
                .orElseThrow(() -> Refusal.because(Kind.MOVED_ON, "engine.refused.caseEnded"));
        List<Known> known = new ArrayList<>(List.of(new Known(root.getId(), root.getProcessDefinitionId(), variable)));
        for (int i = 0; i < known.size(); i++) {
            known.addAll(calledBy(known.get(i)));
        }
        return known;
    }

    private List<Known> calledBy(Known caller) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(caller.instance())
                .activityType("callActivity")
                .unfinished()
                .list()
                .stream()
                .flatMap(call -> handedOn(caller, call).stream())
                .toList();
    }

    private List<Known> handedOn(Known caller, HistoricActivityInstance call) {
        ProcessInstance called = runtime.createProcessInstanceQuery()
                .processInstanceId(call.getCalledProcessInstanceId())
                .singleResult();
        return called == null
                ? List.of()
                : names(caller, call.getActivityId()).stream()
                        .map(name -> new Known(called.getId(), called.getProcessDefinitionId(), name))
                        .toList();
    }

    private List<String> names(Known caller, String activity) {
        CallActivity element =
                repository.getBpmnModelInstance(caller.definition()).getModelElementById(activity);
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                .filter(in -> caller.variable().equals(in.getCamundaSource()))
                .map(CamundaIn::getCamundaTarget)
                .toList();
    }
}
