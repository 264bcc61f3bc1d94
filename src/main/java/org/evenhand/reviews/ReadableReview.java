package org.evenhand.reviews;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.evenhand.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What one person may read of one review at this moment: by the table {@link ReadingRule}, with two additions. Everybody
 * keeps sight of what they wrote themselves, and the employee sees of a revised draft nothing before it is shared again.
 */
public final class ReadableReview {

    private static final Set<ReviewDocument> OF_A_DRAFT =
            EnumSet.of(ReviewDocument.ASSESSMENT, ReviewDocument.CHECKPOINT_ANSWER, ReviewDocument.WAIVER);

    private final PerformanceReview review;
    private final Reader reader;
    private final String personId;
    private final ReviewPhase phase;
    private final @Nullable Instant notSharedSince;

    ReadableReview(PerformanceReview review, Actor actor, Collection<Written> written) {
        this.review = review;
        this.reader = Reader.of(review, actor);
        this.personId = actor.personId();
        this.phase = ReviewPhase.of(review, kinds(review, written));
        this.notSharedSince = notSharedSince(review, written);
    }

    public PerformanceReview review() {
        return review;
    }

    /** In which capacity the person reads; never {@link Reader#NOBODY}. */
    public Reader reader() {
        return reader;
    }

    public ReviewPhase phase() {
        return phase;
    }

    public boolean mayRead(Written document) {
        return document.author().equals(personId)
                || ReadingRule.allows(document.kind(), reader, phaseOf(document)) && !isOfUnsharedDraft(document);
    }

    /** Whether the checkpoint's result at that moment, on a draft, may be read. */
    public boolean mayReadCheckpointAt(Instant at) {
        return mayRead(new Written(ReviewDocument.CHECKPOINT_ANSWER, 1, "", at));
    }

    /** Whether of this document the employee's own ratings are still sealed for this reader. */
    public boolean sealsRatings(ReviewDocument kind) {
        return kind == ReviewDocument.SELF_REVIEW && reader == Reader.MANAGER && !phase.reached(ReviewPhase.RATED);
    }

    /** From when on a reader reads a kind of document; null for never. */
    public static @Nullable ReviewPhase from(ReviewDocument kind, Reader reader) {
        return ReadingRule.from(kind, reader);
    }

    /** What was filed once stays readable as it was filed. */
    private ReviewPhase phaseOf(Written document) {
        return review.wasFiled(document.at()) ? ReviewPhase.FILED : phase;
    }

    private boolean isOfUnsharedDraft(Written document) {
        return reader == Reader.SUBJECT
                && OF_A_DRAFT.contains(document.kind())
                && notSharedSince != null
                && !document.at().isBefore(notSharedSince);
    }

    private static @Nullable Instant notSharedSince(PerformanceReview review, Collection<Written> written) {
        Integer shared = review.sharedAssessment();
        int newest = shared == null ? 0 : shared;
        return written.stream()
                .filter(document -> document.kind() == ReviewDocument.ASSESSMENT && document.revision() > newest)
                .map(Written::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Set<ReviewDocument> kinds(PerformanceReview review, Collection<Written> written) {
        Set<ReviewDocument> kinds = EnumSet.noneOf(ReviewDocument.class);
        written.stream()
                .filter(document -> !review.wasFiled(document.at()))
                .map(Written::kind)
                .forEach(kinds::add);
        return kinds;
    }
}
