package org.evenhand.disclosure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.engine.DecisionResult;
import org.evenhand.engine.UnrecordedDecisions;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.RevisionAdded;
import org.evenhand.reviews.PerformanceReview;
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

    private final PerformanceReviews reviews;
    private final SeenRatings seen;
    private final UnrecordedDecisions decisions;
    private final EntryRows rows;
    private final StatutoryClock clock;

    EntryWatch(
            PerformanceReviews reviews,
            SeenRatings seen,
            UnrecordedDecisions decisions,
            EntryRows rows,
            StatutoryClock clock) {
        this.reviews = reviews;
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
            reviews.find(revision.caseId()).ifPresent(review -> look(revision, review));
        }
    }

    private void look(DocumentRevision revision, PerformanceReview review) {
        DecisionResult result = decisions.evaluate(TABLE, EntryFacts.of(revision, seen.before(revision, review)));
        List<String> rules = result.rows().stream()
                .map(row -> String.valueOf(row.get("rule")))
                .toList();
        if (!rules.isEmpty()) {
            rows.add(revision, review.personId(), rules, result, clock.startedAt(revision.at()));
        }
    }
}
