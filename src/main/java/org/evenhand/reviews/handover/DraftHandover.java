package org.evenhand.reviews.handover;

import java.util.List;
import java.util.Map;
import org.evenhand.engine.CaseHistory;
import org.evenhand.engine.StepRecord;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Draft;
import org.evenhand.record.Drafts;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.reviews.PastParts;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a former manager wrote and did not send: kept for them alone, unless they hand it to whoever has their part now. */
@Service
public class DraftHandover {

    private final Drafts drafts;
    private final Documents documents;
    private final Ledger ledger;
    private final PerformanceReviews reviews;
    private final PastParts past;
    private final CaseConflicts conflicts;
    private final CaseHistory history;

    DraftHandover(
            Drafts drafts,
            Documents documents,
            Ledger ledger,
            PerformanceReviews reviews,
            PastParts past,
            CaseConflicts conflicts,
            CaseHistory history) {
        this.drafts = drafts;
        this.documents = documents;
        this.ledger = ledger;
        this.reviews = reviews;
        this.past = past;
        this.conflicts = conflicts;
        this.history = history;
    }

    /** The person's unsent drafts in a case. */
    public List<Draft> of(String caseId, Actor actor) {
        return drafts.of(caseId, actor.personId());
    }

    /** The newest time the case stood at the step the draft was written for: its process and version. */
    public StepRecord stepOf(Draft draft) {
        return history.steps(draft.caseId()).stream()
                .filter(step -> step.isUserTask() && step.step().equals(draft.step()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "reviews.handover.refused.noDraft"));
    }

    /** Whether the person wrote as a manager who no longer is one. */
    public boolean mayHandOver(PerformanceReview review, Actor actor) {
        return !review.isClosed()
                && !review.managerId().equals(actor.personId())
                && past.of(review.caseId(), actor.personId()).stream()
                        .anyMatch(part -> part.role() == ReviewRole.MANAGER)
                && !conflicts.has(review.caseId(), actor.personId());
    }

    /**
     * Makes a draft part of the record, under its writer's name, for whoever is the manager now.
     *
     * @throws Refusal MISSING when there is no such draft, NOT_ALLOWED for anybody but a former manager
     */
    @Transactional
    public void handOver(String caseId, String step, Actor actor) {
        if (!mayHandOver(reviews.get(caseId), actor)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "reviews.handover.refused.notManager");
        }
        Draft draft = drafts.find(caseId, step, actor.personId())
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "reviews.handover.refused.noDraft"));
        StepRecord written = stepOf(draft);
        DocumentRevision document = documents.add(new NewRevision(
                caseId,
                ReviewDocument.HANDED_OVER_DRAFT.name(),
                draft.content(),
                actor.personId(),
                actor.onBehalfOf()));
        ledger.append(
                caseId,
                Entry.by(actor, "draftHandedOver", facts(step, document))
                        .naming(List.of(document.fingerprint()))
                        .under(Map.of(written.processKey(), "v" + written.definitionVersion())));
        drafts.discard(caseId, step, actor.personId(), draft.version());
    }

    private static Map<String, Object> facts(String step, DocumentRevision document) {
        return Map.of("step", step, "document", document.kind(), "revision", document.revision());
    }
}
