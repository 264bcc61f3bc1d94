package org.evenhand.disclosure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.disclosure.ClockCase;
import org.evenhand.disclosure.ClockDesk;
import org.evenhand.disclosure.NegativeEntry;
import org.evenhand.disclosure.ToldHow;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.Looks;
import org.evenhand.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The clocks of one case, and recording that the employee was told outside Evenhand. */
@Controller
@RequestMapping("/hr/record-entries/{caseId}")
@AllowedTo(Audience.HR)
class ToldPages {

    private final ClockDesk desk;
    private final ToldForm form;
    private final Looks looks;

    ToldPages(ClockDesk desk, ToldForm form, Looks looks) {
        this.looks = looks;
        this.desk = desk;
        this.form = form;
    }

    @GetMapping
    String show(@PathVariable String caseId, Actor actor, Model model) {
        return page(looks.shown(desk.caseOf(caseId, actor), actor), Map.of(), List.of(), model);
    }

    @PostMapping
    String record(
            @PathVariable String caseId,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ClockCase found = desk.caseOf(caseId, actor);
        FormSubmission given = form.parse(request.getParameterMap());
        List<FieldError> errors = given.errors();
        if (given.isComplete()) {
            try {
                desk.recordTold(caseId, how(given.values()), day(given.values()), actor);
                return "redirect:/hr/record-entries/{caseId}";
            } catch (Refusal refused) {
                errors = form.complaint(given.values(), refused);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(found, given.values(), errors, model);
    }

    private String page(ClockCase found, Map<String, Object> values, List<FieldError> errors, Model model) {
        List<NegativeEntry> entries = desk.entries(found.caseId());
        model.addAttribute("found", found);
        model.addAttribute("entries", entries);
        model.addAttribute("open", entries.stream().anyMatch(entry -> !entry.isSettled()));
        model.addAttribute("form", form.view(values, errors));
        return "disclosure/case";
    }

    private static ToldHow how(Map<String, Object> values) {
        return ToldHow.valueOf(String.valueOf(values.get("how")));
    }

    private static LocalDate day(Map<String, Object> values) {
        return LocalDate.parse(String.valueOf(values.get("on")));
    }
}
