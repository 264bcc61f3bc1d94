package org.evenhand.reviews.step;

import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.springframework.stereotype.Component;

/** The department head signs, or sends the review back. */
@Component
class SignAsDepartmentHead extends SignatureStep {

    SignAsDepartmentHead(StepContext context, ReviewFile file) {
        super("signAsDepartmentHead", ReviewDocument.SIGNATURE_DEPARTMENT_HEAD, context, file);
    }
}
