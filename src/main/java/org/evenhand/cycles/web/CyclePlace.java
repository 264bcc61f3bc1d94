package org.evenhand.cycles.web;

import org.evenhand.casework.CasePlace;
import org.springframework.stereotype.Component;

/** A cycle has a page of its own. */
@Component
class CyclePlace implements CasePlace {

    @Override
    public String processKey() {
        return "reviewCycle";
    }

    @Override
    public String addressOf(String caseId) {
        return "/hr/cycles/" + caseId;
    }
}
