package org.evenhand.concerns.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.concerns.ConcernCursor;
import org.evenhand.concerns.ConcernPage;
import org.evenhand.concerns.ConcernPages;
import org.evenhand.concerns.Concerns;
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
import org.springframework.web.bind.annotation.RequestParam;

/** One's own concerns and those one is the contact of, the page of each, and withdrawing it. */
@Controller
@AllowedTo(Audience.SIGNED_IN)
class ConcernsController {

    private final ConcernPages pages;
    private final Concerns concerns;
    private final ConcernForms forms;
    private final Looks looks;

    ConcernsController(ConcernPages pages, Concerns concerns, ConcernForms forms, Looks looks) {
        this.looks = looks;
        this.pages = pages;
        this.concerns = concerns;
        this.forms = forms;
    }

    @GetMapping("/concerns")
    String list(@RequestParam(defaultValue = "") String after, Actor actor, Model model) {
        model.addAttribute("raised", pages.raisedBy(actor));
        model.addAttribute("with", pages.with(actor, ConcernCursor.parse(after).orElse(ConcernCursor.NEWEST)));
        model.addAttribute("late", pages.toTakeOver(actor));
        return "concerns/list";
    }

    @GetMapping("/concerns/{id}")
    String show(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("view", looks.shown(pages.of(id, actor), actor));
        return "concerns/concern";
    }

    @PostMapping("/concerns/{id}/take-over")
    String takeOver(@PathVariable String id, Actor actor) {
        concerns.takeOver(id, actor);
        return "redirect:/concerns/{id}";
    }

    @GetMapping("/concerns/{id}/withdraw")
    String withdrawal(@PathVariable String id, Actor actor, Model model) {
        requireOpen(pages.of(id, actor));
        return page(id, Map.of(), List.of(), model);
    }

    @PostMapping("/concerns/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        requireOpen(pages.of(id, actor));
        FormSubmission answers = forms.parse(ConcernForms.WITHDRAW, request.getParameterMap(), Map.of());
        if (!answers.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, answers.values(), answers.errors(), model);
        }
        concerns.withdraw(id, answers.values(), actor);
        return "redirect:/concerns/{id}";
    }

    private static void requireOpen(ConcernPage view) {
        if (!view.mayWithdraw()) {
            throw Refusal.because(Kind.MOVED_ON, "concerns.refused.over");
        }
    }

    private String page(String id, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", forms.view(ConcernForms.WITHDRAW, values, errors, Map.of()));
        return "concerns/withdraw";
    }
}
