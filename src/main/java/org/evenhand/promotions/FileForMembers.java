package org.evenhand.promotions;

import org.evenhand.committees.CommitteeMaterial;
import org.springframework.stereotype.Component;

/** Members of a committee find the file on the page of the promotion, while they may read it. */
@Component
class FileForMembers implements CommitteeMaterial {

    private final Promotions promotions;
    private final PromotionPhases phases;

    FileForMembers(Promotions promotions, PromotionPhases phases) {
        this.promotions = promotions;
        this.phases = phases;
    }

    @Override
    public boolean owns(String caseId) {
        return promotions
                .find(caseId)
                .filter(promotion -> PromotionReader.MEMBER.phases().contains(phases.of(promotion)))
                .isPresent();
    }

    @Override
    public String addressOf(String caseId) {
        return "/promotions/" + caseId;
    }
}
