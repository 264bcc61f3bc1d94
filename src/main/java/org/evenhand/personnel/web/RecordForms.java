package org.evenhand.personnel.web;

import org.evenhand.casework.PageForms;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.Forms;
import org.springframework.stereotype.Component;

/** Forms of what is done outside the steps. */
@Component
class RecordForms extends PageForms {

    static final String ASK = "request-record";
    static final String ENTER = "enter-record-request";
    static final String WITHDRAW = "withdraw-record-request";
    static final String REBUT = "rebut-record";

    RecordForms(Forms forms, FormReader reader) {
        super(forms, reader, ASK, ENTER, WITHDRAW, REBUT);
    }
}
