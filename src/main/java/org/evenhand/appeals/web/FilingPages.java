package org.evenhand.appeals.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenhand.appeals.AppealFiling;
import org.evenhand.appeals.AppealFiling.Offer;
import org.evenhand.appeals.AppealKind;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the employee asks for a reconsideration, or appeals. */
@Controller
@RequestMapping("/appeals/of/{originalId}/{kind}")
@AllowedTo(Audience.SIGNED_IN)
class FilingPages {

    private final AppealFiling filing;
    private final AppealForms forms;

    FilingPages(AppealFiling filing, AppealForms forms) {
        this.filing = filing;
        this.forms = forms;
    }

    @GetMapping
    String form(@PathVariable String originalId, @PathVariable String kind, Actor actor, Model model) {
        return page(open(originalId, known(kind), actor), known(kind), Map.of(), List.of(), model);
    }

    @PostMapping
    String send(
            @PathVariable String originalId,
            @PathVariable String kind,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        AppealKind wanted = known(kind);
        Offer offer = open(originalId, wanted, actor);
        Map<String, Object> context = filing.context(offer);
        String form = AppealForms.of(wanted);
        FormSubmission answers = forms.parse(form, request.getParameterMap(), context);
        List<FieldError> errors = answers.isComplete()
                ? forms.complaints(form, answers.values(), filing.problems(wanted, answers.values()), context)
                : answers.errors();
        if (answers.isComplete() && errors.isEmpty()) {
            return "redirect:/appeals/"
                    + filing.file(originalId, wanted, answers.values(), actor).caseId();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(offer, wanted, answers.values(), errors, model);
    }

    private Offer open(String originalId, AppealKind kind, Actor actor) {
        Offer offer = filing.offer(originalId, actor);
        if (kind == AppealKind.RECONSIDERATION ? !offer.mayAsk() : !offer.mayAppeal()) {
            throw Refusal.because(Kind.MOVED_ON, "appeals.refused.notOffered." + kind.word());
        }
        return offer;
    }

    private static AppealKind known(String kind) {
        return Arrays.stream(AppealKind.values())
                .filter(one -> one.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "appeals.refused.missing"));
    }

    private String page(
            Offer offer, AppealKind kind, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("originalId", offer.decision().caseId());
        model.addAttribute("kind", kind);
        model.addAttribute("form", forms.view(AppealForms.of(kind), values, errors, filing.context(offer)));
        return "appeals/file";
    }
}
