package org.evenhand.promotions.web;

import org.evenhand.casework.CasePlace;
import org.evenhand.promotions.PromotionRound;
import org.springframework.stereotype.Component;

/** A round has a page of its own. */
@Component
class RoundPlace implements CasePlace {

    @Override
    public String processKey() {
        return PromotionRound.PROCESS;
    }

    @Override
    public String addressOf(String caseId) {
        return "/hr/promotions/" + caseId;
    }
}
