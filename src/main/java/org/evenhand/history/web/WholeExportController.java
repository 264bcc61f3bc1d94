package org.evenhand.history.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.evenhand.history.WholeExports;
import org.evenhand.history.WholeExports.Begun;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The whole record as one file, written while it is downloaded. */
@Controller
@RequestMapping("/hr/export")
@AllowedTo(Audience.HR)
class WholeExportController {

    private final WholeExports exports;
    private final LibraryCalendar calendar;
    private final Clock clock;

    WholeExportController(WholeExports exports, LibraryCalendar calendar, Clock clock) {
        this.exports = exports;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("exports", exports.latest());
        model.addAttribute("sealed", exports.arePossible());
        return "history/wholeExport";
    }

    /** What refuses does so before the first byte; what breaks off later leaves a file that says so when it is checked. */
    @PostMapping
    void take(Actor actor, HttpServletResponse response) throws IOException {
        Begun begun = exports.begin(actor);
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ExportController.attachment("record-" + calendar.dateOf(clock.instant()) + ".jsonl"));
        exports.write(begun, response.getOutputStream());
    }
}
