package org.evenhand.promotions;

import org.evenhand.record.Documents;
import org.springframework.stereotype.Component;

/** Library HR sees to what the candidate missed before the decision. */
@Component
class CompleteFileAgain extends CompletionStep {

    static final String STEP = "completeFileAgain";

    CompleteFileAgain(Tools tools, InspectedFile file, LateMaterial material, Documents documents) {
        super(STEP, PromotionDocument.FILE_RESPONSE, tools, file, material, documents);
    }
}
