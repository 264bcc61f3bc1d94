package org.evenhand.reviews.step;

import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.springframework.stereotype.Component;

/** The associate director signs last, or sends the review back. */
@Component
class SignAsAssociateDirector extends SignatureStep {

    SignAsAssociateDirector(StepContext context, ReviewFile file) {
        super("signAsAssociateDirector", ReviewDocument.SIGNATURE_ASSOCIATE_DIRECTOR, context, file);
    }
}
