package org.evenhand.disclosure.lists.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.evenhand.disclosure.lists.ListExports;
import org.evenhand.disclosure.lists.ListFormat;
import org.evenhand.lists.ListExport;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A list of Library HR as a file, with the filters of its page. */
@Controller
@AllowedTo(Audience.HR)
class ListExportController {

    private static final String AS = "as";

    private final ListExports exports;
    private final LibraryCalendar calendar;
    private final Clock clock;

    ListExportController(ListExports exports, LibraryCalendar calendar, Clock clock) {
        this.exports = exports;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Any form that there is not is CSV. */
    @PostMapping("/hr/lists/{list}")
    void take(
            @PathVariable String list,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        Map<String, String> filters = new HashMap<>(parameters);
        ListFormat format = ListFormat.named(String.valueOf(filters.remove(AS))).orElse(ListFormat.CSV);
        ListExport found = exports.begin(list, format, filters, actor);
        response.setContentType(format.mediaType());
        String file = found.name() + "-" + calendar.dateOf(clock.instant()) + "." + format.ending();
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        exports.write(found, format, filters, actor, response.getOutputStream());
    }
}
