package org.evenhand.promotions;

import org.evenhand.record.Documents;
import org.springframework.stereotype.Component;

/** Library HR sees to what the candidate missed before the committee reads. */
@Component
class CompleteFile extends CompletionStep {

    static final String STEP = "completeFile";

    CompleteFile(Tools tools, InspectedFile file, LateMaterial material, Documents documents) {
        super(STEP, PromotionDocument.FILE_CERTIFICATE, tools, file, material, documents);
    }
}
