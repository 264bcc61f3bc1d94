package org.evenhand.concerns.web;

import org.evenhand.casework.PageForms;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.Forms;
import org.springframework.stereotype.Component;

/** Forms of what is done outside the steps. */
@Component
class ConcernForms extends PageForms {

    static final String RAISE = "raise-concern";
    static final String WITHDRAW = "withdraw-concern";

    ConcernForms(Forms forms, FormReader reader) {
        super(forms, reader, RAISE, WITHDRAW);
    }
}
