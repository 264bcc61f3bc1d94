package org.evenhand.referees.web;

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

    LetterViews(Forms forms, Attachments attachments) {
        this.forms = forms;
        this.attachments = attachments;
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
        return "letters/check";
    }

    private static void common(String token, Visit visit, StepPage step, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("name", visit.name());
        model.addAttribute("step", step);
    }
}
