package org.evenhand.history.web;

import org.evenhand.history.versions.CaseVersions;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What changed from one version of a document to the next, in a case of any kind. */
@Controller
@AllowedTo(Audience.CASE_PARTY)
class ChangesController {

    private final CaseVersions versions;

    ChangesController(CaseVersions versions) {
        this.versions = versions;
    }

    @GetMapping("/cases/{caseId}/documents/{kind}/{revision}/changes")
    String changes(
            @PathVariable String caseId,
            @PathVariable String kind,
            @PathVariable int revision,
            Actor actor,
            Model model) {
        model.addAttribute("changed", versions.of(caseId, kind, revision, actor));
        return "history/changes";
    }
}
