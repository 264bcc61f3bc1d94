package org.evenhand.promotions.web;

import org.evenhand.casework.PageForms;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.Forms;
import org.springframework.stereotype.Component;

/** Forms of what the candidate does outside the steps. */
@Component
class PromotionForms extends PageForms {

    static final String WITHDRAW = "withdraw-promotion";
    static final String EXTEND = "extend-dossier";
    static final String CHANGE = "change-participant";
    static final String DECLARE = "declare-conflict";
    static final String REMOVE = "remove-for-conflict";
    static final String END = "end-promotion";

    PromotionForms(Forms forms, FormReader reader) {
        super(forms, reader, WITHDRAW, EXTEND, CHANGE, DECLARE, REMOVE, END);
    }
}
