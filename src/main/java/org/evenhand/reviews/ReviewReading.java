package org.evenhand.reviews;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PastParts.Standing;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;

/** Reads reviews for those who take part in them and for Library HR. For anybody else there is no such review. */
@Service
public class ReviewReading {

    private static final Comparator<ReadableDocument> ORDER = Comparator.comparing(ReadableDocument::kind)
            .thenComparing(readable -> readable.document().revision());

    private static final String WITHHELD = "";

    private final PerformanceReviews reviews;
    private final PastParts past;
    private final DelegatedReading delegated;
    private final AwaitedRatings awaited;
    private final Documents documents;

    ReviewReading(
            PerformanceReviews reviews,
            PastParts past,
            DelegatedReading delegated,
            AwaitedRatings awaited,
            Documents documents) {
        this.reviews = reviews;
        this.past = past;
        this.delegated = delegated;
        this.awaited = awaited;
        this.documents = documents;
    }

    /**
     * The review, for somebody who takes part in it or did, or for HR.
     *
     * @throws Refusal of kind MISSING when there is none, or none for this person; NOT_ALLOWED for whoever a conflict
     *     keeps away
     */
    public PerformanceReview review(String caseId, Actor actor) {
        PerformanceReview review =
                reviews.find(caseId).orElseThrow(() -> Refusal.because(Kind.MISSING, "reviews.refused.noSuchReview"));
        standing(review, actor);
        return review;
    }

    /** How far the review has come. */
    public ReviewPhase phase(PerformanceReview review) {
        Set<ReviewDocument> existing = EnumSet.noneOf(ReviewDocument.class);
        documents.of(review.caseId()).stream()
                .map(Written::of)
                .flatMap(Optional::stream)
                .filter(written -> !review.wasFiled(written.at()))
                .forEach(written -> existing.add(written.kind()));
        return ReviewPhase.of(review, existing);
    }

    /** What the person had to do with the review, unless they have nothing to do with it, or may not any more. */
    private Standing standing(PerformanceReview review, Actor actor) {
        Standing standing = past.standing(review.caseId(), actor.personId());
        if (standing.inConflict()) {
            throw Refusal.because(Kind.NOT_ALLOWED, "reviews.refused.removedForConflict");
        }
        if (Reader.of(review, actor) == Reader.NOBODY
                && standing.past().isEmpty()
                && delegated.of(review, actor) == Reader.NOBODY) {
            throw Refusal.because(Kind.MISSING, "reviews.refused.noSuchReview");
        }
        return standing;
    }

    /** What of the review the person may read, going by what its ledger says was written. */
    public ReadableReview readable(PerformanceReview review, Actor actor, List<LedgerEntry> ledger) {
        return readable(
                review,
                actor,
                ledger.stream().map(Written::in).flatMap(Optional::stream).toList());
    }

    /**
     * What of the review the employee may read now.
     *
     * @param written what there is; kinds left out count as not written
     */
    public ReadableReview readableBySubject(PerformanceReview review, Collection<Written> written) {
        return new ReadableReview(review, new Actor(review.personId(), Set.of(), null), written);
    }

    /** The documents the person may read, in the order of {@link ReviewDocument}, oldest revision first; one query. */
    public List<ReadableDocument> documents(PerformanceReview review, Actor actor) {
        List<DocumentRevision> all = documents.of(review.caseId());
        ReadableReview readable = readable(
                review,
                actor,
                all.stream().map(Written::of).flatMap(Optional::stream).toList());
        return all.stream()
                .map(document -> read(document, readable))
                .flatMap(Optional::stream)
                .sorted(ORDER)
                .toList();
    }

    /**
     * The documents of a filed review that the employee and the manager may both read, for whoever looks at the review
     * without a part in it; the caller has settled that they may. One query.
     */
    public List<ReadableDocument> openToBothSides(PerformanceReview review) {
        return documents.of(review.caseId()).stream()
                .flatMap(document -> Written.of(document)
                        .filter(written -> ReadingRule.allows(written.kind(), Reader.SUBJECT, ReviewPhase.FILED))
                        .filter(written -> ReadingRule.allows(written.kind(), Reader.MANAGER, ReviewPhase.FILED))
                        .map(written -> new ReadableDocument(written.kind(), document, false, document.isIntact()))
                        .stream())
                .sorted(ORDER)
                .toList();
    }

    private ReadableReview readable(PerformanceReview review, Actor actor, Collection<Written> written) {
        List<PastPart> parts = standing(review, actor).past();
        Reader own = Reader.of(review, actor);
        Reader reader = own == Reader.NOBODY ? delegated.of(review, actor) : own;
        return new ReadableReview(
                review, reader, actor.personId(), written, parts, awaited.isAwaitedFrom(actor, review));
    }

    private static Optional<ReadableDocument> read(DocumentRevision document, ReadableReview readable) {
        return Written.of(document)
                .filter(readable::mayRead)
                .map(written -> readable.sealsRatings(written.kind())
                        ? new ReadableDocument(written.kind(), withoutRatings(document), true, document.isIntact())
                        : new ReadableDocument(written.kind(), document, false, document.isIntact()));
    }

    private static DocumentRevision withoutRatings(DocumentRevision document) {
        return new DocumentRevision(
                document.caseId(),
                document.kind(),
                document.revision(),
                document.author(),
                document.onBehalfOf(),
                document.at(),
                SelfReview.withoutRatings(document.content()),
                WITHHELD,
                document.fingerprint());
    }
}
