package org.evenhand.calibration.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.calibration.CaseRating;
import org.evenhand.calibration.SessionDocument;
import org.evenhand.calibration.SessionRecord;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** A member says which level they see in each review, before the session and before they see any other view. */
@Component
class GiveIndependentView extends SessionStep {

    private static final String VIEWS = "views";
    private static final String NO_VIEW = "NO_VIEW";

    GiveIndependentView(SessionContext context) {
        super("giveIndependentView", context);
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = shown().of(shown().session(task));
        List<Object> options = new ArrayList<>((List<?>) Objects.requireNonNull(context.get("scale")));
        options.add(Map.of("value", NO_VIEW, "label", shown().texts().text("calibration.view.none")));
        context.put("viewOptions", options);
        return context;
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return Map.of(VIEWS, shown().rows(task));
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        Map<String, CaseRating> ratings = shown().ratings(shown().open(task));
        List<StepProblem> problems = new ArrayList<>();
        List<Map<?, ?>> rows = SessionRecord.rows(values, VIEWS);
        for (int row = 0; row < rows.size(); row++) {
            if (isOther(rows.get(row), ratings) && isBlank(rows.get(row).get("why"))) {
                problems.add(StepProblem.at(VIEWS + "[" + row + "].why", "calibration.problem.why"));
            }
        }
        return problems;
    }

    private static boolean isOther(Map<?, ?> row, Map<String, CaseRating> ratings) {
        CaseRating rating = ratings.get(Objects.toString(row.get("caseId"), ""));
        String view = Objects.toString(row.get("view"), NO_VIEW);
        return rating != null && !view.equals(NO_VIEW) && !view.equals(rating.level());
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        openSession(task);
        int views = (int) SessionRecord.rows(values, VIEWS).stream()
                .filter(row -> !NO_VIEW.equals(row.get("view")))
                .count();
        return StepResult.keeping(SessionDocument.VIEW, values).saying(Map.of(VIEWS, views));
    }
}
