package org.evenhand.referees.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.evenhand.casework.Casework;
import org.evenhand.casework.HeldWords;
import org.evenhand.casework.SavedStep;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.Processes;
import org.evenhand.forms.Forms;
import org.evenhand.record.Attachments;
import org.evenhand.referees.LetterVisits.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a referee's step into the model of its pages. */
@Component
class LetterViews {

    private final Forms forms;
    private final Attachments attachments;
    private final Processes processes;
    private final Casework casework;
    private final HeldWords held;

    LetterViews(Forms forms, Attachments attachments, Processes processes, Casework casework, HeldWords held) {
        this.casework = casework;
        this.held = held;
        this.forms = forms;
        this.attachments = attachments;
        this.processes = processes;
    }

    String open(String token, Visit visit, Model model) {
        return form(token, visit, casework.open(visit.task().id(), visit.actor()), model);
    }

    /** Nothing is taken while the case is paused; the page says so, and what was typed stays. */
    String sent(String token, Visit visit, HttpServletResponse response, Model model, Supplier<LetterSaid> sending) {
        if (isPaused(visit)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return open(token, visit, model);
        }
        return "redirect:/letters/thanks?said=" + sending.get();
    }

    private boolean isPaused(Visit visit) {
        return processes.isPaused(visit.task().caseId());
    }

    String form(String token, Visit visit, StepPage step, Model model) {
        common(token, visit, step, model);
        model.addAttribute("form", forms.view(step.form(), step.values(), step.errors(), step.context()));
        model.addAttribute("most", attachments.most());
        model.addAttribute("largest", attachments.largestMegabytes());
        return "letters/step";
    }

    /** The typed text with the other tab's beside it. */
    String conflict(String token, Visit visit, SavedStep saved, Model model) {
        StepPage step = saved.page();
        model.addAttribute("other", forms.summary(step.form(), saved.otherOrTyped(), step.context()));
        return form(token, visit, step, model);
    }

    String check(String token, Visit visit, StepPage step, Model model) {
        common(token, visit, step, model);
        model.addAttribute("summary", forms.summary(step.form(), step.values(), step.context()));
        model.addAttribute("held", held.in(step));
        return "letters/check";
    }

    /** The same again: what is to become of held words was not said. */
    String unanswered(String token, Visit visit, String chosen, String reason, Model model) {
        model.addAttribute("unanswered", true);
        model.addAttribute("chosen", chosen);
        model.addAttribute("reason", reason);
        return check(token, visit, casework.check(visit.task().id(), visit.actor()), model);
    }

    private void common(String token, Visit visit, StepPage step, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("name", visit.name());
        model.addAttribute("step", step);
        model.addAttribute("paused", isPaused(visit));
    }
}
