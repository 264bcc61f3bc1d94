package org.evenhand.personnel.web;

import org.evenhand.casework.CasePlace;
import org.evenhand.personnel.RecordRequest;
import org.springframework.stereotype.Component;

/** A record request has a page of its own. */
@Component
class RequestPlace implements CasePlace {

    @Override
    public String processKey() {
        return RecordRequest.PROCESS;
    }

    @Override
    public String addressOf(String caseId) {
        return "/record/requests/" + caseId;
    }
}
