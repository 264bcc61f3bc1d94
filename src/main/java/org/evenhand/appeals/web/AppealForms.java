package org.evenhand.appeals.web;

import org.evenhand.appeals.AppealKind;
import org.evenhand.casework.PageForms;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.Forms;
import org.springframework.stereotype.Component;

/** Forms of what is done outside the steps. */
@Component
class AppealForms extends PageForms {

    static final String WITHDRAW = "withdraw-appeal";
    static final String LEAVE = "leave-panel";
    private static final String ASK = "ask-reconsideration";
    private static final String APPEAL = "file-appeal";

    AppealForms(Forms forms, FormReader reader) {
        super(forms, reader, ASK, APPEAL, WITHDRAW, LEAVE);
    }

    static String of(AppealKind kind) {
        return kind == AppealKind.RECONSIDERATION ? ASK : APPEAL;
    }
}
