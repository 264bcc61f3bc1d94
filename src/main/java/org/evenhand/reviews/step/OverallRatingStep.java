package org.evenhand.reviews.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;

/**
 * One of the three who decide on the overall rating, in order: manager, department head, associate director. Whoever
 * changes it gives a reason, and the employee is shown both (mission.md, guarantee 10).
 */
abstract class OverallRatingStep extends ReviewStep {

    private final ReviewDocument before;
    private final ReviewDocument kept;

    OverallRatingStep(String step, ReviewDocument before, ReviewDocument kept, StepContext context, ReviewFile file) {
        super(step, context, file);
        this.before = before;
        this.kept = kept;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.putAll(readable(
                task,
                Map.of(
                        "selfReview", ReviewDocument.SELF_REVIEW,
                        "assessment", ReviewDocument.ASSESSMENT,
                        "conversation", ReviewDocument.CONVERSATION,
                        "proposal", before)));
        return context;
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        Object overall = content(task, before).get("overall");
        return overall == null ? Map.of() : Map.of("overall", overall);
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        Object reason = values.get("changeReason");
        return isChanged(task, values) && (reason == null || reason.toString().isBlank())
                ? List.of(StepProblem.at("changeReason", "reviews.problem.changeReason"))
                : List.of();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        boolean changed = isChanged(task, values);
        Map<String, Object> content = new LinkedHashMap<>(values);
        if (changed) {
            content.put("before", content(task, before).get("overall"));
        }
        return keep(kept, content).saying(Map.of("ratingChanged", changed));
    }

    private boolean isChanged(OpenTask task, Map<String, Object> values) {
        return !Objects.equals(values.get("overall"), content(task, before).get("overall"));
    }
}
