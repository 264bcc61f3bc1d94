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
import org.springframework.web.bind.annotation.RequestParam;

/** Where criteria sets are read. */
@Controller
class CriteriaPages {

    private static final int PAGE_SIZE = 50;

    private final CriteriaSets sets;

    CriteriaPages(CriteriaSets sets) {
        this.sets = sets;
    }

    @AllowedTo(Audience.HR)
    @GetMapping("/hr/criteria")
    String list(@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
        int shown = Math.max(1, number);
        var found = sets.page((shown - 1L) * PAGE_SIZE, PAGE_SIZE + 1);
        model.addAttribute("sets", found.stream().limit(PAGE_SIZE).toList());
        model.addAttribute("previous", shown > 1 ? address(shown - 1) : null);
        model.addAttribute("next", found.size() > PAGE_SIZE ? address(shown + 1) : null);
        return "criteria/list";
    }

    private static String address(int number) {
        return "/hr/criteria?page=" + number;
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
