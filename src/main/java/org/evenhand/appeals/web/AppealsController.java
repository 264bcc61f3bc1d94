package org.evenhand.appeals.web;

import java.util.List;
import org.evenhand.appeals.AppealOverview;
import org.evenhand.appeals.AppealPages;
import org.evenhand.casework.FileAnswers;
import org.evenhand.casework.StepFiles;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.Attachment;
import org.evenhand.record.Looks;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Decisions about oneself, the page of an appeal, and its original for the panel. */
@Controller
class AppealsController {

    private final AppealOverview overview;
    private final AppealPages pages;
    private final FileAnswers answers;
    private final Looks looks;

    AppealsController(AppealOverview overview, AppealPages pages, FileAnswers answers, Looks looks) {
        this.looks = looks;
        this.answers = answers;
        this.overview = overview;
        this.pages = pages;
    }

    @AllowedTo(Audience.SIGNED_IN)
    @GetMapping("/appeals")
    String mine(Actor actor, Model model) {
        model.addAttribute("decisions", overview.decisions(actor));
        model.addAttribute("mine", overview.mine(actor));
        model.addAttribute("panels", overview.panels(actor));
        return "appeals/mine";
    }

    @AllowedTo(Audience.CASE_PARTY)
    @GetMapping("/appeals/{id}")
    String show(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("view", looks.shown(pages.of(id, actor), actor));
        return "appeals/appeal";
    }

    @AllowedTo(Audience.CASE_PARTY)
    @GetMapping("/appeals/{id}/original")
    String original(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("documents", pages.original(id, actor));
        model.addAttribute("view", pages.of(id, actor));
        return "appeals/original";
    }

    /** A file of the original, for whoever reads the document it belongs to. */
    @AllowedTo(Audience.CASE_PARTY)
    @GetMapping("/appeals/{id}/original/files/{file}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String file, Actor actor) {
        List<Attachment> readable = pages.original(id, actor).stream()
                .flatMap(one -> one.files().stream())
                .toList();
        return answers.of(StepFiles.named(readable, file));
    }

    @AllowedTo(Audience.HR)
    @GetMapping("/hr/appeals")
    String all(Actor actor, Model model) {
        model.addAttribute("appeals", overview.all(actor));
        return "appeals/all";
    }
}
