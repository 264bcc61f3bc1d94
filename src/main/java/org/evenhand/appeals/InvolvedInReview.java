package org.evenhand.appeals;

import org.evenhand.calibration.SessionRows;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.record.Documents;
import org.evenhand.reviews.AskedAsPeer;
import org.evenhand.reviews.PastParts;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.Relation;
import org.evenhand.reviews.ReviewDocument;
import org.springframework.stereotype.Component;

/** Who has or had a part in a review, whatever they wrote there: nobody of them judges an appeal about it. */
@Component
class InvolvedInReview {

    private final PastParts past;
    private final CaseConflicts conflicts;
    private final AskedAsPeer peers;
    private final SessionRows sessions;
    private final Documents documents;

    InvolvedInReview(
            PastParts past, CaseConflicts conflicts, AskedAsPeer peers, SessionRows sessions, Documents documents) {
        this.past = past;
        this.conflicts = conflicts;
        this.peers = peers;
        this.sessions = sessions;
        this.documents = documents;
    }

    boolean is(PerformanceReview review, String personId) {
        return review.relationOf(personId) != Relation.NONE
                || conflicts.has(review.caseId(), personId)
                || past.of(review.caseId()).stream()
                        .anyMatch(part -> part.personId().equals(personId))
                || peers.wasAsked(review.caseId(), personId)
                || calibrated(review.caseId(), personId);
    }

    /** Whether the person sat in a session that looked at this review. */
    private boolean calibrated(String caseId, String personId) {
        return documents.latest(caseId, ReviewDocument.CALIBRATED_RATING.name()).stream()
                .map(document -> String.valueOf(document.content().get("session")))
                .anyMatch(session -> sessions.members(session).contains(personId)
                        || sessions.find(session)
                                .filter(one -> one.criteriaMonitorId().equals(personId))
                                .isPresent());
    }
}
