package org.evenhand.reviews.step;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.Criterion;
import org.evenhand.equity.CheckpointFacts;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.assessment.Assessment;
import org.evenhand.reviews.assessment.ReviewPeriod;
import org.springframework.stereotype.Component;

/** Counts of an assessment for its equity checkpoint. Source: equity.md, case checkpoints. */
@Component
class AssessmentFacts implements CheckpointFacts {

    static final String CHECKPOINT = "assessment";

    private final ReviewFile file;

    AssessmentFacts(ReviewFile file) {
        this.file = file;
    }

    @Override
    public String checkpoint() {
        return CHECKPOINT;
    }

    @Override
    public Map<String, Object> facts(String caseId) {
        PerformanceReview review = file.review(caseId);
        CriteriaSet criteria = file.criteria(review);
        ReviewPeriod period = file.period(review);
        Assessment assessment = Assessment.from(file.content(caseId, ReviewDocument.ASSESSMENT));
        int highest = criteria.scale().size();
        int highestOverall = review.kind().overallLevels(criteria.scale()).size();
        Map<String, Object> facts = new HashMap<>();
        facts.put("criteriaWithoutEvidence", assessment.criteriaWithoutEvidence(period, highest));
        facts.put("completeGrowthItems", assessment.completeGrowthItems());
        facts.put("growthItems", assessment.growthItems().size());
        facts.put("overallDistanceHundredths", assessment.overallDistanceHundredths(weights(criteria), highestOverall));
        facts.put("extremeOverallWithoutResult", assessment.extremeOverallWithoutResult(highest));
        facts.put("coveredQuarters", period.coveredQuarters(assessment.evidenceDates()));
        facts.put("onDutyQuarters", period.onDutyQuarters());
        return facts;
    }

    private static Map<String, Integer> weights(CriteriaSet criteria) {
        return criteria.criteria().stream().collect(Collectors.toMap(Criterion::key, Criterion::weight));
    }
}
