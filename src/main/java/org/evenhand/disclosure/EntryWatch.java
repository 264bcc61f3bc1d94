package org.evenhand.disclosure;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.engine.DecisionResult;
import org.evenhand.engine.UnrecordedDecisions;
import org.evenhand.promotions.PromotionDocument;
import org.evenhand.promotions.Promotions;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.RevisionAdded;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewDocument;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the clock in the very transaction in which a negative entry goes into the record. What employees write about
 * themselves is never looked at.
 */
@Component
class EntryWatch {

    static final String TABLE = "negativeEntries";

    private static final Set<String> BY_OTHERS = EnumSet.of(
                    ReviewDocument.SEALED_RATING,
                    ReviewDocument.ASSESSMENT,
                    ReviewDocument.OVERALL_RATING,
                    ReviewDocument.RATING_REVIEW,
                    ReviewDocument.RATING_CONFIRMATION,
                    ReviewDocument.CALIBRATED_RATING,
                    ReviewDocument.CORRECTION)
            .stream()
            .map(ReviewDocument::name)
            .collect(Collectors.toUnmodifiableSet());

    /** Recommendations and decisions on promotion. */
    private static final Set<String> OF_PROMOTIONS =
            Set.of(PromotionDocument.RECOMMENDATION.name(), PromotionDocument.PROMOTION_DECISION.name());

    private final PerformanceReviews reviews;
    private final Promotions promotions;
    private final SeenRatings seen;
    private final UnrecordedDecisions decisions;
    private final EntryRows rows;
    private final StatutoryClock clock;

    EntryWatch(
            PerformanceReviews reviews,
            Promotions promotions,
            SeenRatings seen,
            UnrecordedDecisions decisions,
            EntryRows rows,
            StatutoryClock clock) {
        this.reviews = reviews;
        this.promotions = promotions;
        this.seen = seen;
        this.decisions = decisions;
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RevisionAdded event) {
        DocumentRevision revision = event.revision();
        if (BY_OTHERS.contains(revision.kind())) {
            reviews.find(revision.caseId())
                    .ifPresent(review ->
                            look(revision, review.personId(), EntryFacts.of(revision, seen.before(revision, review))));
        } else if (OF_PROMOTIONS.contains(revision.kind())) {
            promotions
                    .find(revision.caseId())
                    .ifPresent(promotion -> look(revision, promotion.personId(), EntryFacts.ofPromotion(revision)));
        }
    }

    private void look(DocumentRevision revision, String personId, Map<String, Object> facts) {
        DecisionResult result = decisions.evaluate(TABLE, facts);
        List<String> rules = result.rows().stream()
                .map(row -> String.valueOf(row.get("rule")))
                .toList();
        if (!rules.isEmpty()) {
            rows.add(revision, personId, rules, result, clock.startedAt(revision.at()));
        }
    }
}
