package org.evenhand.cycles.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.cycles.CycleLeads;
import org.evenhand.cycles.Cycles;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody in HR takes over a cycle that somebody else leads. */
@Controller
@RequestMapping("/hr/cycles/{id}/take-over")
@AllowedTo(Audience.HR)
class TakeOverPages {

    private final Cycles cycles;
    private final CycleLeads leads;
    private final TakeOverForm form;

    TakeOverPages(Cycles cycles, CycleLeads leads, TakeOverForm form) {
        this.cycles = cycles;
        this.leads = leads;
        this.form = form;
    }

    @GetMapping
    String open(@PathVariable String id, Actor actor, Model model) {
        return page(id, leads.requireAnother(id, actor), Map.of(), List.of(), model);
    }

    /** @param seen person id of who led it when the page was shown */
    @PostMapping
    String takeOver(
            @PathVariable String id,
            @RequestParam("_leader") String seen,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        String leader = leads.requireAnother(id, actor);
        FormSubmission answers = form.parse(request.getParameterMap());
        if (!answers.isComplete()) {
            if (!answers.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return page(id, leader, answers.values(), answers.errors(), model);
        }
        leads.takeOver(id, seen, String.valueOf(answers.values().get("reason")), actor);
        redirect.addFlashAttribute("said", "cycles.takeOver.done");
        return "redirect:/hr/cycles/{id}";
    }

    private String page(String id, String leader, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("cycle", cycles.get(id));
        model.addAttribute("leader", leader);
        model.addAttribute("form", form.view(values, errors));
        return "cycles/takeOver";
    }
}
