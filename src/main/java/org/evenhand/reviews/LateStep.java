package org.evenhand.reviews;

import java.time.LocalDate;

/**
 * A step of the institution that ended late, in the review whose employee's time moved for it.
 *
 * @param personId person id of the employee
 * @param role of whoever had the step, never who it was
 * @param businessDays that it was late
 * @param selfReviewDue of the review now, with all that has moved it
 * @param conversationBy of the review now
 */
public record LateStep(
        String taskId,
        String caseId,
        String personId,
        String step,
        LateRole role,
        int businessDays,
        LocalDate selfReviewDue,
        LocalDate conversationBy) {}
