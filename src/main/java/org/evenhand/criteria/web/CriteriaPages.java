package org.evenhand.criteria.web;

import org.evenhand.criteria.CriteriaSets;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where criteria sets are read. */
@Controller
class CriteriaPages {

    private final CriteriaSets sets;

    CriteriaPages(CriteriaSets sets) {
        this.sets = sets;
    }

    @AllowedTo(Audience.HR)
    @GetMapping("/hr/criteria")
    String list(Model model) {
        model.addAttribute("sets", sets.all());
        return "criteria/list";
    }

    /** A published set is open to everybody who signs in; for all but HR a draft does not exist. */
    @AllowedTo(Audience.SIGNED_IN)
    @GetMapping("/criteria/{id}")
    String set(@PathVariable String id, Actor actor, Model model) {
        var set = sets.get(id);
        boolean hr = actor.has(Role.HR);
        if (!set.isPublished() && !hr) {
            throw Refusal.because(Kind.MISSING, "criteria.refused.missing");
        }
        model.addAttribute("set", set);
        model.addAttribute("hr", hr);
        model.addAttribute("findings", Findings.of(sets, set));
        model.addAttribute(
                "versions",
                sets.versions(set).stream()
                        .filter(version -> hr || version.isPublished())
                        .toList());
        return "criteria/set";
    }
}
