package org.evenhand.cycles.web;

import java.nio.charset.StandardCharsets;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReleasedResults;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The released results of a cycle: how many there are, and the list that leaves the application. */
@Controller
@RequestMapping("/hr/cycles/{id}/results")
@AllowedTo(Audience.HR)
class ResultPages {

    private final Cycles cycles;
    private final ReleasedResults results;
    private final ResultCsv csv;

    ResultPages(Cycles cycles, ReleasedResults results, ResultCsv csv) {
        this.cycles = cycles;
        this.results = results;
        this.csv = csv;
    }

    @GetMapping
    String results(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("cycle", cycles.get(id));
        model.addAttribute("ending", cycles.ending(id));
        model.addAttribute("counts", ResultCounts.of(results.of(id, actor)));
        return "cycles/results";
    }

    /** Not a GET: that somebody took the list is kept. */
    @PostMapping("/list")
    ResponseEntity<byte[]> list(@PathVariable String id, Actor actor) {
        String text = csv.of(results.takenOut(id, actor));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("results.csv")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
