package org.evenhand.people.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.People;
import org.evenhand.people.PeopleSearch;
import org.evenhand.people.PeopleSearch.Found;
import org.evenhand.people.PeopleSearch.Query;
import org.evenhand.people.Person;
import org.evenhand.people.roster.RosterCsv;
import org.evenhand.people.roster.RosterRow;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The roster as a list, and as the file that HR can import again. */
@Controller
@AllowedTo(Audience.HR)
class RosterPage {

    static final int PAGE_SIZE = 50;

    private static final int LONGEST_SEARCH = 200;

    /** So that spreadsheets read the file as UTF-8, and write it so again. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final People people;
    private final PeopleSearch search;

    RosterPage(People people, PeopleSearch search) {
        this.people = people;
        this.search = search;
    }

    @GetMapping("/hr/roster")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        var words = q.substring(0, Math.min(q.length(), LONGEST_SEARCH)).strip();
        var query = new Query(words, left);
        var found = found(query, after, before);
        model.addAttribute("roster", new RosterView(query, search.count(query), found));
        model.addAttribute("managers", people.names(managersOf(found)));
        return "people/roster";
    }

    /** The active people as a roster file. */
    @GetMapping("/hr/roster.csv")
    ResponseEntity<byte[]> file() {
        var rows = people.active().stream().map(RosterRow::of).toList();
        return csv("roster.csv", RosterCsv.write(rows));
    }

    /** A roster file without people. */
    @GetMapping("/hr/roster/template.csv")
    ResponseEntity<byte[]> template() {
        return csv("roster-template.csv", RosterCsv.write(List.of()));
    }

    private Found found(Query query, String after, String before) {
        if (!before.isEmpty()) {
            return search.before(query, before, PAGE_SIZE);
        }
        return after.isEmpty() ? search.first(query, PAGE_SIZE) : search.after(query, after, PAGE_SIZE);
    }

    private static List<String> managersOf(Found found) {
        return found.people().stream()
                .map(Person::managerId)
                .filter(Objects::nonNull)
                .toList();
    }

    private static ResponseEntity<byte[]> csv(String name, String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body((BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8));
    }
}
