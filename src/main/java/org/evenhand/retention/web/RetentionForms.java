package org.evenhand.retention.web;

import org.evenhand.casework.PageForms;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.Forms;
import org.springframework.stereotype.Component;

/** Forms of what is done outside the step. */
@Component
class RetentionForms extends PageForms {

    static final String PLAN = "plan-deletion";
    static final String WITHDRAW = "withdraw-deletion";
    static final String SET = "set-legal-hold";
    static final String LIFT = "lift-legal-hold";

    RetentionForms(Forms forms, FormReader reader) {
        super(forms, reader, PLAN, WITHDRAW, SET, LIFT);
    }
}
