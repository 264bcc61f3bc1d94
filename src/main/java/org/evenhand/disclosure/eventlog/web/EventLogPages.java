package org.evenhand.disclosure.eventlog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.evenhand.disclosure.eventlog.EventLogs;
import org.evenhand.disclosure.eventlog.EventLogs.Begun;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The event log of all or some cases, written while it is downloaded. */
@Controller
@RequestMapping("/hr/event-log")
@AllowedTo(Audience.HR)
class EventLogPages {

    private final EventLogs logs;
    private final EventLogForm form;
    private final LibraryCalendar calendar;
    private final Clock clock;

    EventLogPages(EventLogs logs, EventLogForm form, LibraryCalendar calendar, Clock clock) {
        this.logs = logs;
        this.form = form;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        return page(EventLogForm.BEFORE, List.of(), model);
    }

    /** What refuses does so before the first byte. A log that breaks off is no whole file in either form. */
    @PostMapping
    @Nullable
    String take(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        FormSubmission given = form.parse(request.getParameterMap());
        if (!given.isComplete()) {
            return refused(given.values(), given.errors(), response, model);
        }
        Begun begun;
        try {
            begun = logs.begin(EventLogForm.query(given.values()), actor);
        } catch (Refusal refused) {
            return refused(given.values(), form.complaint(given.values(), refused), response, model);
        }
        response.setContentType(begun.query().format().mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file(begun)).build().toString());
        logs.write(begun, response.getOutputStream());
        return null;
    }

    private String file(Begun begun) {
        return "events-" + calendar.dateOf(clock.instant()) + "."
                + begun.query().format().ending();
    }

    private String refused(
            Map<String, Object> values, List<FieldError> errors, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(values, errors, model);
    }

    private String page(Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("form", form.view(values, errors));
        model.addAttribute("exports", logs.latest());
        return "disclosure/eventLog";
    }
}
