package org.evenhand.reviews;

import java.util.HashMap;
import java.util.Map;

/** The process a review runs on, and what it knows of one review. */
public final class AnnualReview {

    public static final String PROCESS = "annualReview";

    /** Whether the confirmed rating waits for calibration before it is signed. */
    public static final String TO_BE_CALIBRATED = "toBeCalibrated";

    private AnnualReview() {}

    /** What the process needs to route: who takes part, by person id. */
    public static Map<String, Object> variables(PerformanceReview review) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("caseId", review.caseId());
        variables.put("staff", review.personId());
        variables.put("manager", review.managerId());
        variables.put("departmentHead", review.departmentHeadId());
        variables.put("associateDirector", review.associateDirectorId());
        variables.put("selfReviewLapsed", false);
        variables.put(TO_BE_CALIBRATED, false);
        return variables;
    }
}
