package org.evenhand.promotions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.evenhand.casework.CaseTexts;
import org.evenhand.casework.StepProblem;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.parts.Appointment;
import org.evenhand.parts.Appointments;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionPage;
import org.evenhand.promotions.PromotionPages;
import org.evenhand.promotions.PromotionRole;
import org.evenhand.record.Looks;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the form of an act on the parts of a promotion, and the same form again with what speaks against it. */
@Component
class PartActs {

    private final PromotionPages pages;
    private final PromotionForms forms;
    private final Appointments appointments;
    private final People people;
    private final CaseTexts texts;
    private final Looks looks;

    PartActs(
            PromotionPages pages,
            PromotionForms forms,
            Appointments appointments,
            People people,
            CaseTexts texts,
            Looks looks) {
        this.looks = looks;
        this.pages = pages;
        this.forms = forms;
        this.appointments = appointments;
        this.people = people;
        this.texts = texts;
    }

    /**
     * What a page is about.
     *
     * @param act last part of its address
     */
    record Act(Promotion promotion, String act, String form, Map<String, Object> context, List<Appointment> dated) {

        /** Who had the parts when the page was shown: a change in between is noticed. */
        String seen() {
            return String.join(" ", promotion.recommenderId(), promotion.directorId(), promotion.hrId());
        }

        void requireSeen(String seen) {
            if (!seen.equals(seen())) {
                throw Refusal.because(Kind.MOVED_ON, "promotions.parts.refused.changedMeanwhile");
            }
        }
    }

    /** @throws Refusal as {@link PromotionPages#of}; NOT_ALLOWED when the page does not offer that act to the person */
    Act act(String caseId, String act, String form, Actor actor) {
        PromotionPage page = pages.of(caseId, actor);
        if (page.offers().stream().noneMatch(offer -> offer.act().equals(act))) {
            throw Refusal.because(Kind.NOT_ALLOWED, "promotions.parts.refused.notOffered");
        }
        looks.shown(page, actor);
        List<Appointment> dated = act.equals("participants") ? appointments.of(caseId) : List.of();
        return new Act(page.promotion(), act, form, context(page.promotion()), dated);
    }

    private Map<String, Object> context(Promotion promotion) {
        Map<String, String> names = people.names(
                List.of(promotion.personId(), promotion.recommenderId(), promotion.directorId(), promotion.hrId()));
        String candidate = names.getOrDefault(promotion.personId(), "");
        return Map.of(
                "person",
                Map.of("displayName", candidate),
                "roles",
                List.of(PromotionRole.values()).stream()
                        .map(role -> option(role, names.getOrDefault(role.holder(promotion), "…")))
                        .toList());
    }

    private Map<String, Object> option(PromotionRole role, String holder) {
        return Map.of("value", role.name(), "label", texts.text("reviews.handover.part." + role, holder));
    }

    private FormSubmission parse(Act act, Map<String, String[]> typed) {
        return forms.parse(act.form(), typed, act.context());
    }

    String show(Act act, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("caseId", act.promotion().caseId());
        model.addAttribute("act", act.act());
        model.addAttribute("seen", act.seen());
        model.addAttribute("appointments", act.dated());
        model.addAttribute("form", forms.view(act.form(), values, errors, act.context()));
        return "promotions/act";
    }

    /**
     * Takes what was typed: shows it again with what is wrong, or does it and leads on.
     *
     * @param field question at which a refusal is told, by its key
     */
    String take(
            Act act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            UnaryOperator<String> field,
            Consumer<Map<String, Object>> does,
            String next) {
        FormSubmission typed = parse(act, request.getParameterMap());
        if (!typed.isComplete()) {
            return again(act, typed, response, model);
        }
        try {
            does.accept(typed.values());
        } catch (Refusal refusal) {
            return refused(act, typed, field.apply(refusal.key()), refusal, response, model);
        }
        return "redirect:" + next;
    }

    private String again(Act act, FormSubmission typed, HttpServletResponse response, Model model) {
        if (!typed.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return show(act, typed.values(), typed.errors(), model);
    }

    /** The form with everything typed, and the refusal at the question it concerns. */
    private String refused(
            Act act, FormSubmission typed, String field, Refusal refusal, HttpServletResponse response, Model model) {
        if (refusal.kind() != Kind.INVALID) {
            throw refusal;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        List<StepProblem> problems =
                List.of(StepProblem.at(field, refusal.key(), refusal.arguments().toArray()));
        return show(act, typed.values(), forms.complaints(act.form(), typed.values(), problems, act.context()), model);
    }
}
