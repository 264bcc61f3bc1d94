package org.evenhand.promotions;

import org.evenhand.committees.Committees;
import org.evenhand.parts.CaseConflicts;
import org.springframework.stereotype.Component;

/** Who has or had a part in a promotion, whatever they wrote there: nobody of them judges an appeal about it. */
@Component
public class InvolvedInPromotion {

    private final Committees committees;
    private final PastPromotionParts past;
    private final CaseConflicts conflicts;

    InvolvedInPromotion(Committees committees, PastPromotionParts past, CaseConflicts conflicts) {
        this.committees = committees;
        this.past = past;
        this.conflicts = conflicts;
    }

    /** Whether the person has or had a part or a seat in its committee, or is kept away by a conflict of interest. */
    public boolean is(Promotion promotion, String personId) {
        String caseId = promotion.caseId();
        return promotion.isOf(personId)
                || !PromotionRole.of(promotion, personId).isEmpty()
                || committees.hasSat(caseId, personId)
                || !past.of(caseId, personId).isEmpty()
                || conflicts.has(caseId, personId);
    }
}
