package org.evenhand.calibration.web;

import org.evenhand.casework.PageForms;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.Forms;
import org.springframework.stereotype.Component;

/** Forms with which Library HR convenes a session or ends it; they belong to no step. */
@Component
class SessionForms extends PageForms {

    static final String CONVENE = "convene-calibration";
    static final String REASON = "calibration-reason";

    SessionForms(Forms forms, FormReader reader) {
        super(forms, reader, CONVENE, REASON);
    }
}
