package org.evenhand.history.web;

import java.nio.charset.StandardCharsets;
import org.evenhand.history.SeenHistories;
import org.evenhand.history.SeenHistory;
import org.evenhand.history.TimelineText;
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

    private final SeenHistories histories;
    private final TimelineText text;

    TimelineController(SeenHistories histories, TimelineText text) {
        this.histories = histories;
        this.text = text;
    }

    @GetMapping("/timeline")
    String show(@PathVariable String caseId, Actor actor, Model model) {
        SeenHistory history = histories.of(caseId, actor);
        model.addAttribute("history", history);
        model.addAttribute("verdict", history.chain().verify());
        return "history/timeline";
    }

    @GetMapping("/timeline.txt")
    ResponseEntity<String> plain(@PathVariable String caseId, Actor actor) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text.of(histories.of(caseId, actor)));
    }
}
