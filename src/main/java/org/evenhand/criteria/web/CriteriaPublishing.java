package org.evenhand.criteria.web;

import org.evenhand.criteria.CriteriaSets;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where HR publishes a draft, after a look at what that means. */
@Controller
@RequestMapping("/hr/criteria/{id}/publish")
@AllowedTo(Audience.HR)
class CriteriaPublishing {

    private final CriteriaSets sets;

    CriteriaPublishing(CriteriaSets sets) {
        this.sets = sets;
    }

    @GetMapping
    String ask(@PathVariable String id, Model model) {
        var set = sets.get(id);
        if (set.isPublished()) {
            throw Refusal.because(Kind.MOVED_ON, "criteria.refused.published", set.name(), set.version());
        }
        model.addAttribute("set", set);
        model.addAttribute("findings", Findings.of(sets, set));
        return "criteria/publish";
    }

    @PostMapping
    String publish(
            @PathVariable String id,
            @RequestParam("_revision") long revision,
            Actor actor,
            RedirectAttributes redirect) {
        sets.publish(id, revision, actor);
        redirect.addFlashAttribute("said", "criteria.published");
        return "redirect:/criteria/{id}";
    }
}
