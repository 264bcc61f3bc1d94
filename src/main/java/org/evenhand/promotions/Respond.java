package org.evenhand.promotions;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The candidate inspects the file once more, with all that was added, and answers before the decision. */
@Component
class Respond extends InspectionStep {

    Respond(Tools tools, InspectedFile file, ApplicationEventPublisher events) {
        super("respond", PromotionDocument.FILE_RESPONSE, tools, file, events);
    }
}
