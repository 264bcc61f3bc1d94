package org.evenhand.promotions;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The candidate inspects the file, with the recommendation in it, and certifies it or says what is missing. */
@Component
class CertifyFile extends InspectionStep {

    CertifyFile(Tools tools, InspectedFile file, ApplicationEventPublisher events) {
        super("certifyFile", PromotionDocument.FILE_CERTIFICATE, tools, file, events);
    }
}
