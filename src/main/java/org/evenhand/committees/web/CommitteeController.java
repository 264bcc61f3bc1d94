package org.evenhand.committees.web;

import org.evenhand.committees.CommitteePages;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.Looks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A committee, for its members and Library HR; whoever it is about has their page elsewhere. */
@Controller
class CommitteeController {

    private final CommitteePages pages;
    private final Looks looks;

    CommitteeController(CommitteePages pages, Looks looks) {
        this.looks = looks;
        this.pages = pages;
    }

    @AllowedTo(Audience.CASE_PARTY)
    @GetMapping("/committees/{id}")
    String committee(@PathVariable String id, Actor actor, Model model) {
        if (pages.isSubject(id, actor)) {
            return "redirect:/";
        }
        model.addAttribute("view", looks.shown(pages.of(id, actor), actor));
        return "committees/committee";
    }
}
