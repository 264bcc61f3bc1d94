package org.evenhand.retention.web;

import org.evenhand.casework.CasePlace;
import org.evenhand.retention.RetentionRun;
import org.springframework.stereotype.Component;

/** A plan has a page of its own. */
@Component
class RunPlace implements CasePlace {

    @Override
    public String processKey() {
        return RetentionRun.PROCESS;
    }

    @Override
    public String addressOf(String caseId) {
        return "/hr/retention/runs/" + caseId;
    }
}
