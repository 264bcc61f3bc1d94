package org.evenhand.reviews;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.evenhand.casework.StandInRule;
import org.evenhand.engine.OpenTask;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Component;

/**
 * In a review one may act for another only where one could have the part oneself: never in one's own review, never for
 * the person reviewed, never for two parts that must not be one.
 */
@Component
class ReviewStandIns implements StandInRule {

    private final PerformanceReviews reviews;
    private final PartPolicy policy;
    private final CaseConflicts conflicts;
    private final Ledger ledger;

    ReviewStandIns(PerformanceReviews reviews, PartPolicy policy, CaseConflicts conflicts, Ledger ledger) {
        this.reviews = reviews;
        this.policy = policy;
        this.conflicts = conflicts;
        this.ledger = ledger;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of("annualReview", ReviewDocument.CHECKPOINT);
    }

    @Override
    public Optional<String> against(OpenTask task, String delegate) {
        PerformanceReview review = reviews.get(task.caseId());
        String holder = Objects.requireNonNull(task.assignee());
        if (holder.equals(review.personId())) {
            return Optional.of("reviews.delegation.refused.ownSteps");
        }
        List<ReviewRole> roles = List.of(ReviewRole.values()).stream()
                .filter(role -> role.holder(review).equals(holder))
                .toList();
        if (roles.isEmpty()) {
            return Optional.of("reviews.delegation.refused.noPart");
        }
        return roles.stream()
                .map(role -> against(review, role, holder, delegate))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The author of a text on somebody's behalf does not approve it on somebody else's. */
    private Optional<String> against(PerformanceReview review, ReviewRole role, String holder, String delegate) {
        boolean actedForAnother = ledger.of(review.caseId()).stream()
                .filter(entry -> entry.actor().equals(delegate) && entry.onBehalfOf() != null)
                .anyMatch(entry -> !holder.equals(entry.onBehalfOf()));
        return actedForAnother
                ? Optional.of("reviews.delegation.refused.twoParts")
                : policy.standing(review, role, delegate);
    }

    @Override
    public Optional<String> keptAway(String caseId, String personId) {
        return conflicts.has(caseId, personId) && reviews.find(caseId).isPresent()
                ? Optional.of("reviews.refused.removedForConflict")
                : Optional.empty();
    }
}
