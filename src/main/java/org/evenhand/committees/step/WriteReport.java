package org.evenhand.committees.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.committees.Committee;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.CommitteeOutcome;
import org.evenhand.criteria.Criterion;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** The chair writes the report: reasons by criterion, and both views where there is no recommendation. */
@Component
class WriteReport extends CommitteeStep {

    private final RevealedWords words;

    WriteReport(CommitteeContext context, RevealedWords words) {
        super("writeReport", context);
        this.words = words;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Committee committee = committee(task);
        Map<String, Object> context = new LinkedHashMap<>(super.context(task));
        context.put("outcomeText", shown().texts().text("committees.outcome." + committee.outcome()));
        context.put("bothViews", committee.outcome() == CommitteeOutcome.NO_RECOMMENDATION);
        context.put("votesText", words.overall(task.caseId()));
        return context;
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Criterion criterion : shown().criteria(committee(task))) {
            rows.add(Map.of(
                    "key", criterion.key(),
                    "name", criterion.name(),
                    "votesText", words.on(task.caseId(), criterion.key())));
        }
        return Map.of("criteria", rows);
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        Committee committee = held(task);
        Map<String, Object> content = new LinkedHashMap<>(values);
        content.put("outcome", String.valueOf(committee.outcome()));
        return StepResult.keeping(CommitteeDocument.REPORT, content);
    }
}
