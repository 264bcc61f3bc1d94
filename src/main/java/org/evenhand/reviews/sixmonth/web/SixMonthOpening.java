package org.evenhand.reviews.sixmonth.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.FieldError;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.reviews.sixmonth.NewStaffMember;
import org.evenhand.reviews.sixmonth.SixMonthPlan;
import org.evenhand.reviews.sixmonth.SixMonthReviews;
import org.evenhand.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The opening of one six-month review: what it will be is shown before it is opened. */
@Controller
@RequestMapping("/hr/six-month-reviews/{personId}")
@AllowedTo(Audience.HR)
class SixMonthOpening {

    private final SixMonthReviews sixMonth;
    private final OpeningForm form;
    private final People people;

    SixMonthOpening(SixMonthReviews sixMonth, OpeningForm form, People people) {
        this.sixMonth = sixMonth;
        this.form = form;
        this.people = people;
    }

    @GetMapping
    String show(@PathVariable String personId, Actor actor, Model model) {
        Person person = people.get(personId);
        return page(person, form.initial(person), List.of(), actor, model);
    }

    @PostMapping
    String open(
            @PathVariable String personId,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Person person = people.get(personId);
        var answers = form.parse(request.getParameterMap(), person);
        var errors = answers.errors();
        if (answers.isComplete()) {
            try {
                sixMonth.open(personId, SixMonthPlan.of(answers.values()), actor);
                redirect.addFlashAttribute("opened", personId);
                return "redirect:/hr/six-month-reviews";
            } catch (Refusal refused) {
                errors = form.complaint(answers.values(), refused, person);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(person, answers.values(), errors, actor, model);
    }

    private String page(Person person, Map<String, Object> values, List<FieldError> errors, Actor actor, Model model) {
        NewStaffMember member = sixMonth.dueNow(person.id(), actor);
        model.addAttribute("person", person);
        model.addAttribute("member", member);
        model.addAttribute("line", sixMonth.line(person));
        model.addAttribute("windows", sixMonth.windows());
        model.addAttribute("form", form.view(values, errors, person));
        return "reviews/sixMonth/open";
    }
}
