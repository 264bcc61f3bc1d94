package org.evenhand.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CasePlaces;
import org.evenhand.casework.Foresight;
import org.evenhand.casework.HeldWords;
import org.evenhand.casework.SavedStep;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.Processes;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a step into the model of its pages. */
@Component
class StepViews {

    private final Forms forms;
    private final StepRemarks remarks;
    private final HeldWords held;

    private final Processes processes;
    private final CasePlaces places;
    private final Foresight foresight;

    StepViews(
            Forms forms,
            StepRemarks remarks,
            HeldWords held,
            Processes processes,
            CasePlaces places,
            Foresight foresight) {
        this.foresight = foresight;
        this.held = held;
        this.forms = forms;
        this.remarks = remarks;
        this.processes = processes;
        this.places = places;
    }

    String form(StepPage step, Model model) {
        model.addAttribute("step", step);
        model.addAttribute(
                "place", places.addressOf(step.task().processKey(), step.task().caseId()));
        model.addAttribute("paused", processes.isPaused(step.task().caseId()));
        model.addAttribute("form", remarked(step));
        if (step.overtaken() != null) {
            model.addAttribute("overtaken", forms.summary(step.form(), step.overtaken(), step.context()));
        }
        return "casework/step";
    }

    private FormView remarked(StepPage step) {
        return remarks.on(forms.view(step.form(), step.values(), step.errors(), step.context()));
    }

    /** The typed text with the other tab's beside it; saving again is then the person's own choice. */
    String conflict(SavedStep saved, Model model) {
        StepPage step = saved.page();
        model.addAttribute("other", forms.summary(step.form(), saved.otherOrTyped(), step.context()));
        return form(step, model);
    }

    String check(StepPage step, Actor author, Model model) {
        model.addAttribute("step", step);
        model.addAttribute(
                "place", places.addressOf(step.task().processKey(), step.task().caseId()));
        boolean paused = processes.isPaused(step.task().caseId());
        model.addAttribute("paused", paused);
        model.addAttribute("sights", paused ? List.of() : foresight.of(step, author));
        model.addAttribute(
                "summary",
                forms.summary(step.form(), step.values(), step.context())
                        .withChangeAt("/tasks/" + step.task().id()));
        model.addAttribute(
                "remarked",
                remarked(step).remarkedBoxes().stream()
                        .filter(each -> !each.box().remarks().isEmpty())
                        .toList());
        model.addAttribute("held", held.in(step));
        return "casework/check";
    }

    /**
     * Everything typed, when the step is no longer this person's: handed over while they wrote, or done in another tab.
     *
     * @throws Refusal again, when nothing was typed or the input itself is refused
     */
    String unsaved(Refusal refusal, Map<String, String[]> typed, HttpServletResponse response, Model model) {
        List<String> texts = typed.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .filter(text -> text.strip().contains(" "))
                .toList();
        if (texts.isEmpty() || refusal.kind() == Refusal.Kind.INVALID || refusal.kind() == Refusal.Kind.MISSING) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", refusal);
        model.addAttribute("texts", texts);
        return "casework/unsaved";
    }

    /** @param shown rules whose questions the page has shown already */
    String saved(SavedStep saved, Map<String, String[]> typed, String shown, Model model) {
        model.addAttribute("saved", saved);
        model.addAttribute("remarks", remarks.on(saved.page().form().remarkedTexts(typed), shown));
        model.addAttribute("texts", forms.texts());
        return "casework/saved";
    }
}
