package org.evenhand.history.copies;

import java.util.List;
import org.evenhand.appeals.AppealPage;
import org.evenhand.committees.CommitteeRecord;
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
 * @param committee what the committee of a promotion has written, as far as they may read it
 */
public record CaseFolder(
        SeenCase seen,
        CaseKind kind,
        CaseReach reach,
        @Nullable OpenedCase review,
        @Nullable PromotionPage promotion,
        List<CommitteeRecord.Paper> committee,
        @Nullable AppealPage appeal) {

    public String caseId() {
        return seen.caseId();
    }
}
