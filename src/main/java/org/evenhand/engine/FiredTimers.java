package org.evenhand.engine;

import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.springframework.stereotype.Service;

/** Tells at which step a token set out that a timer at the edge of a step started; the history remembers it. */
@Service
public class FiredTimers {

    private static final String BOUNDARY_TIMER = "boundaryTimer";

    private final HistoryService history;
    private final RepositoryService repository;

    FiredTimers(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /** The timer that started the execution; empty for one that no timer started. */
    public Optional<FiredTimer> of(String executionId) {
        return history
                .createHistoricActivityInstanceQuery()
                .executionId(executionId)
                .activityType(BOUNDARY_TIMER)
                .orderByHistoricActivityInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(this::timer);
    }

    private FiredTimer timer(HistoricActivityInstance fired) {
        BoundaryEvent event = repository
                .getBpmnModelInstance(fired.getProcessDefinitionId())
                .getModelElementById(fired.getActivityId());
        return new FiredTimer(
                fired.getProcessInstanceId(),
                Step.of(event.getAttachedTo().getId()),
                fired.getStartTime().toInstant());
    }
}
