package org.evenhand.appeals.web;

import org.evenhand.appeals.Appeal;
import org.evenhand.casework.CasePlace;
import org.springframework.stereotype.Component;

/** An appeal has a page of its own. */
@Component
class AppealPlace implements CasePlace {

    @Override
    public String processKey() {
        return Appeal.PROCESS;
    }

    @Override
    public String addressOf(String caseId) {
        return "/appeals/" + caseId;
    }
}
