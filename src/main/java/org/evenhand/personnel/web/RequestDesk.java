package org.evenhand.personnel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.PersonFinder;
import org.evenhand.personnel.RecordAsking;
import org.evenhand.personnel.RecordRequest;
import org.evenhand.personnel.RequestCursor;
import org.evenhand.personnel.RequestRows;
import org.evenhand.personnel.Way;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Library HR's list of record requests, and entering one that came in writing. */
@Controller
@RequestMapping("/hr/record-requests")
@AllowedTo(Audience.HR)
class RequestDesk {

    private final RequestRows rows;
    private final RecordAsking asking;
    private final PersonFinder finder;
    private final RecordForms forms;
    private final LibraryCalendar calendar;
    private final Clock clock;

    RequestDesk(
            RequestRows rows,
            RecordAsking asking,
            PersonFinder finder,
            RecordForms forms,
            LibraryCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.asking = asking;
        this.finder = finder;
        this.forms = forms;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String after, Actor actor, Model model) {
        List<RecordRequest> found =
                rows.page(actor.personId(), RequestCursor.parse(after).orElse(RequestCursor.NEWEST));
        List<RecordRequest> shown = found.subList(0, Math.min(RequestRows.PAGE_SIZE, found.size()));
        model.addAttribute("requests", shown);
        model.addAttribute("today", calendar.dateOf(clock.instant()));
        model.addAttribute("next", found.size() > shown.size() ? cursor(shown.get(shown.size() - 1)) : null);
        return "personnel/list";
    }

    private static String cursor(RecordRequest last) {
        return new RequestCursor(last.askedAt(), last.caseId()).asText();
    }

    @GetMapping("/new")
    String form(Model model) {
        return page(Map.of(), List.of(), model);
    }

    @PostMapping("/new")
    String enter(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        FormSubmission answers = forms.parse(RecordForms.ENTER, request.getParameterMap(), Map.of());
        List<FieldError> errors = answers.errors();
        if (answers.isComplete()) {
            try {
                return "redirect:/record/requests/"
                        + entered(answers.values(), actor).caseId();
            } catch (Refusal refused) {
                errors = complaint(answers.values(), refused);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(answers.values(), errors, model);
    }

    private RecordRequest entered(Map<String, Object> values, Actor actor) {
        String person = finder.findFormer(text(values, "person")).id();
        return asking.enter(
                person, Way.valueOf(text(values, "way")), LocalDate.parse(text(values, "receivedOn")), values, actor);
    }

    private List<FieldError> complaint(Map<String, Object> values, Refusal refused) {
        if (refused.kind() != Kind.INVALID && refused.kind() != Kind.MOVED_ON) {
            throw refused;
        }
        String at = refused.key().equals("personnel.refused.toCome") ? "receivedOn" : "person";
        StepProblem problem = new StepProblem(at, refused.key(), refused.arguments());
        return forms.complaints(RecordForms.ENTER, values, List.of(problem), Map.of());
    }

    private static String text(Map<String, Object> values, String key) {
        return String.valueOf(values.get(key));
    }

    private String page(Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("form", forms.view(RecordForms.ENTER, values, errors, Map.of()));
        return "personnel/enter";
    }
}
