package org.evenhand.reviews.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.SelfReview;
import org.evenhand.reviews.StepContext;
import org.evenhand.reviews.assessment.Assessment;
import org.evenhand.reviews.assessment.CriterionRating;
import org.springframework.stereotype.Component;

/**
 * The manager rates each criterion, evidence first and sealed: the form shows the employee's narrative and evidence, but
 * neither own ratings nor any earlier rating, until this is committed (Bohnet et al. 2025). Who rates once more, because the
 * criteria have changed, finds the evidence they wrote, and not the levels they gave.
 */
@Component
class RateCriteria extends ReviewStep {

    RateCriteria(StepContext context, ReviewFile file) {
        super("rateCriteria", context, file);
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.put("selfReview", common().readable(sealed(task)));
        return context;
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        List<Map<String, Object>> rows = common().rows(review(task), sealed(task));
        return Map.of("ratings", CriteriaRows.withEvidence(rows, content(task, ReviewDocument.SEALED_RATING)));
    }

    private Map<String, Object> sealed(OpenTask task) {
        return SelfReview.withoutRatings(content(task, ReviewDocument.SELF_REVIEW));
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        PerformanceReview review = review(task);
        List<CriterionRating> ratings = Assessment.ratingsIn(values);
        List<StepProblem> problems = new ArrayList<>(EvidenceRules.outsidePeriod(values, "ratings", review));
        problems.addAll(EvidenceRules.missing(
                ratings, review, file().criteria(review).scale().size()));
        return problems;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        List<CriterionRating> ratings = Assessment.ratingsIn(values);
        int evidence =
                ratings.stream().mapToInt(rating -> rating.evidence().size()).sum();
        return keep(ReviewDocument.SEALED_RATING, values)
                .saying(Map.of("criteria", ratings.size(), "evidence", evidence));
    }
}
