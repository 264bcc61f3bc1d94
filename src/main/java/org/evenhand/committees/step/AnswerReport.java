package org.evenhand.committees.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.committees.Committee;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.Voting;
import org.evenhand.criteria.Criterion;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.springframework.stereotype.Component;

/** A member agrees with the report, or writes a minority report that goes wherever the report goes. */
@Component
class AnswerReport extends CommitteeStep {

    private final Documents documents;

    AnswerReport(CommitteeContext context, Documents documents) {
        super("answerReport", context);
        this.documents = documents;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Committee committee = committee(task);
        Map<String, Object> report = documents
                .latest(task.caseId(), CommitteeDocument.REPORT)
                .map(DocumentRevision::content)
                .orElse(Map.of());
        Map<String, Object> context = new LinkedHashMap<>(super.context(task));
        context.put("outcomeText", shown().texts().text("committees.outcome." + committee.outcome()));
        List.of("summary", "viewInFavor", "viewAgainst").forEach(key -> context.put(key, Voting.text(report, key)));
        context.put("reasons", reasons(committee, report));
        return context;
    }

    private List<Map<String, Object>> reasons(Committee committee, Map<String, Object> report) {
        List<Map<String, Object>> reasons = new ArrayList<>();
        for (Criterion criterion : shown().criteria(committee)) {
            Voting.rows(report, "criteria").stream()
                    .filter(row -> criterion.key().equals(row.get("key")))
                    .forEach(
                            row -> reasons.add(Map.of("name", criterion.name(), "reason", Voting.text(row, "reason"))));
        }
        return reasons;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        held(task);
        boolean minority = "MINORITY".equals(values.get("answer"));
        return StepResult.keeping(CommitteeDocument.REPORT_ANSWER, values).saying(Map.of("minority", minority));
    }
}
