package org.evenhand.equity.audit.step;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.AuditFindings;
import org.evenhand.equity.AuditFindings.Found;
import org.evenhand.equity.audit.AuditDocument;
import org.springframework.stereotype.Component;

/** The analyst has read the tables and put what they found into the register, each finding with all it needs. */
@Component
class RecordFindings extends AuditStep {

    private static final String CONCLUSION = "conclusion";

    private final AuditFindings register;

    RecordFindings(AuditDesk desk, AuditFindings register) {
        super("recordFindings", desk);
        this.register = register;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.put("findings", found(task).stream().map(Found::text).toList());
        return context;
    }

    private List<Found> found(OpenTask task) {
        return register.of(audit(task).cohortId());
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        List<Found> found = found(task);
        boolean some = "FINDINGS".equals(values.get(CONCLUSION));
        if (some == found.isEmpty()) {
            return List.of(StepProblem.at(CONCLUSION, some ? "audits.problem.noFinding" : "audits.problem.findings"));
        }
        long missing = found.stream().filter(one -> !one.isComplete()).count();
        return missing == 0
                ? List.of()
                : List.of(new StepProblem(CONCLUSION, "audits.problem.incomplete", List.of(missing)));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        auditor(task);
        return StepResult.keeping(AuditDocument.CONCLUSION, values)
                .saying(Map.of("findings", found(task).size()));
    }
}
