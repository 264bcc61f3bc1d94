package org.evenhand.reviews;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.evenhand.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What one person may read of one review at this moment: by the table {@link ReadingRule}, with three additions. Everybody
 * keeps sight of what they wrote themselves, the employee sees of a revised draft nothing before it is shared again, and
 * whoever is about to rate somebody reads no other rating of them, not even their own (processes.md, rate criteria).
 */
public final class ReadableReview {

    private static final Set<ReviewDocument> OF_A_DRAFT =
            EnumSet.of(ReviewDocument.ASSESSMENT, ReviewDocument.CHECKPOINT_ANSWER, ReviewDocument.WAIVER);

    /** Documents that hold a rating, or words that were chosen with one in mind. */
    private static final Set<ReviewDocument> WITH_RATINGS = EnumSet.of(
            ReviewDocument.SEALED_RATING,
            ReviewDocument.ASSESSMENT,
            ReviewDocument.SEGMENT,
            ReviewDocument.HANDED_OVER_DRAFT,
            ReviewDocument.CHECKPOINT_ANSWER,
            ReviewDocument.WAIVER,
            ReviewDocument.OVERALL_RATING,
            ReviewDocument.RATING_REVIEW,
            ReviewDocument.RATING_CONFIRMATION,
            ReviewDocument.CALIBRATED_RATING,
            ReviewDocument.WITHOUT_CALIBRATION,
            ReviewDocument.SENT_BACK,
            ReviewDocument.FILED_REVIEW,
            ReviewDocument.CORRECTION,
            ReviewDocument.REBUTTAL);

    private final PerformanceReview review;
    private final Reader reader;
    private final String personId;
    private final ReviewPhase phase;
    private final @Nullable Instant notSharedSince;
    private final @Nullable Instant ratedAnewSince;
    private final ReviewPhase phaseAnew;
    private final List<PastPart> past;
    private final boolean awaitsOwnRating;

    ReadableReview(PerformanceReview review, Actor actor, Collection<Written> written) {
        this(review, Reader.of(review, actor), actor.personId(), written, List.of(), false);
    }

    /**
     * @param present in which capacity the person reads now, for themselves or on behalf of another
     * @param past parts the person had before, which count only while there is no present one
     * @param awaitsOwnRating whether the person has yet to commit ratings of the same employee in another review
     */
    ReadableReview(
            PerformanceReview review,
            Reader present,
            String personId,
            Collection<Written> written,
            List<PastPart> past,
            boolean awaitsOwnRating) {
        this.review = review;
        this.reader = present == Reader.NOBODY && !past.isEmpty() ? Reader.FORMER : present;
        this.past = past;
        this.awaitsOwnRating = awaitsOwnRating;
        this.personId = personId;
        this.phase = ReviewPhase.of(review, kinds(review, written));
        this.notSharedSince = notSharedSince(review, written);
        this.ratedAnewSince = ratedAnewSince(written);
        this.phaseAnew = phaseSince(ratedAnewSince, review, written);
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

    /** Whether the ratings of this review are sealed because the person has yet to rate the same employee elsewhere. */
    public boolean sealsEarlierRatings() {
        return awaitsOwnRating;
    }

    public boolean mayRead(Written document) {
        return !(awaitsOwnRating && WITH_RATINGS.contains(document.kind())) && isOpen(document);
    }

    private boolean isOpen(Written document) {
        return document.author().equals(personId)
                || ReadingRule.allows(document.kind(), reader, phaseOf(document)) && !isOfUnsharedDraft(document)
                || past.stream().anyMatch(part -> part.keeps(document));
    }

    /** Whether the person learns of what happened then: all of it while they have a part, else up to its end. */
    public boolean mayKnowOf(Instant at) {
        return reader != Reader.FORMER || past.stream().anyMatch(part -> !at.isAfter(part.endedAt()));
    }

    /** Whether the checkpoint's result at that moment, on a draft, may be read. */
    public boolean mayReadCheckpointAt(Instant at) {
        return mayRead(new Written(ReviewDocument.CHECKPOINT_ANSWER, 1, "", at));
    }

    /** Whether of this document the employee's own ratings are still sealed for this reader. */
    public boolean sealsRatings(ReviewDocument kind) {
        boolean unrated = reader == Reader.MANAGER && !phase.reached(ReviewPhase.RATED)
                || reader == Reader.FORMER && past.stream().allMatch(PastPart::sealsRatings);
        return kind == ReviewDocument.SELF_REVIEW && (unrated || awaitsOwnRating);
    }

    /** From when on a reader reads a kind of document; null for never. */
    public static @Nullable ReviewPhase from(ReviewDocument kind, Reader reader) {
        return ReadingRule.from(kind, reader);
    }

    /**
     * What was filed once stays readable as it was filed. What was read before the criteria changed stays readable; what is
     * written by the new ones opens step by step, as if it were the first time.
     */
    private ReviewPhase phaseOf(Written document) {
        if (review.wasFiled(document.at())) {
            return ReviewPhase.FILED;
        }
        return isSince(ratedAnewSince, document) ? phaseAnew : phase;
    }

    private static boolean isSince(@Nullable Instant moment, Written document) {
        return moment != null && !document.at().isBefore(moment);
    }

    private static @Nullable Instant ratedAnewSince(Collection<Written> written) {
        return written.stream()
                .filter(document -> document.kind() == ReviewDocument.CRITERIA_REPLACEMENT)
                .map(Written::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static ReviewPhase phaseSince(
            @Nullable Instant moment, PerformanceReview review, Collection<Written> written) {
        List<Written> since =
                written.stream().filter(document -> isSince(moment, document)).toList();
        Integer newest = review.sharedAssessment();
        boolean shared = newest != null
                && since.stream()
                        .anyMatch(document ->
                                document.kind() == ReviewDocument.ASSESSMENT && document.revision() == newest);
        return ReviewPhase.of(review, kinds(review, since), shared);
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
