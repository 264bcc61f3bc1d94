package org.evenhand.reviews.handover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.People;
import org.evenhand.people.PersonFinder;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.handover.Conflicts;
import org.evenhand.reviews.handover.web.ActPage.Act;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a participant declares a conflict of interest, and where Library HR removes somebody who has one. */
@Controller
class ConflictPages {

    private final ReviewReading reading;
    private final Conflicts conflicts;
    private final ActForms forms;
    private final ActPage page;
    private final PersonFinder finder;
    private final People people;

    ConflictPages(
            ReviewReading reading,
            Conflicts conflicts,
            ActForms forms,
            ActPage page,
            PersonFinder finder,
            People people) {
        this.reading = reading;
        this.conflicts = conflicts;
        this.forms = forms;
        this.page = page;
        this.finder = finder;
        this.people = people;
    }

    @AllowedTo(Audience.CASE_PARTY)
    @GetMapping("/cases/{caseId}/conflict")
    String declaration(@PathVariable String caseId, Actor actor, Model model) {
        return page.show(ownAct(caseId, actor), Map.of(), model);
    }

    @AllowedTo(Audience.CASE_PARTY)
    @PostMapping("/cases/{caseId}/conflict")
    String declare(
            @PathVariable String caseId,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Act act = ownAct(caseId, actor);
        FormSubmission typed = page.parse(act, request.getParameterMap());
        if (!typed.isComplete()) {
            return page.again(act, typed, response, model);
        }
        conflicts.declare(caseId, String.valueOf(typed.values().get("reason")), actor);
        return "redirect:/conflict-declared";
    }

    /** For whoever has just declared a conflict and sees nothing of the review any more. */
    @AllowedTo(Audience.SIGNED_IN)
    @GetMapping("/conflict-declared")
    String declared() {
        return "reviews/handover/conflictDeclared";
    }

    @AllowedTo(Audience.HR)
    @GetMapping("/cases/{caseId}/conflicts")
    String removal(@PathVariable String caseId, Actor actor, Model model) {
        return page.show(hrAct(caseId, actor), Map.of(), model);
    }

    @AllowedTo(Audience.HR)
    @PostMapping("/cases/{caseId}/conflicts")
    String remove(
            @PathVariable String caseId,
            @RequestParam(name = "_seen", defaultValue = "") String seen,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Act act = hrAct(caseId, actor);
        FormSubmission typed = page.parse(act, request.getParameterMap());
        if (!typed.isComplete()) {
            return page.again(act, typed, response, model);
        }
        if (!seen.equals(act.seen())) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.handover.refused.changedMeanwhile");
        }
        try {
            remove(act.review(), typed.values(), actor);
        } catch (Refusal refusal) {
            return page.refused(act, typed, "person", refusal, response, model);
        }
        return "redirect:/cases/{caseId}";
    }

    private void remove(PerformanceReview review, Map<String, Object> values, Actor actor) {
        ReviewRole role = ReviewRole.valueOf(String.valueOf(values.get("role")));
        conflicts.found(
                review.caseId(),
                role,
                role.holder(review),
                substitute(values.get("person")),
                String.valueOf(values.get("reason")),
                actor);
    }

    private @Nullable String substitute(@Nullable Object typed) {
        return typed == null || typed.toString().isBlank()
                ? null
                : finder.find(typed.toString()).id();
    }

    private Act ownAct(String caseId, Actor actor) {
        PerformanceReview review = reading.review(caseId, actor);
        if (!ConflictActs.mayDeclare(review, actor)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "reviews.conflict.refused.noPart");
        }
        String name = people.get(review.personId()).displayName();
        return new Act(review, "conflict", forms.declare(), Map.of("person", Map.of("displayName", name)));
    }

    private Act hrAct(String caseId, Actor actor) {
        return page.onAPart(reading.review(caseId, actor), actor, "conflicts", forms.remove());
    }
}
