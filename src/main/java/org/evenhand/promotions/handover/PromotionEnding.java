package org.evenhand.promotions.handover;

import java.util.List;
import java.util.Map;
import org.evenhand.committees.Committees;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionDocument;
import org.evenhand.promotions.PromotionState;
import org.evenhand.promotions.Promotions;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.referees.LetterRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Library HR ends a promotion whose candidate has left, or that was opened in error: with a reason, its committee withdrawn
 * and its letters sealed. Everything that was written stays in the record. Source: processes.md, person leaves.
 */
@Service
public class PromotionEnding {

    private static final String ENDED = "promotionEnded";

    private final Promotions promotions;
    private final PromotionHandover handover;
    private final Committees committees;
    private final LetterRequests letters;
    private final Processes processes;
    private final PromotionVersions versions;
    private final Documents documents;
    private final Ledger ledger;

    PromotionEnding(
            Promotions promotions,
            PromotionHandover handover,
            Committees committees,
            LetterRequests letters,
            Processes processes,
            PromotionVersions versions,
            Documents documents,
            Ledger ledger) {
        this.promotions = promotions;
        this.handover = handover;
        this.committees = committees;
        this.letters = letters;
        this.processes = processes;
        this.versions = versions;
        this.documents = documents;
        this.ledger = ledger;
    }

    /**
     * Ends it, wherever it stands and paused or not.
     *
     * @param values answers of the form {@code end-promotion}
     * @throws org.evenhand.shared.Refusal MISSING while the candidate alone knows of it; MOVED_ON when it is over
     */
    @Transactional
    public void end(String caseId, Map<String, Object> values, Actor by) {
        Promotion promotion = handover.open(caseId);
        PromotionState outcome = PromotionState.valueOf(String.valueOf(values.get("outcome")));
        promotions.move(caseId, promotion.state(), outcome);
        DocumentRevision why = documents.add(new NewRevision(
                caseId, PromotionDocument.PROMOTION_ENDING.name(), values, by.personId(), by.onBehalfOf()));
        ledger.append(
                caseId,
                Entry.by(by, ENDED, Map.of("outcome", outcome.name()))
                        .naming(List.of(why.fingerprint()))
                        .under(versions.now()));
        committees.withdraw(caseId, by);
        letters.seal(caseId);
        if (processes.isPaused(caseId)) {
            processes.activate(caseId, by);
        }
        processes.trigger(ENDED, caseId, Map.of(), by);
    }
}
