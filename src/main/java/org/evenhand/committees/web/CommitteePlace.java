package org.evenhand.committees.web;

import org.evenhand.casework.CasePlace;
import org.evenhand.committees.Committee;
import org.springframework.stereotype.Component;

/** A committee has a page of its own. */
@Component
class CommitteePlace implements CasePlace {

    @Override
    public String processKey() {
        return Committee.PROCESS;
    }

    @Override
    public String addressOf(String caseId) {
        return "/committees/" + caseId;
    }
}
