package org.evenhand.equity.audit.step;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.audit.AuditDocument;
import org.evenhand.equity.audit.AuditPeople.Second;
import org.evenhand.equity.audit.CohortAudit;
import org.springframework.stereotype.Component;

/** The analyst says why the exact tables have to be read, and asks a second person to open them. */
@Component
class RequestExactTier extends AuditStep {

    private static final String SECOND = "secondPerson";

    RequestExactTier(AuditDesk desk) {
        super("requestExactTier", desk);
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        CohortAudit audit = audit(task);
        Map<String, Object> context = super.context(task);
        context.putAll(desk().plan(audit));
        context.put("secondPeople", secondPeople(task));
        Second second = people().secondFor(Objects.requireNonNull(task.assignee()));
        if (second != Second.ANALYST) {
            context.put("onlyOne", desk().text("audits.second." + second));
        }
        Object declined = desk().written(audit, AuditDocument.OPENING).get("reason");
        if (!isBlank(declined)) {
            context.put("declined", declined);
        }
        return context;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        String second = String.valueOf(values.get(SECOND));
        if (second.equals(task.assignee())) {
            return List.of(StepProblem.at(SECOND, "audits.refused.samePerson"));
        }
        boolean known = secondPeople(task).stream().anyMatch(option -> second.equals(option.get("value")));
        return known ? List.of() : List.of(StepProblem.at(SECOND, "audits.refused.noSecond"));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        auditor(task);
        return StepResult.keeping(AuditDocument.REQUEST, values)
                .routing(Map.of(SECOND, String.valueOf(values.get(SECOND))));
    }
}
