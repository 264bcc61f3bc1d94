package org.evenhand.reviews.absence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.People;
import org.evenhand.people.PeopleSearch;
import org.evenhand.people.Person;
import org.evenhand.reviews.absence.AbsenceDesk;
import org.evenhand.reviews.absence.NewAbsence;
import org.evenhand.reviews.absence.web.AbsenceForms.Name;
import org.evenhand.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording an absence: first whose, then when and why. */
@Controller
@RequestMapping("/hr/absences/new")
@AllowedTo(Audience.HR)
class AbsenceRecording {

    private static final int FOUND = 25;

    private final AbsenceDesk desk;
    private final AbsenceForms forms;
    private final People people;
    private final PeopleSearch search;

    AbsenceRecording(AbsenceDesk desk, AbsenceForms forms, People people, PeopleSearch search) {
        this.desk = desk;
        this.forms = forms;
        this.people = people;
        this.search = search;
    }

    @GetMapping
    String whose(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("words", q);
        model.addAttribute(
                "people",
                q.isBlank()
                        ? List.of()
                        : search.first(new PeopleSearch.Query(q, false), FOUND).people());
        return "absences/whose";
    }

    @GetMapping(params = "person")
    String form(@RequestParam String person, Model model) {
        return page(people.get(person), Map.of(), List.of(), model);
    }

    @PostMapping
    String record(
            @RequestParam(name = "_person", defaultValue = "") String person,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person whose = people.get(person);
        FormSubmission given = forms.parse(Name.RECORD, request.getParameterMap());
        List<FieldError> errors = given.errors();
        if (given.isComplete()) {
            try {
                return "redirect:/hr/absences/"
                        + desk.record(absence(person, given.values()), actor).id();
            } catch (Refusal refused) {
                errors = forms.complaint(Name.RECORD, given.values(), refused);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(whose, given.values(), errors, model);
    }

    private String page(Person person, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("form", forms.view(Name.RECORD, values, errors));
        return "absences/record";
    }

    private static NewAbsence absence(String person, Map<String, Object> values) {
        return new NewAbsence(
                person,
                LocalDate.parse(String.valueOf(values.get("firstDay"))),
                day(values.get("lastDay")),
                String.valueOf(values.get("reason")));
    }

    static @Nullable LocalDate day(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? null : LocalDate.parse(value.toString());
    }
}
