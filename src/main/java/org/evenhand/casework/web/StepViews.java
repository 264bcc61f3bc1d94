package org.evenhand.casework.web;

import org.evenhand.casework.SavedStep;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.Processes;
import org.evenhand.forms.Forms;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a step into the model of its pages. */
@Component
class StepViews {

    private final Forms forms;

    private final Processes processes;

    StepViews(Forms forms, Processes processes) {
        this.forms = forms;
        this.processes = processes;
    }

    String form(StepPage step, Model model) {
        model.addAttribute("step", step);
        model.addAttribute("paused", processes.isPaused(step.task().caseId()));
        model.addAttribute("form", forms.view(step.form(), step.values(), step.errors(), step.context()));
        return "casework/step";
    }

    /** The typed text with the other tab's beside it; saving again is then the person's own choice. */
    String conflict(SavedStep saved, Model model) {
        StepPage step = saved.page();
        model.addAttribute("other", forms.summary(step.form(), saved.otherOrTyped(), step.context()));
        return form(step, model);
    }

    String check(StepPage step, Model model) {
        model.addAttribute("step", step);
        model.addAttribute("paused", processes.isPaused(step.task().caseId()));
        model.addAttribute(
                "summary",
                forms.summary(step.form(), step.values(), step.context())
                        .withChangeAt("/tasks/" + step.task().id()));
        return "casework/check";
    }

    String saved(SavedStep saved, Model model) {
        model.addAttribute("saved", saved);
        return "casework/saved";
    }
}
