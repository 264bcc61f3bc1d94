package org.evenhand.personnel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.personnel.RequestPage;
import org.evenhand.personnel.RequestPages;
import org.evenhand.record.Looks;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a record request, what was found for whoever prepares it, and withdrawing it. */
@Controller
@RequestMapping("/record/requests/{id}")
@AllowedTo(Audience.CASE_PARTY)
class RequestController {

    private final RequestPages pages;
    private final RecordForms forms;
    private final Looks looks;

    RequestController(RequestPages pages, RecordForms forms, Looks looks) {
        this.looks = looks;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("view", looks.shown(pages.of(id, actor), actor));
        return "personnel/request";
    }

    @GetMapping("/found")
    String found(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("items", pages.found(id, actor));
        model.addAttribute("view", pages.of(id, actor));
        return "personnel/found";
    }

    @GetMapping("/withdraw")
    String withdrawal(@PathVariable String id, Actor actor, Model model) {
        requireOpen(pages.of(id, actor));
        return page(id, Map.of(), List.of(), model);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String id,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        requireOpen(pages.of(id, actor));
        FormSubmission answers = forms.parse(RecordForms.WITHDRAW, request.getParameterMap(), Map.of());
        if (!answers.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, answers.values(), answers.errors(), model);
        }
        pages.withdraw(id, answers.values(), actor);
        return "redirect:/record/requests/{id}";
    }

    private static void requireOpen(RequestPage view) {
        if (!view.mayWithdraw()) {
            throw Refusal.because(Kind.MOVED_ON, "personnel.refused.over");
        }
    }

    private String page(String id, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", forms.view(RecordForms.WITHDRAW, values, errors, Map.of()));
        return "personnel/withdraw";
    }
}
