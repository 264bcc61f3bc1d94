package org.evenhand.reviews.handover.web;

import java.util.List;

/** What somebody typed on the page of roster changes, as it stands there again when something is wrong with it. */
public record RosterChoice(List<String> cases, String since, String reason) {

    static final RosterChoice NOTHING = new RosterChoice(List.of(), "", "");

    public boolean holds(String caseId) {
        return cases.contains(caseId);
    }
}
