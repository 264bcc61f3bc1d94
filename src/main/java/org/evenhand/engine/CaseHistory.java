package org.evenhand.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the engine remembers of a case, running or ended, the processes it called included. Reads only. */
@Service
@Transactional(readOnly = true)
public class CaseHistory {

    private final HistoryService history;
    private final RepositoryService repository;
    private final DeployedFiles files;
    private final String stepsOfCase;
    /** Key, version and tag of a definition never change, so that each is asked once. */
    private final Map<String, ProcessDefinition> definitions = new ConcurrentHashMap<>();

    private final Map<String, Boolean> confidential = new ConcurrentHashMap<>();

    CaseHistory(
            HistoryService history, RepositoryService repository, ManagementService management, DeployedFiles files) {
        this.history = history;
        this.repository = repository;
        this.files = files;
        this.stepsOfCase = stepsOfCase(management);
    }

    /** Every element the case passed or stands at but confidential steps, in the order it came there; one query. */
    public List<StepRecord> steps(String caseId) {
        return known(activities(caseId)).stream()
                .map(step -> record(caseId, step))
                .toList();
    }

    /** Of a confidential step the diagram shows that some wait or all are done, and never that one of them is. */
    private List<HistoricActivityInstance> known(List<HistoricActivityInstance> steps) {
        return steps.stream().filter(step -> !isConfidential(step)).toList();
    }

    private boolean isConfidential(HistoricActivityInstance step) {
        return confidential.computeIfAbsent(
                step.getProcessDefinitionId() + " " + step.getActivityId(), element -> Confidential.is(element(step)));
    }

    private BaseElement element(HistoricActivityInstance step) {
        return repository.getBpmnModelInstance(step.getProcessDefinitionId()).getModelElementById(step.getActivityId());
    }

    /** Who made the engine do what, in order; one query for each process of the case. */
    public List<OperationRecord> operations(String caseId) {
        return new PastFamily(history)
                .of(caseId).stream()
                        .flatMap(instance ->
                                history
                                        .createUserOperationLogQuery()
                                        .processInstanceId(instance.getId())
                                        .list()
                                        .stream())
                        .sorted(Comparator.comparing(UserOperationLogEntry::getTimestamp))
                        .map(CaseHistory::record)
                        .toList();
    }

    /** What ran by itself in the case and failed, the earliest first, with whoever had it tried again. */
    public List<PastIncident> incidents(String caseId) {
        List<String> instances = new PastFamily(history)
                .of(caseId).stream().map(HistoricProcessInstance::getId).toList();
        return instances.stream()
                .flatMap(instance -> history.createHistoricIncidentQuery().processInstanceId(instance).list().stream())
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .map(this::incident)
                .sorted(Comparator.comparing(PastIncident::since))
                .toList();
    }

    private PastIncident incident(HistoricIncident incident) {
        List<OperationRecord> tries = incident.getConfiguration() == null
                ? List.of()
                : history
                        .createUserOperationLogQuery()
                        .jobId(incident.getConfiguration())
                        .orderByTimestamp()
                        .asc()
                        .list()
                        .stream()
                        .map(CaseHistory::record)
                        .toList();
        return new PastIncident(
                incident.getProcessDefinitionKey(),
                Step.of(Optional.ofNullable(incident.getFailedActivityId()).orElse(incident.getActivityId())),
                incident.getCreateTime().toInstant(),
                incident.getEndTime() == null ? null : incident.getEndTime().toInstant(),
                tries);
    }

    /** Each process of the case with the path taken in it; the case's own first. */
    public List<CaseDiagram> diagrams(String caseId) {
        return diagrams(caseId, null);
    }

    /**
     * The same for somebody for whom the case begins later.
     *
     * @param opening element with which the case begins for whoever looks; null when that is its beginning
     */
    public List<CaseDiagram> diagrams(String caseId, @Nullable String opening) {
        Map<String, List<HistoricActivityInstance>> instances = activities(caseId).stream()
                .collect(Collectors.groupingBy(
                        HistoricActivityInstance::getProcessInstanceId, LinkedHashMap::new, Collectors.toList()));
        return instances.entrySet().stream()
                .map(instance -> diagram(instance.getKey(), instance.getValue(), opening))
                .toList();
    }

    private CaseDiagram diagram(String instanceId, List<HistoricActivityInstance> steps, @Nullable String opening) {
        ProcessDefinition definition = definition(steps.get(0));
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        List<HistoricActivityInstance> known = known(steps);
        Path path = new Path(model, opening == null ? known : new SinceOpening(model, opening).of(known));
        return new CaseDiagram(
                instanceId,
                definition.getKey(),
                definition.getVersion(),
                definition.getVersionTag(),
                files.bpmn(definition),
                path.passed(),
                path.active(),
                path.repeats(),
                path.taken());
    }

    private List<HistoricActivityInstance> activities(String caseId) {
        return history.createNativeHistoricActivityInstanceQuery()
                .sql(stepsOfCase)
                .parameter("caseId", caseId)
                .list();
    }

    private StepRecord record(String caseId, HistoricActivityInstance step) {
        ProcessDefinition definition = definition(step);
        return new StepRecord(
                caseId,
                step.getProcessInstanceId(),
                definition.getKey(),
                definition.getVersion(),
                definition.getVersionTag(),
                step.getActivityId(),
                Objects.requireNonNullElse(step.getActivityName(), ""),
                step.getActivityType(),
                step.getStartTime().toInstant(),
                step.getEndTime() == null ? null : step.getEndTime().toInstant(),
                step.getAssignee(),
                step.isCanceled());
    }

    private static OperationRecord record(UserOperationLogEntry entry) {
        Instant at = entry.getTimestamp().toInstant();
        return new OperationRecord(
                at,
                entry.getUserId(),
                entry.getOperationType(),
                entry.getEntityType(),
                entry.getTaskId(),
                entry.getProperty(),
                entry.getOrgValue(),
                entry.getNewValue(),
                entry.getAnnotation());
    }

    private ProcessDefinition definition(HistoricActivityInstance step) {
        return definitions.computeIfAbsent(step.getProcessDefinitionId(), repository::getProcessDefinition);
    }

    /** The query interface knows no root, so a native query of the public interface asks for all called processes. */
    private static String stepsOfCase(ManagementService management) {
        return "select A.* from " + management.getTableName(HistoricActivityInstance.class)
                + " A where A.ROOT_PROC_INST_ID_ in (select P.ROOT_PROC_INST_ID_ from "
                + management.getTableName(HistoricProcessInstance.class)
                + " P where P.BUSINESS_KEY_ = #{caseId}) order by A.START_TIME_, case when A.PROC_INST_ID_ = A.ROOT_PROC_INST_ID_ then 0 else 1 end, A.SEQUENCE_COUNTER_";
    }
}
