package org.evenhand.promotions;

import org.evenhand.committees.CommitteeMaterial;
import org.springframework.stereotype.Component;

/** Members of a committee find the file on the page of the promotion, until it is decided. */
@Component
class FileForMembers implements CommitteeMaterial {

    private final Promotions promotions;

    FileForMembers(Promotions promotions) {
        this.promotions = promotions;
    }

    @Override
    public boolean owns(String caseId) {
        return promotions
                .find(caseId)
                .filter(promotion -> promotion.state() == PromotionState.CONSIDERED)
                .isPresent();
    }

    @Override
    public String addressOf(String caseId) {
        return "/promotions/" + caseId;
    }
}
