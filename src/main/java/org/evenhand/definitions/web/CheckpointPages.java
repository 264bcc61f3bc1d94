package org.evenhand.definitions.web;

import java.util.Optional;
import org.evenhand.definitions.CaseRules;
import org.evenhand.definitions.RuleRecord;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the rules of the checkpoints fare, and what was left to Library HR. */
@Controller
@AllowedTo(Audience.HR)
class CheckpointPages {

    private final RuleRecord record;
    private final CaseRules rules;

    CheckpointPages(RuleRecord record, CaseRules rules) {
        this.record = record;
        this.rules = rules;
    }

    /** @param scope id of a cycle or round; empty for all together */
    @GetMapping("/hr/checkpoints")
    String page(@RequestParam(defaultValue = "") String scope, Actor actor, Model model) {
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", record.scopes(actor));
        model.addAttribute("lines", record.lines(Optional.of(scope).filter(id -> !id.isEmpty()), actor));
        model.addAttribute("matters", record.matters(actor));
        model.addAttribute("others", rules.withoutTable());
        return "definitions/checkpoints";
    }
}
