package org.evenhand.committees.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.SeatActs;
import org.evenhand.committees.Voting;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.springframework.stereotype.Component;

/** Library HR settles each challenge with a reason before anybody reads the file. */
@Component
class SettleChallenge extends CommitteeStep {

    private static final String ROWS = "challenges";
    private static final String PERSON = "person";

    private final Documents documents;
    private final SeatActs acts;

    SettleChallenge(CommitteeContext context, Documents documents, SeatActs acts) {
        super("settleChallenge", context);
        this.documents = documents;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = new LinkedHashMap<>(super.context(task));
        context.put("why", Voting.text(challenge(task), "reason"));
        return context;
    }

    private Map<String, Object> challenge(OpenTask task) {
        return documents
                .latest(task.caseId(), CommitteeDocument.CHALLENGE)
                .map(DocumentRevision::content)
                .orElse(Map.of());
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        List<String> people = challenge(task).get("whom") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<String, String> names = shown().names(people);
        people.forEach(person -> rows.add(Map.of(PERSON, person, "name", names.getOrDefault(person, person))));
        return Map.of(ROWS, rows);
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        held(task);
        List<String> accepted = Voting.rows(values, ROWS).stream()
                .filter(row -> "ACCEPT".equals(row.get("decision")))
                .map(row -> Voting.text(row, PERSON))
                .toList();
        acts.remove(task.caseId(), accepted);
        return StepResult.keeping(CommitteeDocument.CHALLENGE_SETTLED, values)
                .saying(Map.of("accepted", accepted.size()));
    }
}
