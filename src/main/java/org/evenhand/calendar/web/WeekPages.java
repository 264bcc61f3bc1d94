package org.evenhand.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.calendar.CalendarDesk;
import org.evenhand.calendar.CalendarPreview;
import org.evenhand.calendar.WorkingWeek;
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

/** The ordinary week: zone, working days, end of the day. */
@Controller
@RequestMapping("/hr/calendar/week")
@AllowedTo(Audience.HR)
class WeekPages {

    private final CalendarDesk desk;
    private final CalendarPreview preview;
    private final CalendarForm form;

    WeekPages(CalendarDesk desk, CalendarPreview preview, Forms forms, FormReader reader) {
        this.desk = desk;
        this.preview = preview;
        this.form = new CalendarForm(forms, reader, "working-week", Map.of("zones", zones()));
    }

    @GetMapping
    String form(Model model) {
        return page(desk.version(), answers(desk.week()), List.of(), model);
    }

    /**
     * @param revision of the calendar that the page showed
     * @param agreed sign of the moves that were shown before, or empty; without it what would move is shown first
     */
    @PostMapping
    String change(
            @RequestParam("_revision") long revision,
            @RequestParam(name = "_agreed", defaultValue = "") String agreed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var submission = form.parse(request.getParameterMap());
        if (submission.isComplete() && !isAgreed(submission.values(), revision, agreed, model)) {
            return page(revision, submission.values(), List.of(), model);
        }
        var errors = submission.isComplete() ? change(submission.values(), revision, actor) : submission.errors();
        if (errors.isEmpty()) {
            redirect.addFlashAttribute("said", "calendar.week.done");
            return "redirect:/hr/calendar";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(revision, submission.values(), errors, model);
    }

    /** A week that cannot be is refused further on, with its reason. */
    private boolean isAgreed(Map<String, Object> answers, long revision, String agreed, Model model) {
        try {
            var week = week(answers);
            var sign = String.join("/", week.zone().getId(), week.dayNames(), week.endOfDay() + "", revision + "");
            var would = new DeadlinePreview(preview.of(week), sign);
            model.addAttribute("preview", would);
            return would.needsNoLook(agreed);
        } catch (Refusal refused) {
            return true;
        }
    }

    private List<FieldError> change(Map<String, Object> answers, long revision, Actor actor) {
        try {
            desk.change(week(answers), revision, actor);
            return List.of();
        } catch (Refusal refusal) {
            if (refusal.kind() != Kind.INVALID) {
                throw refusal;
            }
            var field = refusal.key().endsWith("endsTooEarly") ? "endOfDay" : "workingDays";
            return List.of(form.complaint(answers, field, refusal));
        }
    }

    private static WorkingWeek week(Map<String, Object> answers) {
        var days = answers.get("workingDays") instanceof List<?> list ? list : List.of();
        return new WorkingWeek(
                ZoneId.of(String.valueOf(answers.get("zone"))),
                days.stream().map(day -> DayOfWeek.valueOf(String.valueOf(day))).collect(Collectors.toSet()),
                LocalTime.parse(String.valueOf(answers.get("endOfDay"))));
    }

    private static Map<String, Object> answers(WorkingWeek week) {
        return Map.of(
                "zone", week.zone().getId(),
                "workingDays", Arrays.asList(week.dayNames().split(",")),
                "endOfDay", week.endOfDay().toString());
    }

    private String page(long revision, Map<String, Object> answers, List<FieldError> errors, Model model) {
        model.addAttribute("revision", revision);
        model.addAttribute("form", form.view(answers, errors));
        return "calendar/week";
    }

    /** Regions, whose daylight-saving time is known: neither offsets nor the abbreviations that stand for several. */
    private static List<Map<String, Object>> zones() {
        return ZoneRulesProvider.getAvailableZoneIds().stream()
                .filter(id ->
                        id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .map(id -> Map.<String, Object>of("value", id, "label", id.replace('_', ' ')))
                .toList();
    }
}
