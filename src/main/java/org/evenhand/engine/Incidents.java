package org.evenhand.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Jobs whose attempts are used up. Shows where a case is stuck and why, and lets it be tried again. */
@Service
@Transactional
public class Incidents {

    private static final Pattern CAUSE = Pattern.compile("(?m)^(?:Caused by: )?([\\w.$]+)(?::|$)");

    private static final int ONCE_MORE = 1;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final EngineCalls calls;

    Incidents(RuntimeService runtime, ManagementService management, RepositoryService repository, EngineCalls calls) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.calls = calls;
    }

    /** All open incidents, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenIncident> open() {
        return runtime
                .createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .asc()
                .list()
                .stream()
                .filter(Incidents::isOwn)
                .map(this::describe)
                .toList();
    }

    /** How many incidents are open. */
    @Transactional(readOnly = true)
    public long count() {
        return management.createJobQuery().noRetriesLeft().count();
    }

    /** The process instances that are halted by an open incident, those that called them included; one query. */
    @Transactional(readOnly = true)
    public Set<String> processInstances() {
        return runtime.createIncidentQuery().list().stream()
                .map(Incident::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * Gives the failed job one more attempt, which the job executor makes at once.
     *
     * @throws Refusal MOVED_ON if the incident is no longer open
     */
    public void retry(String incidentId, Actor by) {
        Incident incident = runtime.createIncidentQuery().incidentId(incidentId).singleResult();
        if (incident == null) {
            throw Refusal.because(Kind.MOVED_ON, "engine.refused.incidentClosed");
        }
        calls.run(by, () -> management.setJobRetries(incident.getConfiguration(), ONCE_MORE));
    }

    /** An incident in a called process shows in its callers too; it is counted where it happened. */
    private static boolean isOwn(Incident incident) {
        return incident.getId().equals(incident.getRootCauseIncidentId());
    }

    private OpenIncident describe(Incident incident) {
        return new OpenIncident(
                incident.getId(),
                caseOf(incident.getProcessInstanceId()),
                processOf(incident.getProcessDefinitionId()),
                Optional.ofNullable(incident.getFailedActivityId()).orElse(incident.getActivityId()),
                incident.getIncidentTimestamp().toInstant(),
                failure(management.getJobExceptionStacktrace(incident.getConfiguration())));
    }

    private String caseOf(@Nullable String processInstanceId) {
        return Optional.ofNullable(processInstanceId)
                .map(this::instance)
                .map(ProcessInstance::getRootProcessInstanceId)
                .map(this::instance)
                .map(ProcessInstance::getBusinessKey)
                .orElse("");
    }

    private @Nullable ProcessInstance instance(String id) {
        return runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
    }

    private String processOf(@Nullable String definitionId) {
        return definitionId == null
                ? ""
                : repository.getProcessDefinition(definitionId).getKey();
    }

    /** The innermost cause by its simple name. */
    private static String failure(@Nullable String stacktrace) {
        String innermost = "";
        Matcher cause = CAUSE.matcher(Objects.requireNonNullElse(stacktrace, ""));
        while (cause.find()) {
            innermost = cause.group(1);
        }
        return innermost.substring(innermost.lastIndexOf('.') + 1);
    }
}
