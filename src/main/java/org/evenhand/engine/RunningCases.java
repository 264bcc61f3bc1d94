package org.evenhand.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which cases run on which version of a process: how many, where they stand, and a list by page. Confidential steps are
 * neither counted nor named.
 */
@Service
@Transactional(readOnly = true)
public class RunningCases {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    private static final int SUSPENDED = 2;

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final ProcessVersions versions;
    private final String executions;

    RunningCases(
            JdbcClient jdbc,
            RepositoryService repository,
            ManagementService management,
            RuntimeService runtime,
            ProcessVersions versions) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.management = management;
        this.runtime = runtime;
        this.versions = versions;
        executions = management.getTableName(Execution.class);
    }

    /** How many run on each version of a process that has any, by number; one query. */
    public Map<Integer, Long> counts(String key) {
        Map<Integer, Long> counts = new HashMap<>();
        Map<String, Integer> numbers =
                repository.createProcessDefinitionQuery().processDefinitionKey(key).list().stream()
                        .collect(Collectors.toMap(ProcessDefinition::getId, ProcessDefinition::getVersion));
        if (!numbers.isEmpty()) {
            jdbc.sql("select PROC_DEF_ID_, count(*) as running from " + executions
                            + " where PROC_DEF_ID_ in (:ids) and PARENT_ID_ is null group by PROC_DEF_ID_")
                    .param("ids", numbers.keySet())
                    .query(row -> {
                        counts.put(numbers.get(row.getString("PROC_DEF_ID_")), row.getLong("running"));
                    });
        }
        return counts;
    }

    /** How many stand at each element of a version that has any, in the order of the file. */
    public Map<ModelElement, Long> atSteps(ProcessVersion version) {
        String definition = versions.definition(version).getId();
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        Map<String, Integer> standing = management.createActivityStatisticsQuery(definition).list().stream()
                .collect(Collectors.toMap(ActivityStatistics::getId, ActivityStatistics::getInstances));
        Map<ModelElement, Long> counts = new LinkedHashMap<>();
        new ModelElements(model)
                .read().stream()
                        .filter(element -> standing.getOrDefault(element.id(), 0) > 0)
                        .filter(element -> !isConfidential(model, element.id()))
                        .forEach(element -> counts.put(element, (long) standing.getOrDefault(element.id(), 0)));
        return counts;
    }

    /**
     * A page of those that run on a version, by process instance.
     *
     * @param element id of the element they stand at, empty for all
     * @param after process instance of the last one seen, empty for the beginning
     * @return one more than a page when there is a next one
     */
    public List<RunningCase> page(ProcessVersion version, String element, String after) {
        String definition = versions.definition(version).getId();
        if (isConfidential(repository.getBpmnModelInstance(definition), element)) {
            return List.of();
        }
        List<RunningCase> found = jdbc.sql("select e.ID_, r.BUSINESS_KEY_, r.PROC_DEF_ID_, e.SUSPENSION_STATE_,"
                        + " r.ID_ as ROOT from " + executions + " e join " + executions
                        + " r on r.ID_ = e.ROOT_PROC_INST_ID_"
                        + " where e.PROC_DEF_ID_ = :definition and e.PARENT_ID_ is null and e.ID_ > :after"
                        + (element.isEmpty()
                                ? ""
                                : " and exists (select 1 from " + executions
                                        + " s where s.PROC_INST_ID_ = e.ID_ and s.ACT_ID_ = :element)")
                        + " order by e.ID_ fetch first " + (PAGE_SIZE + 1) + " rows only")
                .param("definition", definition)
                .param("after", after)
                .param("element", element)
                .query((row, number) -> new RunningCase(
                        row.getString("ID_"),
                        row.getString("BUSINESS_KEY_"),
                        repository
                                .getProcessDefinition(row.getString("PROC_DEF_ID_"))
                                .getKey(),
                        row.getString("ROOT"),
                        row.getInt("SUSPENSION_STATE_") == SUSPENDED,
                        List.of()))
                .list();
        return withSteps(withSubjects(found));
    }

    /** Whom each case is about, in place of the process that knows; one query. */
    private List<RunningCase> withSubjects(List<RunningCase> cases) {
        if (cases.isEmpty()) {
            return cases;
        }
        Map<String, Object> subjects = new HashMap<>();
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(
                        cases.stream().map(RunningCase::subjectId).distinct().toArray(String[]::new))
                .variableName(TaskReader.SUBJECT)
                .list()
                .forEach(variable -> subjects.put(variable.getProcessInstanceId(), variable.getValue()));
        return cases.stream()
                .map(one -> new RunningCase(
                        one.processInstanceId(),
                        one.caseId(),
                        one.rootKey(),
                        (String) subjects.get(one.subjectId()),
                        one.paused(),
                        one.steps()))
                .toList();
    }

    /** All that run on a version, in order. */
    public List<RunningCase> all(ProcessVersion version) {
        List<RunningCase> all = new ArrayList<>();
        String after = "";
        List<RunningCase> page = page(version, "", after);
        while (page.size() > PAGE_SIZE) {
            all.addAll(page.subList(0, PAGE_SIZE));
            page = page(version, "", all.get(all.size() - 1).processInstanceId());
        }
        all.addAll(page);
        return all;
    }

    /** Asked by case too, which an index finds; a task of a called process has the case of its root. */
    private List<RunningCase> withSteps(List<RunningCase> cases) {
        if (cases.isEmpty()) {
            return cases;
        }
        Map<String, List<String>> steps = jdbc
                .sql("select process_instance_id, name from inbox_task where case_id in (:cases)"
                        + " and process_instance_id in (:ids) and confidential = false order by created_at, task_id")
                .param(
                        "cases",
                        cases.stream().map(RunningCase::caseId).distinct().toList())
                .param("ids", cases.stream().map(RunningCase::processInstanceId).toList())
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return cases.stream()
                .map(one -> new RunningCase(
                        one.processInstanceId(),
                        one.caseId(),
                        one.rootKey(),
                        one.subjectId(),
                        one.paused(),
                        steps.getOrDefault(one.processInstanceId(), List.of())))
                .toList();
    }

    private static boolean isConfidential(BpmnModelInstance model, String element) {
        return !element.isEmpty()
                && model.getModelElementById(element) instanceof FlowNode node
                && Confidential.is(node);
    }
}
