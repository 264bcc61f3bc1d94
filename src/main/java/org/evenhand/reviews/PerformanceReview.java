package org.evenhand.reviews;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person's review: who takes part, which dates hold, where it stands. What was written is in the
 * record, not here.
 *
 * @param cycleId the cycle it was opened in; null for a six-month review, which is outside the cycles
 * @param draftSharedOn day the employee was given the draft, which the conversation must follow by two business days
 * @param reopenedAt when it was opened again after filing, for the last time
 * @param sharedAssessment newest revision of the assessment that the employee may read
 */
public record PerformanceReview(
        String caseId,
        ReviewKind kind,
        @Nullable String cycleId,
        String personId,
        String managerId,
        String departmentHeadId,
        String associateDirectorId,
        String criteriaSetId,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate selfReviewDue,
        LocalDate conversationBy,
        LocalDate ratingsDue,
        ReviewState state,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant reopenedAt,
        @Nullable LocalDate draftSharedOn,
        @Nullable Integer sharedAssessment,
        @Nullable String processInstanceId) {

    /** How somebody stands to this review; the strongest relation when there are several. */
    public Relation relationOf(String somebody) {
        if (somebody.equals(personId)) {
            return Relation.SUBJECT;
        }
        if (somebody.equals(managerId)) {
            return Relation.MANAGER;
        }
        if (somebody.equals(departmentHeadId)) {
            return Relation.DEPARTMENT_HEAD;
        }
        return somebody.equals(associateDirectorId) ? Relation.ASSOCIATE_DIRECTOR : Relation.NONE;
    }

    /** Whether that was written before the review was opened again, and so stays as it was filed. */
    boolean wasFiled(Instant at) {
        return reopenedAt != null && at.isBefore(reopenedAt);
    }

    public boolean isClosed() {
        return closedAt != null;
    }
}
