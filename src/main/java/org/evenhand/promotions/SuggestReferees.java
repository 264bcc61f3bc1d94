package org.evenhand.promotions;

import org.springframework.stereotype.Component;

/** The candidate suggests referees, and names whom not to ask, with a reason; both are a matter of their own. */
@Component
class SuggestReferees extends PromotionStep {

    SuggestReferees(Tools tools) {
        super("suggestReferees", PromotionDocument.REFEREE_SUGGESTION, PromotionReader.CANDIDATE, tools);
    }
}
