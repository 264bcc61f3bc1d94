package org.evenhand.promotions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.referees.Letters;
import org.evenhand.referees.NewReferee;
import org.springframework.stereotype.Component;

/**
 * Whoever recommends ranks the referees: so many are asked as letters are wanted, the others replace whoever does not
 * write. The list begins with what the candidate suggested.
 */
@Component
class ChooseReferees extends PromotionStep {

    private static final String REFEREES = "referees";

    private final Letters letters;
    private final RefereeRules rules;

    ChooseReferees(Tools tools, Letters letters, RefereeRules rules) {
        super("chooseReferees", PromotionDocument.REFEREES_CHOSEN, PromotionReader.RECOMMENDER, tools);
        this.letters = letters;
        this.rules = rules;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.put("letters", letters.settings().letters());
        context.put("least", letters.settings().least());
        Map<String, Object> suggestion = tools().context().content(task.caseId(), PromotionDocument.REFEREE_SUGGESTION);
        context.put("excludedText", inWords(RefereeRules.rows(suggestion, "excluded")));
        return context;
    }

    private String inWords(List<Map<?, ?>> excluded) {
        List<String> lines = new ArrayList<>();
        excluded.forEach(row -> lines.add(tools().context()
                .texts()
                .text(
                        "promotions.referees.excluded",
                        String.valueOf(row.get("name")),
                        String.valueOf(row.get("reason")))));
        return String.join("\n\n", lines);
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        Map<String, Object> suggestion = tools().context().content(task.caseId(), PromotionDocument.REFEREE_SUGGESTION);
        List<Map<String, Object>> rows = new ArrayList<>();
        RefereeRules.rows(suggestion, "suggested").forEach(row -> rows.add(asRow(row)));
        return rows.isEmpty() ? Map.of() : Map.of(REFEREES, rows);
    }

    private static Map<String, Object> asRow(Map<?, ?> suggested) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (String key : List.of("name", "email", "affiliation")) {
            if (suggested.get(key) instanceof String text) {
                row.put(key, text);
            }
        }
        return row;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        int least = letters.settings().least() - letters.ready(task.caseId());
        if (RefereeRules.rows(values, REFEREES).size() < least) {
            return List.of(StepProblem.at(REFEREES, "promotions.problem.tooFewReferees", least));
        }
        return rules.problems(promotion(task), values);
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        List<NewReferee> ranked = RefereeRules.ranked(values);
        rules.keepFromCommittee(task.caseId(), ranked);
        letters.want(task.caseId(), promotion(task).personId(), ranked);
        return keep(values);
    }
}
