package org.evenhand.criteria.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where HR writes drafts. A draft may be unfinished; only publication asks for more than the form does. */
@Controller
@RequestMapping("/hr/criteria")
@AllowedTo(Audience.HR)
class CriteriaEditing {

    private static final String PAGE = "criteria/edit";

    private final CriteriaSets sets;
    private final CriteriaForm form;

    CriteriaEditing(CriteriaSets sets, CriteriaForm form) {
        this.sets = sets;
        this.form = form;
    }

    @GetMapping("/new")
    String blank(Model model) {
        return page(null, 0, form.blank(), model);
    }

    @PostMapping("/new")
    String begin(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var submission = form.parse(request.getParameterMap(), Set.of());
        if (!submission.isComplete()) {
            return again(null, 0, submission, response, model);
        }
        return saved(sets.begin(CriteriaAnswers.draft(submission.values()), actor), redirect);
    }

    @GetMapping("/{id}/edit")
    String draft(@PathVariable String id, Model model) {
        var set = sets.get(id);
        if (set.isPublished()) {
            throw Refusal.because(Kind.MOVED_ON, "criteria.refused.published", set.name(), set.version());
        }
        return page(set, set.revision(), form.of(set.content()), model);
    }

    @PostMapping("/{id}/edit")
    String save(
            @PathVariable String id,
            @RequestParam("_revision") long revision,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var set = sets.get(id);
        var submission = form.parse(request.getParameterMap(), set.jobFamilies());
        if (!submission.isComplete()) {
            return again(set, revision, submission, response, model);
        }
        return saved(sets.save(id, revision, CriteriaAnswers.draft(submission.values()), actor), redirect);
    }

    @PostMapping("/{id}/versions")
    String nextVersion(@PathVariable String id, Actor actor) {
        return "redirect:/hr/criteria/" + sets.nextVersion(id, actor).id() + "/edit";
    }

    private String again(
            @Nullable CriteriaSet set,
            long revision,
            FormSubmission submission,
            HttpServletResponse response,
            Model model) {
        if (!submission.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        Set<String> kept = set == null ? Set.of() : set.jobFamilies();
        return page(set, revision, form.of(submission, kept), model);
    }

    private static String page(@Nullable CriteriaSet set, long revision, FormView form, Model model) {
        model.addAttribute("set", set);
        model.addAttribute("revision", revision);
        model.addAttribute("form", form);
        return PAGE;
    }

    private static String saved(CriteriaSet set, RedirectAttributes redirect) {
        redirect.addFlashAttribute("said", "criteria.saved");
        return "redirect:/criteria/" + set.id();
    }
}
