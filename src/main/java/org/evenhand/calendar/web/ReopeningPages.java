package org.evenhand.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.calendar.CalendarDesk;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.Forms;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letting people work on a day that was to be closed, with a reason. */
@Controller
@RequestMapping("/hr/calendar/{day}/reopen")
@AllowedTo(Audience.HR)
class ReopeningPages {

    private final CalendarDesk desk;
    private final CalendarForm form;

    ReopeningPages(CalendarDesk desk, Forms forms, FormReader reader) {
        this.desk = desk;
        this.form = new CalendarForm(forms, reader, "reopen-day", Map.of());
    }

    @GetMapping
    String form(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day, Model model) {
        return page(day, Map.of(), List.of(), model);
    }

    @PostMapping
    String reopen(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var submission = form.parse(request.getParameterMap());
        if (!submission.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(day, submission.values(), submission.errors(), model);
        }
        desk.reopen(day, String.valueOf(submission.values().get("reason")), actor);
        redirect.addFlashAttribute("said", "calendar.reopen.done");
        return "redirect:/hr/calendar?year=" + day.getYear();
    }

    private String page(LocalDate day, Map<String, Object> answers, List<FieldError> errors, Model model) {
        model.addAttribute("closed", desk.get(day));
        model.addAttribute("form", form.view(answers, errors));
        return "calendar/reopen";
    }
}
