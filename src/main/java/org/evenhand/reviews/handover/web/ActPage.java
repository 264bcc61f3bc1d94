package org.evenhand.reviews.handover.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.Forms;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.record.Looks;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.Relation;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the form of an act on a case, and the same form again with what speaks against it. */
@Component
class ActPage {

    private static final String VIEW = "reviews/handover/act";

    private final Forms forms;
    private final People people;
    private final CaseTexts texts;
    private final Looks looks;

    ActPage(Forms forms, People people, CaseTexts texts, Looks looks) {
        this.looks = looks;
        this.forms = forms;
        this.people = people;
        this.texts = texts;
    }

    /** What a page is about. */
    record Act(PerformanceReview review, String key, FormDefinition form, Map<String, Object> context) {

        /** Who had the parts when the page was shown: a change in between is noticed. */
        String seen() {
            return String.join(" ", review.managerId(), review.departmentHeadId(), review.associateDirectorId());
        }
    }

    FormSubmission parse(Act act, Map<String, String[]> parameters) {
        return forms.parse(act.form(), parameters, act.context());
    }

    String show(Act act, Map<String, Object> values, Model model) {
        return show(act, values, List.of(), model);
    }

    String again(Act act, FormSubmission submission, HttpServletResponse response, Model model) {
        if (!submission.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return show(act, submission.values(), submission.errors(), model);
    }

    /** The form with everything typed, and the refusal at the question it concerns. */
    String refused(
            Act act,
            FormSubmission submission,
            String field,
            Refusal refusal,
            HttpServletResponse response,
            Model model) {
        if (refusal.kind() != Refusal.Kind.INVALID) {
            throw refusal;
        }
        FieldError about = forms.complaint(
                act.form(),
                submission.values(),
                act.context(),
                FieldError.at(field, refusal.key(), refusal.arguments()));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(act, submission.values(), List.of(about), model);
    }

    private String show(Act act, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("review", act.review());
        model.addAttribute("act", act.key());
        model.addAttribute("seen", act.seen());
        model.addAttribute("form", forms.view(act.form(), values, errors, act.context()));
        return VIEW;
    }

    /** Nobody changes who acts in a review they take part in themselves. */
    static PerformanceReview fromOutside(PerformanceReview review, Actor actor) {
        if (review.relationOf(actor.personId()) != Relation.NONE) {
            throw Refusal.because(Refusal.Kind.NOT_ALLOWED, "reviews.handover.refused.ownCase");
        }
        return review;
    }

    /** What Library HR does with one of the parts: the form asks for which, and so shows who has them. */
    Act onAPart(PerformanceReview review, Actor actor, String key, FormDefinition form) {
        looks.at(fromOutside(review, actor).caseId(), actor);
        return new Act(review, key, form, Map.of("roles", parts(review)));
    }

    private List<Map<String, Object>> parts(PerformanceReview review) {
        Map<String, String> names =
                people.names(List.of(review.managerId(), review.departmentHeadId(), review.associateDirectorId()));
        return List.of(ReviewRole.values()).stream()
                .map(role -> part(role, names.getOrDefault(role.holder(review), role.holder(review))))
                .toList();
    }

    private Map<String, Object> part(ReviewRole role, String holder) {
        return Map.of("value", role.name(), "label", texts.text("reviews.handover.part." + role, holder));
    }
}
