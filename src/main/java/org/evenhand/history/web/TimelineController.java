package org.evenhand.history.web;

import java.nio.charset.StandardCharsets;
import org.evenhand.history.Cases;
import org.evenhand.history.OpenedCase;
import org.evenhand.history.TimelineText;
import org.evenhand.history.Timelines;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The timeline of a case with all that proves it, as a page and in plain text. */
@Controller
@RequestMapping("/cases/{caseId}")
@AllowedTo(Audience.CASE_PARTY)
class TimelineController {

    private final Cases cases;
    private final Timelines timelines;
    private final TimelineText text;

    TimelineController(Cases cases, Timelines timelines, TimelineText text) {
        this.cases = cases;
        this.timelines = timelines;
        this.text = text;
    }

    @GetMapping("/timeline")
    String show(@PathVariable String caseId, Actor actor, Model model) {
        OpenedCase opened = cases.open(caseId, actor);
        model.addAttribute("opened", opened);
        model.addAttribute("timeline", timelines.of(opened));
        model.addAttribute("chain", opened.chain().verify());
        return "history/timeline";
    }

    @GetMapping("/timeline.txt")
    ResponseEntity<String> plain(@PathVariable String caseId, Actor actor) {
        OpenedCase opened = cases.open(caseId, actor);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text.of(opened, timelines.of(opened)));
    }
}
