package org.evenhand.promotions;

import org.springframework.stereotype.Component;

/** The candidate inspects the file once more, with all that was added, and answers before the decision. */
@Component
class Respond extends PromotionStep {

    Respond(Tools tools) {
        super("respond", PromotionDocument.FILE_RESPONSE, PromotionReader.CANDIDATE, tools);
    }
}
