package org.evenhand.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.calendar.CalendarDesk;
import org.evenhand.calendar.CalendarPreview;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing the library on a day, or on several in a row. */
@Controller
@RequestMapping("/hr/calendar/close")
@AllowedTo(Audience.HR)
class ClosingPages {

    private final CalendarDesk desk;
    private final CalendarPreview preview;
    private final CalendarForm form;

    ClosingPages(CalendarDesk desk, CalendarPreview preview, Forms forms, FormReader reader) {
        this.desk = desk;
        this.preview = preview;
        this.form = new CalendarForm(forms, reader, "close-library", Map.of());
    }

    @GetMapping
    String form(Model model) {
        return page(Map.of(), List.of(), model);
    }

    /** @param agreed sign of the moves that were shown before, or empty; without it what would move is shown first */
    @PostMapping
    String close(
            @RequestParam(name = "_agreed", defaultValue = "") String agreed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var submission = form.parse(request.getParameterMap());
        if (submission.isComplete() && !isAgreed(submission.values(), agreed, model)) {
            return page(submission.values(), List.of(), model);
        }
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

    /** What cannot be closed at all is refused further on, with its reason. */
    private boolean isAgreed(Map<String, Object> answers, String agreed, Model model) {
        try {
            var closing = closing(answers);
            desk.requireAhead(closing);
            var would = new DeadlinePreview(
                    preview.of(closing), closing.first() + "/" + closing.last() + "/" + desk.version());
            model.addAttribute("preview", would);
            return would.needsNoLook(agreed);
        } catch (Refusal refused) {
            return true;
        }
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
