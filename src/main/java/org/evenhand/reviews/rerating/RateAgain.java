package org.evenhand.reviews.rerating;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.reviews.CriteriaReplacements;
import org.evenhand.reviews.CriteriaReplacements.Replacement;
import org.evenhand.reviews.NewCriteria;
import org.evenhand.reviews.Parties;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewDocument;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one open review follow a new version of its criteria: one whose criteria are rated goes back to that step, any other
 * goes on where it stands. What was written stays, and so do drafts; the dates ahead move by the working days that are lost.
 * Source: equity.md, criteria-frozen.
 */
@Service
class RateAgain implements NewCriteria {

    private static final String STEP = "rateCriteria";
    private static final Set<String> BESIDE = Set.of("attachSelfReview");

    private final PerformanceReviews reviews;
    private final CriteriaReplacements replacements;
    private final LostDays lostDays;
    private final Documents documents;
    private final Ledger ledger;
    private final Processes processes;
    private final Parties parties;
    private final Clock clock;

    RateAgain(
            PerformanceReviews reviews,
            CriteriaReplacements replacements,
            LostDays lostDays,
            Documents documents,
            Ledger ledger,
            Processes processes,
            Parties parties,
            Clock clock) {
        this.reviews = reviews;
        this.replacements = replacements;
        this.lostDays = lostDays;
        this.documents = documents;
        this.ledger = ledger;
        this.processes = processes;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean follow(CriteriaSet version, String caseId, String reason, Actor by) {
        PerformanceReview review = reviews.lock(caseId);
        if (!review.isClosed() && !review.criteriaSetId().equals(version.id())) {
            replace(review, version, reason, by);
        }
        return !review.isClosed();
    }

    private void replace(PerformanceReview review, CriteriaSet version, String reason, Actor by) {
        boolean rated = replacements.isRated(review.caseId());
        int lost = rated ? lostDays.giveBack(review) : 0;
        replacements.add(
                review.caseId(), replacement(review, version), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        record(review, version, reason, rated, lost, by);
        if (rated) {
            processes.goBack(review.caseId(), STEP, BESIDE, by);
        }
        parties.tell(review);
    }

    private Replacement replacement(PerformanceReview review, CriteriaSet version) {
        return new Replacement(
                review.criteriaSetId(),
                version.id(),
                newest(review, ReviewDocument.SEALED_RATING),
                newest(review, ReviewDocument.ASSESSMENT));
    }

    private int newest(PerformanceReview review, ReviewDocument kind) {
        Optional<DocumentRevision> document = documents.latest(review.caseId(), kind.name());
        return document.map(DocumentRevision::revision).orElse(0);
    }

    private void record(
            PerformanceReview review, CriteriaSet version, String reason, boolean rated, int lost, Actor by) {
        Map<String, Object> content = Map.of("from", review.criteriaSetId(), "to", version.id(), "reason", reason);
        DocumentRevision document = documents.add(new NewRevision(
                review.caseId(), ReviewDocument.CRITERIA_REPLACEMENT.name(), content, by.personId(), by.onBehalfOf()));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("from", review.criteriaSetId());
        facts.put("to", version.id());
        facts.put("ratedAgain", rated);
        facts.put("daysMoved", lost);
        facts.put("document", document.kind());
        facts.put("revision", document.revision());
        ledger.append(review.caseId(), Entry.by(by, "criteriaReplaced", facts).naming(List.of(document.fingerprint())));
    }
}
