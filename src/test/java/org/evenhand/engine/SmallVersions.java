package org.evenhand.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Versions of a small process, deployed without the checks that shipped ones pass, and gone afterwards. */
public final class SmallVersions implements AutoCloseable {

    private static final String DAYS = "P1825D";

    private final ApplicationContext beans;
    private final String key;
    private final List<String> deployments = new ArrayList<>();

    public SmallVersions(ApplicationContext beans, String key) {
        this.beans = beans;
        this.key = key;
    }

    /** One more version. */
    SmallVersions deploy(Function<StartEventBuilder, BpmnModelInstance> rest) {
        BpmnModelInstance model = rest.apply(Bpmn.createExecutableProcess(key)
                .name("Small")
                .camundaVersionTag("1.0")
                .camundaHistoryTimeToLiveString(DAYS)
                .startEvent("startEvent_begun"));
        DeploymentWithDefinitions deployed = repository()
                .createDeployment()
                .name("small versions")
                .addModelInstance(key + ".bpmn", model)
                .deployWithResult();
        deployments.add(deployed.getId());
        return this;
    }

    /** A version with a single step of that name. */
    public SmallVersions withStep(String id, String name, String assignee) {
        return deploy(start -> start.userTask("userTask_" + id)
                .name(name)
                .camundaAssignee(assignee)
                .endEvent("endEvent_done")
                .done());
    }

    public void start(String caseId) {
        start(caseId, Map.of());
    }

    void start(String caseId, Map<String, Object> variables) {
        beans.getBean(RuntimeService.class).startProcessInstanceByKey(key, caseId, variables);
    }

    /** Which version a case runs on. */
    public int versionOf(String caseId) {
        return repository()
                .getProcessDefinition(beans.getBean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId)
                        .singleResult()
                        .getProcessDefinitionId())
                .getVersion();
    }

    String instanceOf(String caseId) {
        return beans.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .singleResult()
                .getId();
    }

    /** When each timer of a case ends, by the event it belongs to; each belongs to the version the case runs on. */
    Map<String, Instant> timers(String caseId) {
        ManagementService management = beans.getBean(ManagementService.class);
        Map<String, Instant> timers = new TreeMap<>();
        for (Job job : management
                .createJobQuery()
                .processInstanceId(instanceOf(caseId))
                .timers()
                .list()) {
            JobDefinition definition = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult();
            String present = repository()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .processDefinitionVersion(versionOf(caseId))
                    .singleResult()
                    .getId();
            if (!definition.getProcessDefinitionId().equals(present)) {
                throw new AssertionError("a timer of another version: " + definition.getActivityId());
            }
            timers.put(definition.getActivityId(), job.getDuedate().toInstant());
        }
        return timers;
    }

    private RepositoryService repository() {
        return beans.getBean(RepositoryService.class);
    }

    @Override
    public void close() {
        deployments.forEach(id -> repository().deleteDeployment(id, true));
        Object known = ReflectionTestUtils.getField(beans.getBean(DefinitionVersions.class), "deployments");
        ((Map<?, ?>) Objects.requireNonNull(known)).clear();
    }
}
