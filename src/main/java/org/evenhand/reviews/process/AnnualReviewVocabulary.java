package org.evenhand.reviews.process;

import java.util.Set;
import org.evenhand.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** The words {@code annual-review.bpmn} may use. */
@Component
class AnnualReviewVocabulary implements ProcessVocabulary {

    @Override
    public String processId() {
        return "annualReview";
    }

    @Override
    public Set<String> variables() {
        return Set.of(
                "caseId",
                "descriptionUpToDate",
                "selfReviewLapsed",
                "assessmentChanges",
                "sentBack",
                "toBeCalibrated",
                "checkpointOutcome",
                "receiptAnswer");
    }

    @Override
    public Set<String> people() {
        return Set.of("staff", "manager", "departmentHead", "associateDirector", "segmentAuthor");
    }
}
