package org.evenhand.reviews.handover;

import org.evenhand.engine.Tasks;
import org.evenhand.parts.ConflictRemoval;
import org.evenhand.parts.ConflictRemoval.Conflict;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.reviews.PartPolicy;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conflicts of interest, declared or found: access ends and a substitute acts in the same transaction; what was written
 * stays sealed in the record. Source: processes.md, conflict of interest.
 */
@Service
public class Conflicts {

    private final PerformanceReviews reviews;
    private final ReviewParts parts;
    private final PartPolicy policy;
    private final ConflictRemoval removal;
    private final People people;
    private final Tasks tasks;

    Conflicts(
            PerformanceReviews reviews,
            ReviewParts parts,
            PartPolicy policy,
            ConflictRemoval removal,
            People people,
            Tasks tasks) {
        this.reviews = reviews;
        this.parts = parts;
        this.policy = policy;
        this.removal = removal;
        this.people = people;
        this.tasks = tasks;
    }

    /**
     * A participant declares a conflict of their own.
     *
     * @throws Refusal NOT_ALLOWED for whoever has no part but their own review, MOVED_ON when the review is closed
     */
    @Transactional
    public void declare(String caseId, String reason, Actor by) {
        remove(reviews.lock(caseId), Conflict.declared(reason, by));
    }

    /**
     * Library HR has found a conflict.
     *
     * @param expectedHolder who had the part when HR looked
     * @param substitute person id, or null for the next in the reporting line who may have the part
     * @throws Refusal INVALID with what speaks against the substitute, MOVED_ON when the review is closed or somebody
     *     else has the part by now
     */
    @Transactional
    public void found(
            String caseId,
            ReviewRole role,
            String expectedHolder,
            @Nullable String substitute,
            String reason,
            Actor by) {
        PerformanceReview review = reviews.lock(caseId);
        if (!role.holder(review).equals(expectedHolder)) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.handover.refused.changedMeanwhile");
        }
        remove(review, Conflict.found(expectedHolder, substitute, reason, by));
    }

    private void remove(PerformanceReview review, Conflict conflict) {
        ReviewParts.requireOpen(review);
        closeSegments(review.caseId(), conflict.personId(), conflict.by());
        if (removal.remove(new ConflictedReview(review, reviews, parts, policy, people), conflict)
                .isEmpty()) {
            throw Refusal.because(Kind.NOT_ALLOWED, "reviews.conflict.refused.noPart");
        }
    }

    /** A segment somebody in a conflict still owes waits for nobody, and lapses; it is not handed on with a part. */
    private void closeSegments(String caseId, String person, Actor by) {
        tasks.openIn(caseId).stream()
                .filter(task -> task.step().equals("writeSegment") && person.equals(task.assignee()))
                .forEach(task -> tasks.reassign(task, ReviewRole.VACANT, by, "conflict"));
    }
}
