package org.evenhand.promotions;

import org.springframework.stereotype.Component;

/** The candidate inspects the file, with the recommendation in it, and certifies it or says what is missing. */
@Component
class CertifyFile extends InspectStep {

    CertifyFile(Tools tools, InspectedFile file) {
        super("certifyFile", PromotionDocument.FILE_CERTIFICATE, tools, file);
    }
}
