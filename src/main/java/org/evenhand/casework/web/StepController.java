package org.evenhand.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.evenhand.casework.Casework;
import org.evenhand.casework.HeldWords;
import org.evenhand.casework.Receipt;
import org.evenhand.casework.SavedStep;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepPage;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The form of a step, its drafts, the look before sending, and sending. */
@Controller
@RequestMapping("/tasks/{taskId}")
@AllowedTo(Audience.CASE_PARTY)
class StepController {

    private static final String VERSION = "_version";

    private final Casework casework;
    private final Sending sending;
    private final HeldWords held;
    private final StepViews views;

    StepController(Casework casework, Sending sending, HeldWords held, StepViews views) {
        this.casework = casework;
        this.sending = sending;
        this.held = held;
        this.views = views;
    }

    /** @param passed whether the author has just left a matter to Library HR */
    @GetMapping
    String open(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "false") boolean passed,
            Actor actor,
            Model model) {
        model.addAttribute("passed", passed);
        return views.form(casework.open(taskId, actor), model);
    }

    /** Keeps what was typed; goes on to the look before sending when nothing is wrong. */
    @PostMapping
    String take(
            @PathVariable String taskId,
            @RequestParam(name = VERSION, defaultValue = "0") long version,
            @RequestParam(name = "_save", required = false) @Nullable String stay,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SavedStep saved;
        try {
            saved = casework.save(taskId, actor, version, request.getParameterMap());
        } catch (Refusal refusal) {
            return views.unsaved(refusal, request.getParameterMap(), response, model);
        }
        if (saved.other() != null) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return views.conflict(saved, model);
        }
        if (request.getParameter("_files") != null && !saved.unfinished()) {
            return "redirect:/tasks/{taskId}/files";
        }
        if (stay != null || saved.unfinished()) {
            return views.form(saved.page(), model);
        }
        StepPage checked = casework.check(taskId, actor);
        if (checked.errors().isEmpty()) {
            return "redirect:/tasks/{taskId}/check";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return views.form(checked, model);
    }

    /** What a page with script saves while somebody writes. */
    @PostMapping("/draft")
    String draft(
            @PathVariable String taskId,
            @RequestParam(name = VERSION, defaultValue = "0") long version,
            @RequestParam(name = StepRemarks.SHOWN, defaultValue = "") String shown,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        SavedStep saved = casework.save(taskId, actor, version, request.getParameterMap());
        return views.saved(saved, request.getParameterMap(), shown, model);
    }

    @GetMapping("/check")
    String check(@PathVariable String taskId, Actor actor, HttpServletResponse response, Model model) {
        StepPage page = casework.check(taskId, actor);
        if (page.errors().isEmpty()) {
            return views.check(page, actor, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return views.form(page, model);
    }

    /**
     * Sends, or leaves a matter to Library HR.
     *
     * @param words what is to become of words that need a reason
     * @param reason why they stay
     */
    @PostMapping("/send")
    ModelAndView send(
            @PathVariable String taskId,
            @RequestParam(VERSION) long version,
            @RequestParam(name = "_filesSeen", defaultValue = "") String filesSeen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        if (words.equals("PASS_ON")) {
            held.passOn(casework.check(taskId, actor), actor);
            return to("/tasks/" + taskId + "?passed=true");
        }
        try {
            return to(receiptOf(sending.send(taskId, actor, version, filesSeen, words.equals("KEEP") ? reason : "")));
        } catch (Refusal refusal) {
            if (!refusal.key().equals(Sending.WORDS_HELD)) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("unanswered", true);
            model.addAttribute("chosen", words);
            model.addAttribute("reason", reason);
            return new ModelAndView(views.check(casework.check(taskId, actor), actor, model));
        }
    }

    private static String receiptOf(Receipt receipt) {
        LedgerEntry proof = receipt.proof();
        return proof == null ? "/sent" : "/cases/" + receipt.task().caseId() + "/receipts/" + proof.seq();
    }

    private static ModelAndView to(String address) {
        return new ModelAndView(new RedirectView(address, true, false));
    }
}
