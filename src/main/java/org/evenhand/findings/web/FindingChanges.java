package org.evenhand.findings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.evenhand.findings.Cohort;
import org.evenhand.findings.CycleFinding;
import org.evenhand.findings.FindingsRegister;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording a finding, first about which cycle or round, and changing one. */
@Controller
@RequestMapping("/findings")
@AllowedTo({Audience.HR, Audience.EQUITY_ANALYST})
class FindingChanges {

    private final FindingsRegister register;
    private final FindingForm form;

    FindingChanges(FindingsRegister register, FindingForm form) {
        this.register = register;
        this.form = form;
    }

    @GetMapping("/new")
    String which(Model model) {
        model.addAttribute("cohorts", register.finished());
        return "findings/which";
    }

    @GetMapping(path = "/new", params = "cohort")
    String begin(@RequestParam String cohort, Model model) {
        return recording(register.cohort(cohort), Ids.next(), Map.of(), List.of(), model);
    }

    @PostMapping("/new")
    String record(
            @RequestParam(name = "_cohort", defaultValue = "") String cohortId,
            @RequestParam(name = "_id", defaultValue = "") String id,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Cohort cohort = register.cohort(cohortId);
        String chosen = id.matches("[0-9a-f-]{36}") ? id : Ids.next();
        FormSubmission given = form.parse(request.getParameterMap());
        return answered(
                given,
                () -> register.record(chosen, cohortId, form.content(given.values()), actor),
                errors -> recording(cohort, chosen, given.values(), errors, model),
                response);
    }

    @GetMapping("/{id}/change")
    String change(@PathVariable String id, Actor actor, Model model) {
        CycleFinding finding = register.get(id, actor);
        return changing(
                finding, finding.version(), form.answers(finding.content(), finding.ownerLeft()), List.of(), model);
    }

    @PostMapping("/{id}/change")
    String change(
            @PathVariable String id,
            @RequestParam(name = "_version", defaultValue = "0") int version,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CycleFinding finding = register.get(id, actor);
        FormSubmission given = form.parse(request.getParameterMap());
        return answered(
                given,
                () -> register.change(id, version, form.content(given.values()), actor),
                errors -> changing(finding, version, given.values(), errors, model),
                response);
    }

    private String answered(
            FormSubmission given, Supplier<CycleFinding> doing, Again again, HttpServletResponse response) {
        List<FieldError> errors = given.errors();
        if (given.isComplete()) {
            try {
                return "redirect:/findings/" + doing.get().id();
            } catch (Refusal refused) {
                errors = form.complaint(given.values(), refused);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return again.with(errors);
    }

    /** The page once more, with what was typed and what is wrong with it. */
    private interface Again {

        String with(List<FieldError> errors);
    }

    private String recording(
            Cohort cohort, String id, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("cohort", cohort);
        model.addAttribute("id", id);
        model.addAttribute("form", form.view(values, errors));
        return "findings/record";
    }

    private String changing(
            CycleFinding finding, int version, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("finding", finding);
        model.addAttribute("version", version);
        model.addAttribute("form", form.view(values, errors));
        return "findings/change";
    }
}
