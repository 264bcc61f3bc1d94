package org.evenhand.promotions.web;

import org.evenhand.casework.CasePlace;
import org.evenhand.referees.Letters;
import org.springframework.stereotype.Component;

/** The steps of a letter lead to the promotion it belongs to. */
@Component
class LetterPlace implements CasePlace {

    @Override
    public String processKey() {
        return Letters.PROCESS;
    }

    @Override
    public String addressOf(String caseId) {
        return "/promotions/" + caseId;
    }
}
