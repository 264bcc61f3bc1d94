package org.evenhand.retention.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.retention.DeletionList;
import org.evenhand.retention.DeletionPlans;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Planning the deletion of what is due. */
@Controller
@RequestMapping("/hr/retention/plan")
@AllowedTo(Audience.HR)
class PlanController {

    private final DeletionPlans plans;
    private final DeletionList list;
    private final RetentionForms forms;

    PlanController(DeletionPlans plans, DeletionList list, RetentionForms forms) {
        this.plans = plans;
        this.list = list;
        this.forms = forms;
    }

    @GetMapping
    String form(Actor actor, Model model) {
        return page(list.fingerprint(), Map.of(), List.of(), actor, model);
    }

    @PostMapping
    String plan(
            @RequestParam(defaultValue = "") String list,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FormSubmission answers = forms.parse(RetentionForms.PLAN, request.getParameterMap(), context(actor));
        List<FieldError> errors = answers.errors();
        if (answers.isComplete()) {
            try {
                String approver = String.valueOf(answers.values().get("approver"));
                return "redirect:/hr/retention/runs/"
                        + plans.plan(list, approver, answers.values(), actor).id();
            } catch (Refusal refused) {
                errors = complaint(answers.values(), refused, actor);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(this.list.fingerprint(), answers.values(), errors, actor, model);
    }

    private List<FieldError> complaint(Map<String, Object> values, Refusal refused, Actor actor) {
        if (refused.kind() == Kind.NOT_ALLOWED) {
            throw refused;
        }
        StepProblem problem = new StepProblem("approver", refused.key(), refused.arguments());
        return forms.complaints(RetentionForms.PLAN, values, List.of(problem), context(actor));
    }

    private Map<String, Object> context(Actor actor) {
        return Map.of(
                "approvers",
                plans.approvers(actor).stream()
                        .map(person -> Map.of("label", person.displayName(), "value", person.id()))
                        .toList());
    }

    private String page(String seen, Map<String, Object> values, List<FieldError> errors, Actor actor, Model model) {
        model.addAttribute("seen", seen);
        model.addAttribute("nobody", plans.approvers(actor).isEmpty());
        model.addAttribute("counts", list.counts());
        model.addAttribute("form", forms.view(RetentionForms.PLAN, values, errors, context(actor)));
        return "retention/plan";
    }
}
