package org.evenhand.reviews.absence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Absence;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.reviews.absence.AbsenceBook;
import org.evenhand.reviews.absence.AbsenceDesk;
import org.evenhand.reviews.absence.web.AbsenceForms.Name;
import org.evenhand.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another last day for an absence, or its cancellation. */
@Controller
@RequestMapping("/hr/absences/{id}")
@AllowedTo(Audience.HR)
class AbsenceChanges {

    private static final String LAST_DAY = "lastDay";

    private final AbsenceDesk desk;
    private final AbsenceBook book;
    private final AbsenceForms forms;

    AbsenceChanges(AbsenceDesk desk, AbsenceBook book, AbsenceForms forms) {
        this.desk = desk;
        this.book = book;
        this.forms = forms;
    }

    @GetMapping("/end")
    String end(@PathVariable String id, Actor actor, Model model) {
        Absence absence = book.get(id, actor);
        Map<String, Object> values = new HashMap<>();
        if (absence.lastDay() != null) {
            values.put(LAST_DAY, absence.lastDay().toString());
        }
        return page(Name.END, absence, absence.version(), values, List.of(), model);
    }

    @PostMapping("/end")
    String changeEnd(
            @PathVariable String id,
            @RequestParam(name = "_version", defaultValue = "0") int version,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return change(Name.END, book.get(id, actor), version, actor, request, response, model);
    }

    @GetMapping("/cancel")
    String cancel(@PathVariable String id, Actor actor, Model model) {
        Absence absence = book.get(id, actor);
        return page(Name.CANCEL, absence, absence.version(), Map.of(), List.of(), model);
    }

    @PostMapping("/cancel")
    String canceled(
            @PathVariable String id,
            @RequestParam(name = "_version", defaultValue = "0") int version,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return change(Name.CANCEL, book.get(id, actor), version, actor, request, response, model);
    }

    private String change(
            Name name,
            Absence absence,
            int version,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FormSubmission given = forms.parse(name, request.getParameterMap());
        List<FieldError> errors = given.errors();
        if (given.isComplete()) {
            try {
                perform(name, absence, version, given.values(), actor);
                return "redirect:/hr/absences/{id}";
            } catch (Refusal refused) {
                errors = forms.complaint(name, given.values(), refused);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(name, absence, version, given.values(), errors, model);
    }

    private void perform(Name name, Absence absence, int version, Map<String, Object> values, Actor actor) {
        String reason = String.valueOf(values.get("reason"));
        if (name == Name.CANCEL) {
            desk.cancel(absence.id(), version, reason, actor);
        } else {
            desk.changeEnd(absence.id(), version, AbsenceRecording.day(values.get(LAST_DAY)), reason, actor);
        }
    }

    private String page(
            Name name, Absence absence, int version, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("absence", absence);
        model.addAttribute("version", version);
        model.addAttribute("form", forms.view(name, values, errors));
        return name == Name.CANCEL ? "absences/cancel" : "absences/end";
    }
}
