package org.evenhand.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.calendar.CalendarDesk;
import org.evenhand.calendar.ClosedDay;
import org.evenhand.calendar.Closing;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.Forms;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing the library on a day, or on several in a row. */
@Controller
@RequestMapping("/hr/calendar/close")
@AllowedTo(Audience.HR)
class ClosingPages {

    private final CalendarDesk desk;
    private final CalendarForm form;

    ClosingPages(CalendarDesk desk, Forms forms, FormReader reader) {
        this.desk = desk;
        this.form = new CalendarForm(forms, reader, "close-library", Map.of());
    }

    @GetMapping
    String form(Model model) {
        return page(Map.of(), List.of(), model);
    }

    @PostMapping
    String close(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var submission = form.parse(request.getParameterMap());
        var errors = submission.isComplete() ? close(submission.values(), actor) : submission.errors();
        if (submission.isComplete() && errors.isEmpty()) {
            redirect.addFlashAttribute("said", "calendar.close.done");
            return "redirect:/hr/calendar?year=" + first(submission.values()).getYear();
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(submission.values(), errors, model);
    }

    private List<FieldError> close(Map<String, Object> answers, Actor actor) {
        try {
            desk.close(closing(answers), actor);
            return List.of();
        } catch (Refusal refusal) {
            if (refusal.kind() != Kind.INVALID) {
                throw refusal;
            }
            var field = refusal.key().endsWith("endsBefore") ? "lastDay" : "firstDay";
            return List.of(form.complaint(answers, field, refusal));
        }
    }

    private static Closing closing(Map<String, Object> answers) {
        var last = Optional.ofNullable(answers.get("lastDay")).map(String::valueOf);
        return new Closing(
                first(answers),
                last.map(LocalDate::parse).orElse(first(answers)),
                String.valueOf(answers.get("name")),
                ClosedDay.Kind.valueOf(String.valueOf(answers.get("kind"))));
    }

    private static LocalDate first(Map<String, Object> answers) {
        return LocalDate.parse(String.valueOf(answers.get("firstDay")));
    }

    private String page(Map<String, Object> answers, List<FieldError> errors, Model model) {
        model.addAttribute("form", form.view(answers, errors));
        return "calendar/close";
    }
}
