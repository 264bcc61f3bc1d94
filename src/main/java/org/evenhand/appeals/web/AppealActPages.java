package org.evenhand.appeals.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.appeals.AppealActs;
import org.evenhand.appeals.AppealPage;
import org.evenhand.appeals.AppealPages;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.Looks;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the employee withdraws, and a member leaves the panel or is let go by Library HR. */
@Controller
@AllowedTo(Audience.CASE_PARTY)
class AppealActPages {

    private final AppealActs acts;
    private final AppealPages pages;
    private final AppealForms forms;
    private final Looks looks;

    AppealActPages(AppealActs acts, AppealPages pages, AppealForms forms, Looks looks) {
        this.looks = looks;
        this.acts = acts;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/appeals/{id}/withdraw")
    String withdrawal(@PathVariable String id, Actor actor, Model model) {
        requireWithdrawable(pages.of(id, actor));
        return page(id, "withdraw", "", Map.of(), List.of(), model);
    }

    @PostMapping("/appeals/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        requireWithdrawable(pages.of(id, actor));
        FormSubmission answers = forms.parse(AppealForms.WITHDRAW, request.getParameterMap(), Map.of());
        if (!answers.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, "withdraw", "", answers.values(), answers.errors(), model);
        }
        acts.withdraw(id, answers.values(), actor);
        return "redirect:/appeals/{id}";
    }

    @GetMapping("/appeals/{id}/leave/{person}")
    String leaving(@PathVariable String id, @PathVariable String person, Actor actor, Model model) {
        AppealPage view = pages.of(id, actor);
        requireMember(view, person);
        looks.shown(view, actor);
        return page(id, "leave", person, Map.of(), List.of(), model);
    }

    @PostMapping("/appeals/{id}/leave/{person}")
    String leave(
            @PathVariable String id,
            @PathVariable String person,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        requireMember(pages.of(id, actor), person);
        FormSubmission answers = forms.parse(AppealForms.LEAVE, request.getParameterMap(), Map.of());
        if (!answers.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, "leave", person, answers.values(), answers.errors(), model);
        }
        acts.leave(id, person, answers.values(), actor);
        return actor.personId().equals(person) ? "redirect:/" : "redirect:/appeals/{id}";
    }

    private static void requireWithdrawable(AppealPage view) {
        if (!view.mayWithdraw()) {
            throw Refusal.because(Kind.MOVED_ON, "appeals.refused.over");
        }
    }

    private static void requireMember(AppealPage view, String person) {
        if (!view.mayLeave().contains(person)) {
            throw Refusal.because(Kind.MOVED_ON, "appeals.refused.noMember");
        }
    }

    private String page(
            String id, String act, String person, Map<String, Object> values, List<FieldError> errors, Model model) {
        String form = act.equals("withdraw") ? AppealForms.WITHDRAW : AppealForms.LEAVE;
        model.addAttribute("id", id);
        model.addAttribute("act", act);
        model.addAttribute("person", person);
        model.addAttribute("form", forms.view(form, values, errors, Map.of()));
        return "appeals/act";
    }
}
