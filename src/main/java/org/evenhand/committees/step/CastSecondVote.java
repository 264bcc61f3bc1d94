package org.evenhand.committees.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.committees.Committee;
import org.evenhand.committees.Voting;
import org.evenhand.committees.ballot.Ballots;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** The vote after the talk: it begins from the member's own, and each change cites a criterion and says why. */
@Component
class CastSecondVote extends CastVote {

    private static final String VOTE = "vote";
    private static final String WHY = "why";

    private final Voting voting;
    private final RevealedWords words;

    CastSecondVote(CommitteeContext context, Ballots ballots, Voting voting, RevealedWords words) {
        super("castSecondVote", context, ballots);
        this.voting = voting;
        this.words = words;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Committee committee = committee(task);
        Map<String, Object> context = new LinkedHashMap<>(super.context(task));
        context.put("criterionOptions", shown().criterionOptions(committee));
        context.put("before", Voting.text(own(task), OVERALL));
        context.put("votesText", words.overall(task.caseId()));
        return context;
    }

    private Map<String, Object> own(OpenTask task) {
        return voting.last(task.caseId()).getOrDefault(holder(task), Map.of());
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        Map<String, Object> own = own(task);
        Map<String, String> before = votes(own);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : rows(committee(task))) {
            String key = Voting.text(row, "key");
            row.put("votesText", words.on(task.caseId(), key));
            String vote = before.get(key);
            if (vote != null) {
                row.put(VOTE, vote);
                row.put("before", vote);
            }
            rows.add(row);
        }
        Map<String, Object> initial = new LinkedHashMap<>();
        initial.put(ROWS, rows);
        if (own.containsKey(OVERALL)) {
            initial.put(OVERALL, own.get(OVERALL));
        }
        return initial;
    }

    private static Map<String, String> votes(Map<String, Object> vote) {
        Map<String, String> votes = new HashMap<>();
        Voting.rows(vote, ROWS).forEach(row -> votes.put(Voting.text(row, "key"), Voting.text(row, VOTE)));
        return votes;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        List<StepProblem> problems = new ArrayList<>(super.problems(task, values));
        Map<String, Object> own = own(task);
        Map<String, String> before = votes(own);
        List<Map<String, Object>> rows = Voting.rows(values, ROWS);
        for (int row = 0; row < rows.size(); row++) {
            String earlier = before.get(Voting.text(rows.get(row), "key"));
            boolean changed = !Voting.text(rows.get(row), VOTE).equals(earlier);
            if (changed && isBlank(rows.get(row).get(WHY))) {
                problems.add(StepProblem.at("%s[%d].%s".formatted(ROWS, row, WHY), "committees.problem.why"));
            }
        }
        if (!Voting.text(own, OVERALL).equals(Voting.text(values, OVERALL))) {
            if (isBlank(values.get("criterion"))) {
                problems.add(StepProblem.at("criterion", "committees.problem.criterion"));
            }
            if (isBlank(values.get("overallWhy"))) {
                problems.add(StepProblem.at("overallWhy", "committees.problem.why"));
            }
        }
        return problems;
    }
}
