package org.evenhand.concerns.web;

import org.evenhand.casework.CasePlace;
import org.evenhand.concerns.Concern;
import org.springframework.stereotype.Component;

/** A concern has a page of its own. */
@Component
class ConcernPlace implements CasePlace {

    @Override
    public String processKey() {
        return Concern.PROCESS;
    }

    @Override
    public String addressOf(String caseId) {
        return "/concerns/" + caseId;
    }
}
