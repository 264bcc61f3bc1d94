package org.evenhand.promotions.web;

import org.evenhand.casework.CasePlace;
import org.evenhand.promotions.Promotion;
import org.springframework.stereotype.Component;

/** A promotion has a page of its own. */
@Component
class PromotionPlace implements CasePlace {

    @Override
    public String processKey() {
        return Promotion.PROCESS;
    }

    @Override
    public String addressOf(String caseId) {
        return "/promotions/" + caseId;
    }
}
