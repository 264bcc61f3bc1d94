package org.evenhand.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReadableReview;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.Written;
import org.springframework.stereotype.Component;

/** Which of the ratings in a review its employee can read: those they will measure a new one against. */
@Component
class SeenRatings {

    /** What holds ratings, or says how far a review has come. */
    private static final List<String> KINDS = Stream.of(
                    ReviewDocument.SEALED_RATING,
                    ReviewDocument.ASSESSMENT,
                    ReviewDocument.CONVERSATION_CONFIRMATION,
                    ReviewDocument.OVERALL_RATING,
                    ReviewDocument.RATING_REVIEW,
                    ReviewDocument.RATING_CONFIRMATION,
                    ReviewDocument.CALIBRATED_RATING,
                    ReviewDocument.SIGNATURE_ASSOCIATE_DIRECTOR,
                    ReviewDocument.CORRECTION)
            .map(ReviewDocument::name)
            .toList();

    private static final Comparator<DocumentRevision> AS_WRITTEN = Comparator.comparing(DocumentRevision::at)
            .thenComparing(revision -> KINDS.indexOf(revision.kind()))
            .thenComparing(DocumentRevision::revision);

    private final Documents documents;
    private final ReviewReading reading;

    SeenRatings(Documents documents, ReviewReading reading) {
        this.documents = documents;
        this.reading = reading;
    }

    /** The newest level of each kind that the employee can read, but for this revision; one query, or none. */
    RatedContent before(DocumentRevision revision, PerformanceReview review) {
        if (review.sharedAssessment() == null) {
            return RatedContent.NOTHING;
        }
        return readable(review).stream()
                .filter(other -> !other.fingerprint().equals(revision.fingerprint()))
                .sorted(AS_WRITTEN)
                .map(other -> RatedContent.of(other.content()))
                .reduce(RatedContent.NOTHING, (before, next) -> next.over(before));
    }

    /** The revisions with ratings that the employee can read now. */
    List<DocumentRevision> readable(PerformanceReview review) {
        List<DocumentRevision> all = documents.of(List.of(review.caseId()), KINDS);
        List<Written> written =
                all.stream().map(Written::of).flatMap(Optional::stream).toList();
        ReadableReview readable = reading.readableBySubject(review, written);
        return all.stream()
                .filter(revision ->
                        Written.of(revision).filter(readable::mayRead).isPresent())
                .toList();
    }
}
