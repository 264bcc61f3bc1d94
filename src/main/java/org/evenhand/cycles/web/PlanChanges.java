package org.evenhand.cycles.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.cycles.CyclePlan;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.PlanPresets;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.forms.FieldError;
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

/** Where HR changes a plan that is not launched yet. */
@Controller
@RequestMapping("/hr/cycles/{id}/plan")
@AllowedTo(Audience.HR)
class PlanChanges {

    private final Cycles cycles;
    private final PlanForm form;
    private final PlanPresets presets;

    PlanChanges(Cycles cycles, PlanForm form, PlanPresets presets) {
        this.cycles = cycles;
        this.form = form;
        this.presets = presets;
    }

    /** @param preset name of the calendar that fills the dates; empty for those of the plan */
    @GetMapping
    String plan(@PathVariable String id, @RequestParam(defaultValue = "") String preset, Model model) {
        var cycle = cycles.get(id);
        cycles.requireChangeable(cycle);
        var answers = cycle.plan().answers();
        if (!preset.isEmpty()) {
            answers.putAll(cycles.datesOf(preset));
        }
        return page(cycle, cycles.revision(id), answers, List.of(), model);
    }

    @PostMapping
    String change(
            @PathVariable String id,
            @RequestParam("_revision") long revision,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var cycle = cycles.get(id);
        var submission = form.parse(request.getParameterMap());
        var errors = submission.isComplete() ? problems(id, submission.values()) : submission.errors();
        if (submission.isComplete() && errors.isEmpty()) {
            cycles.change(id, revision, CyclePlan.of(submission.values()), actor);
            redirect.addFlashAttribute("said", "cycles.plan.saved");
            return "redirect:/hr/cycles/{id}";
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(cycle, revision, submission.values(), errors, model);
    }

    private List<FieldError> problems(String id, Map<String, Object> answers) {
        return cycles.problems(id, CyclePlan.of(answers)).stream()
                .map(problem -> form.complaint(answers, problem))
                .toList();
    }

    private String page(
            ReviewCycle cycle, long revision, Map<String, Object> answers, List<FieldError> errors, Model model) {
        model.addAttribute("cycle", cycle);
        model.addAttribute("presets", presets.presets());
        model.addAttribute("revision", revision);
        model.addAttribute("form", form.view(answers, errors));
        return "cycles/plan";
    }
}
