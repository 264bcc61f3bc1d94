package org.evenhand.rehearsal.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.evenhand.cycles.Cycles;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.rehearsal.Rehearsal;
import org.evenhand.rehearsal.RehearsalDesk;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rehearsals of a planned cycle: start one, watch it, read it, accept it. */
@Controller
@RequestMapping("/hr/cycles/{id}/rehearsal")
@AllowedTo(Audience.HR)
class RehearsalPages {

    private final RehearsalDesk desk;
    private final Cycles cycles;
    private final Clock clock;

    RehearsalPages(RehearsalDesk desk, Cycles cycles, Clock clock) {
        this.desk = desk;
        this.cycles = cycles;
        this.clock = clock;
    }

    @GetMapping
    String page(@PathVariable String id, Model model) {
        model.addAttribute("board", board(id));
        return "rehearsal/page";
    }

    /** The part of the page that refreshes itself while a rehearsal is played. */
    @GetMapping("/progress")
    String progress(@PathVariable String id, Model model) {
        model.addAttribute("board", board(id));
        return "rehearsal/progress";
    }

    @PostMapping
    String start(@PathVariable String id, @RequestParam(defaultValue = "usual") String habit, Actor actor) {
        desk.start(id, habit, actor);
        return "redirect:/hr/cycles/{id}/rehearsal";
    }

    @PostMapping("/{rehearsalId}/accept")
    String accept(@PathVariable String id, @PathVariable String rehearsalId, Actor actor, RedirectAttributes redirect) {
        desk.accept(id, rehearsalId, actor);
        redirect.addFlashAttribute("said", "rehearsal.accepted");
        return "redirect:/hr/cycles/{id}/rehearsal";
    }

    /** What the command line reads. */
    @GetMapping("/input")
    ResponseEntity<byte[]> input(@PathVariable String id, @RequestParam(defaultValue = "usual") String habit) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rehearsal-input.json")
                                .build()
                                .toString())
                .body(desk.input(cycles.get(id), habit).getBytes(StandardCharsets.UTF_8));
    }

    private RehearsalBoard board(String id) {
        var cycle = cycles.get(id);
        List<Rehearsal> all = desk.of(id);
        var newest = all.stream().findFirst().orElse(null);
        return new RehearsalBoard(
                cycle,
                cycles.revision(id),
                desk.habits(),
                newest,
                newest != null && newest.runs(clock.instant()),
                newest == null ? null : desk.report(newest.id()).orElse(null));
    }
}
