package org.evenhand.concerns.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.concerns.ConcernRaising;
import org.evenhand.concerns.Concerned;
import org.evenhand.concerns.RaisingForm;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
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

/** Where somebody in a case raises a concern about it. */
@Controller
@RequestMapping("/concerns/of/{of}")
@AllowedTo(Audience.SIGNED_IN)
class RaisingPages {

    private final RaisingForm shown;
    private final ConcernRaising raising;
    private final ConcernForms forms;

    RaisingPages(RaisingForm shown, ConcernRaising raising, ConcernForms forms) {
        this.shown = shown;
        this.raising = raising;
        this.forms = forms;
    }

    @GetMapping
    String form(@PathVariable String of, Actor actor, Model model) {
        return page(shown.about(of, actor), Map.of(), List.of(), actor, model);
    }

    @PostMapping
    String raise(
            @PathVariable String of,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Concerned about = shown.about(of, actor);
        FormSubmission answers =
                forms.parse(ConcernForms.RAISE, request.getParameterMap(), shown.context(about, actor));
        List<FieldError> errors = answers.errors();
        if (answers.isComplete()) {
            try {
                return "redirect:/concerns/"
                        + raising.raise(of, answers.values(), actor).caseId();
            } catch (Refusal refused) {
                errors = complaint(answers.values(), refused, shown.context(about, actor));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(about, answers.values(), errors, actor, model);
    }

    private List<FieldError> complaint(Map<String, Object> values, Refusal refused, Map<String, Object> context) {
        if (refused.kind() != Kind.INVALID) {
            throw refused;
        }
        StepProblem problem = new StepProblem("others", refused.key(), refused.arguments());
        return forms.complaints(ConcernForms.RAISE, values, List.of(problem), context);
    }

    private String page(
            Concerned about, Map<String, Object> values, List<FieldError> errors, Actor actor, Model model) {
        model.addAttribute("about", about);
        model.addAttribute("form", forms.view(ConcernForms.RAISE, values, errors, shown.context(about, actor)));
        return "concerns/raise";
    }
}
