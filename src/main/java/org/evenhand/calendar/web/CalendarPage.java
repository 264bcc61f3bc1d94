package org.evenhand.calendar.web;

import java.time.LocalDate;
import org.evenhand.calendar.CalendarDesk;
import org.evenhand.calendar.DeadlineMoves;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The library calendar, one year at a time. */
@Controller
@AllowedTo(Audience.HR)
class CalendarPage {

    private final CalendarDesk desk;
    private final DeadlineMoves moves;

    CalendarPage(CalendarDesk desk, DeadlineMoves moves) {
        this.desk = desk;
        this.moves = moves;
    }

    @GetMapping("/hr/calendar")
    String year(@RequestParam(required = false) @Nullable Integer year, Model model) {
        var today = desk.today();
        int shown = YearView.within(year == null ? today.getYear() : year, today);
        var first = LocalDate.of(shown, 1, 1);
        var last = LocalDate.of(shown, 12, 31);
        model.addAttribute(
                "view",
                new YearView(
                        shown,
                        today,
                        desk.week(),
                        desk.closedBetween(first, last),
                        desk.reopenedBetween(first, last),
                        moves.latest()));
        return "calendar/year";
    }
}
