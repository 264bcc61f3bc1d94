package org.evenhand.disclosure.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.evenhand.disclosure.ClockCursor;
import org.evenhand.disclosure.ClockLine;
import org.evenhand.disclosure.ClockList;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.reviews.PausedReviews;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom Library HR has to see told, the most urgent first; and who was told. */
@Controller
@AllowedTo(Audience.HR)
class ClockPages {

    private final ClockList list;
    private final PausedReviews paused;
    private final LibraryCalendar calendar;
    private final Clock clock;

    ClockPages(ClockList list, PausedReviews paused, LibraryCalendar calendar, Clock clock) {
        this.list = list;
        this.paused = paused;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/hr/record-entries")
    String running(@RequestParam(defaultValue = "") String after, Actor actor, Model model) {
        List<ClockLine> found = list.running(actor, ClockCursor.parse(after).orElse(ClockCursor.EARLIEST));
        return page(found, "running", model);
    }

    @GetMapping("/hr/record-entries/told")
    String told(@RequestParam(defaultValue = "") String after, Actor actor, Model model) {
        return page(list.told(actor, ClockCursor.parse(after).orElse(ClockCursor.NEWEST)), "told", model);
    }

    private String page(List<ClockLine> found, String which, Model model) {
        List<ClockLine> shown = found.subList(0, Math.min(ClockList.PAGE_SIZE, found.size()));
        Instant now = clock.instant();
        LocalDate today = calendar.dateOf(now);
        model.addAttribute(
                "lines",
                shown.stream()
                        .map(line ->
                                new DatedLine(line, ChronoUnit.DAYS.between(today, line.lastDay()), line.isOver(now)))
                        .toList());
        model.addAttribute("which", which);
        model.addAttribute(
                "paused", paused.among(shown.stream().map(ClockLine::caseId).toList()));
        model.addAttribute("next", found.size() > shown.size() ? cursor(shown.get(shown.size() - 1)) : null);
        return "disclosure/list";
    }

    private static String cursor(ClockLine line) {
        return new ClockCursor(line.dueAt(), line.caseId()).asText();
    }
}
