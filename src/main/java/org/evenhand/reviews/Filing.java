package org.evenhand.reviews;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a review: the set of all its documents, each by its fingerprint, becomes one more document of the record. */
@Service
public class Filing {

    private final PerformanceReviews reviews;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Filing(
            PerformanceReviews reviews,
            Documents documents,
            Ledger ledger,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /** @throws org.evenhand.shared.Refusal of kind MOVED_ON when the review is filed already */
    @Transactional
    public void file(String caseId, ReviewState state) {
        PerformanceReview review = reviews.lock(caseId);
        reviews.close(caseId, state, clock.instant());
        fileSet(caseId, state);
        events.publishEvent(new ReviewFiled(caseId, review.personId()));
    }

    /** Files the set of documents once more, with what has joined it since; the earlier set stays. */
    @Transactional
    public void fileAgain(PerformanceReview review) {
        fileSet(review.caseId(), review.state());
    }

    private void fileSet(String caseId, ReviewState state) {
        DocumentRevision filed = documents.add(new NewRevision(
                caseId, ReviewDocument.FILED_REVIEW.name(), contents(caseId, state), Entry.SYSTEM, null));
        ledger.append(
                caseId,
                Entry.automatic("reviewFiled", Map.of("answer", state.answer())).naming(List.of(filed.fingerprint())));
    }

    private Map<String, Object> contents(String caseId, ReviewState state) {
        List<Map<String, Object>> set =
                documents.of(caseId).stream().map(Filing::reference).toList();
        return Map.of("answer", state.answer(), "documents", set);
    }

    private static Map<String, Object> reference(DocumentRevision document) {
        return Map.of(
                "kind", document.kind(),
                "revision", document.revision(),
                "fingerprint", document.fingerprint());
    }
}
