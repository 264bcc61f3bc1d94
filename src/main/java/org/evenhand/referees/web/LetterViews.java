package org.evenhand.referees.web;

import org.evenhand.casework.HeldWords;
import org.evenhand.casework.SavedStep;
import org.evenhand.casework.StepPage;
import org.evenhand.forms.Forms;
import org.evenhand.record.Attachments;
import org.evenhand.referees.LetterVisits.Visit;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a referee's step into the model of its pages. */
@Component
class LetterViews {

    private final Forms forms;
    private final Attachments attachments;
    private final HeldWords held;

    LetterViews(Forms forms, Attachments attachments, HeldWords held) {
        this.forms = forms;
        this.attachments = attachments;
        this.held = held;
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
    String unanswered(String token, Visit visit, StepPage step, String chosen, String reason, Model model) {
        model.addAttribute("unanswered", true);
        model.addAttribute("chosen", chosen);
        model.addAttribute("reason", reason);
        return check(token, visit, step, model);
    }

    private static void common(String token, Visit visit, StepPage step, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("name", visit.name());
        model.addAttribute("step", step);
    }
}
