package org.evenhand.promotions;

import java.util.Optional;
import org.evenhand.committees.CommitteeOutcome;
import org.evenhand.committees.Committees;
import org.springframework.stereotype.Component;

/** Whether those who recommend and decide agree; where they do not, a conference comes before any decision. */
@Component
class Views {

    private final PromotionContext context;
    private final Committees committees;

    Views(PromotionContext context, Committees committees) {
        this.context = context;
        this.committees = committees;
    }

    /**
     * Whether somebody sees it differently from somebody else. A committee without a recommendation agrees with nobody, nor
     * does a recommendation that is sealed because of a conflict.
     *
     * @param directorDiffers whether the director sees it differently than the recommendation
     */
    boolean differ(String caseId, boolean directorDiffers) {
        Optional<CommitteeOutcome> recommended = recommended(caseId);
        return directorDiffers
                || recommended.isEmpty()
                || outcome(caseId)
                        .filter(one -> one != recommended.orElseThrow())
                        .isPresent();
    }

    /** Whether a decision goes against the recommendation, or against what the committee came to. */
    boolean departs(String caseId, boolean offered) {
        CommitteeOutcome decided = of(offered);
        return recommended(caseId).filter(one -> one == decided).isEmpty()
                || outcome(caseId)
                        .filter(one -> one != decided && one != CommitteeOutcome.NO_RECOMMENDATION)
                        .isPresent();
    }

    private Optional<CommitteeOutcome> outcome(String caseId) {
        return committees.outcomeOf(caseId);
    }

    /** What the recommendation says; empty when it is sealed. */
    private Optional<CommitteeOutcome> recommended(String caseId) {
        return Optional.ofNullable(context.content(caseId, PromotionDocument.RECOMMENDATION)
                        .get("recommendation"))
                .map(said -> of(RecommendPromotion.RECOMMENDED.equals(said)));
    }

    private static CommitteeOutcome of(boolean inFavor) {
        return inFavor ? CommitteeOutcome.RECOMMENDED : CommitteeOutcome.NOT_RECOMMENDED;
    }
}
