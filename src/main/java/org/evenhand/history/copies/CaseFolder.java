package org.evenhand.history.copies;

import org.evenhand.appeals.AppealPage;
import org.evenhand.history.OpenedCase;
import org.evenhand.history.SeenCase;
import org.evenhand.history.fairness.CaseKind;
import org.evenhand.promotions.PromotionPage;
import org.evenhand.record.CaseReach;
import org.jspecify.annotations.Nullable;

/**
 * A case of any kind in the hands of Library HR, as its own page shows it to them; one of the three is there.
 *
 * @param reach what of it they may take along
 */
public record CaseFolder(
        SeenCase seen,
        CaseKind kind,
        CaseReach reach,
        @Nullable OpenedCase review,
        @Nullable PromotionPage promotion,
        @Nullable AppealPage appeal) {

    public String caseId() {
        return seen.caseId();
    }
}
