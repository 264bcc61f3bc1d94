package org.evenhand.promotions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.promotions.DossierExtension;
import org.evenhand.promotions.PromotionActs;
import org.evenhand.promotions.PromotionPage;
import org.evenhand.promotions.PromotionPages;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the candidate withdraws, and takes more time for the dossier. */
@Controller
@AllowedTo(Audience.CASE_PARTY)
class CandidateActPages {

    private final PromotionActs acts;
    private final DossierExtension extension;
    private final PromotionPages pages;
    private final PromotionForms forms;
    private final CaseTexts texts;

    CandidateActPages(
            PromotionActs acts,
            DossierExtension extension,
            PromotionPages pages,
            PromotionForms forms,
            CaseTexts texts) {
        this.acts = acts;
        this.extension = extension;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/promotions/{caseId}/withdraw")
    String withdrawal(@PathVariable String caseId, Actor actor, Model model) {
        requireWithdrawable(pages.of(caseId, actor));
        return page(caseId, PromotionForms.WITHDRAW, Map.of(), List.of(), Map.of(), model);
    }

    @PostMapping("/promotions/{caseId}/withdraw")
    String withdraw(
            @PathVariable String caseId,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PromotionPage page = pages.of(caseId, actor);
        requireWithdrawable(page);
        FormSubmission answers = forms.parse(PromotionForms.WITHDRAW, request.getParameterMap(), Map.of());
        if (!answers.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(caseId, PromotionForms.WITHDRAW, answers.values(), answers.errors(), Map.of(), model);
        }
        acts.withdraw(caseId, answers.values(), actor);
        return "redirect:/promotions/{caseId}";
    }

    @GetMapping("/promotions/{caseId}/extension")
    String extension(@PathVariable String caseId, Actor actor, Model model) {
        Map<String, Object> context = days(extension.extendable(caseId, actor));
        return page(caseId, PromotionForms.EXTEND, Map.of(), List.of(), context, model);
    }

    @PostMapping("/promotions/{caseId}/extension")
    String extend(
            @PathVariable String caseId,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        OpenTask dossier = extension.extendable(caseId, actor);
        Map<String, Object> context = days(dossier);
        FormSubmission answers = forms.parse(PromotionForms.EXTEND, request.getParameterMap(), context);
        List<FieldError> errors = answers.isComplete() ? problems(dossier, answers, context) : answers.errors();
        if (answers.isComplete() && errors.isEmpty()) {
            extension.extend(caseId, until(answers), actor);
            return "redirect:/promotions/{caseId}";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(caseId, PromotionForms.EXTEND, answers.values(), errors, context, model);
    }

    private List<FieldError> problems(OpenTask dossier, FormSubmission answers, Map<String, Object> context) {
        return forms.complaints(
                PromotionForms.EXTEND, answers.values(), extension.problems(dossier, until(answers)), context);
    }

    private static LocalDate until(FormSubmission answers) {
        return LocalDate.parse(String.valueOf(answers.values().get("until")));
    }

    private Map<String, Object> days(OpenTask dossier) {
        return Map.of("due", texts.date(extension.due(dossier)), "latest", texts.date(extension.latest(dossier)));
    }

    private static void requireWithdrawable(PromotionPage page) {
        if (!page.mayWithdraw()) {
            throw Refusal.because(Kind.NOT_ALLOWED, "promotions.refused.tooLateToWithdraw");
        }
    }

    private String page(
            String caseId,
            String form,
            Map<String, Object> values,
            List<FieldError> errors,
            Map<String, Object> context,
            Model model) {
        model.addAttribute("caseId", caseId);
        model.addAttribute("act", form.equals(PromotionForms.WITHDRAW) ? "withdraw" : "extension");
        model.addAttribute("form", forms.view(form, values, errors, context));
        return "promotions/act";
    }
}
