package org.evenhand.reviews;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.LedgerEntry;
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
    private final Documents documents;

    ReviewReading(PerformanceReviews reviews, Documents documents) {
        this.reviews = reviews;
        this.documents = documents;
    }

    /**
     * The review, for somebody who takes part in it or for HR.
     *
     * @throws Refusal of kind MISSING when there is none, or none for this person
     */
    public PerformanceReview review(String caseId, Actor actor) {
        return reviews.find(caseId)
                .filter(review -> Reader.of(review, actor) != Reader.NOBODY)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "reviews.refused.noSuchReview"));
    }

    /** What of the review the person may read, going by what its ledger says was written. */
    public ReadableReview readable(PerformanceReview review, Actor actor, List<LedgerEntry> ledger) {
        return readable(
                review,
                actor,
                ledger.stream().map(Written::in).flatMap(Optional::stream).toList());
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

    private static ReadableReview readable(PerformanceReview review, Actor actor, Collection<Written> written) {
        ReadableReview readable = new ReadableReview(review, actor, written);
        if (readable.reader() == Reader.NOBODY) {
            throw Refusal.because(Kind.MISSING, "reviews.refused.noSuchReview");
        }
        return readable;
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
