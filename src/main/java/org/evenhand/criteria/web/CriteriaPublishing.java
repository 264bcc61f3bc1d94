package org.evenhand.criteria.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.criteria.RunningUse;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.HttpStatus;
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

    /** Characters of a reason, at most. */
    private static final int LONGEST = 4_000;

    private final CriteriaSets sets;
    private final RunningUse use;

    CriteriaPublishing(CriteriaSets sets, RunningUse use) {
        this.sets = sets;
        this.use = use;
    }

    @GetMapping
    String ask(@PathVariable String id, Model model) {
        var set = sets.get(id);
        if (set.isPublished()) {
            throw Refusal.because(Kind.MOVED_ON, "criteria.refused.published", set.name(), set.version());
        }
        return page(set, "", false, model);
    }

    private String page(CriteriaSet set, String reason, boolean unanswered, Model model) {
        model.addAttribute("set", set);
        model.addAttribute("cycles", use.of(set));
        model.addAttribute("reason", reason);
        model.addAttribute("longest", LONGEST);
        model.addAttribute("unanswered", unanswered);
        model.addAttribute("findings", Findings.of(sets, set));
        return "criteria/publish";
    }

    @PostMapping
    String publish(
            @PathVariable String id,
            @RequestParam("_revision") long revision,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        CriteriaSet draft = sets.get(id);
        List<RunningUse.Cycle> cycles = draft.isPublished() ? List.of() : use.of(draft);
        if (!cycles.isEmpty() && (reason.isBlank() || reason.length() > LONGEST)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(draft, reason, true, model);
        }
        sets.publish(id, revision, reason, actor);
        redirect.addFlashAttribute("said", "criteria.published");
        redirect.addFlashAttribute("cycles", cycles);
        return "redirect:/criteria/{id}";
    }
}
