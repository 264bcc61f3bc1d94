package org.evenhand.equity.audit.web;

import org.evenhand.casework.CasePlace;
import org.evenhand.equity.audit.CohortAudit;
import org.springframework.stereotype.Component;

/** An audit has a page of its own. */
@Component
class AuditPlace implements CasePlace {

    @Override
    public String processKey() {
        return CohortAudit.PROCESS;
    }

    @Override
    public String addressOf(String caseId) {
        return "/equity/audits/" + caseId;
    }
}
