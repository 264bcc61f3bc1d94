package org.evenhand.reviews.handover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.evenhand.forms.FormSubmission;
import org.evenhand.parts.Appointments;
import org.evenhand.parts.ChangeCause;
import org.evenhand.parts.PartChange;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.PersonFinder;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.handover.ReviewParts;
import org.evenhand.reviews.handover.Supervision;
import org.evenhand.reviews.handover.web.ActPage.Act;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Library HR changes who acts in a case: at once, from a later day on, or for a time. */
@Controller
@RequestMapping("/cases/{caseId}/participants")
@AllowedTo(Audience.HR)
class ChangeParticipantPage {

    private final ReviewReading reading;
    private final ReviewParts parts;
    private final Appointments appointments;
    private final Supervision supervision;
    private final ActForms forms;
    private final ActPage page;
    private final PersonFinder finder;
    private final LibraryCalendar calendar;
    private final Clock clock;

    ChangeParticipantPage(
            ReviewReading reading,
            ReviewParts parts,
            Appointments appointments,
            Supervision supervision,
            ActForms forms,
            ActPage page,
            PersonFinder finder,
            LibraryCalendar calendar,
            Clock clock) {
        this.reading = reading;
        this.parts = parts;
        this.appointments = appointments;
        this.supervision = supervision;
        this.forms = forms;
        this.page = page;
        this.finder = finder;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable String caseId, Actor actor, Model model) {
        Act act = act(caseId, actor);
        model.addAttribute("appointments", appointments.of(caseId));
        return page.show(act, Map.of("since", today().toString()), model);
    }

    @PostMapping
    String change(
            @PathVariable String caseId,
            @RequestParam(name = "_seen", defaultValue = "") String seen,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Act act = act(caseId, actor);
        model.addAttribute("appointments", appointments.of(caseId));
        FormSubmission typed = page.parse(act, request.getParameterMap());
        if (!typed.isComplete()) {
            return page.again(act, typed, response, model);
        }
        if (!seen.equals(act.seen())) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.handover.refused.changedMeanwhile");
        }
        try {
            change(act.review(), typed.values(), actor);
        } catch (Refusal refusal) {
            return page.refused(act, typed, fieldOf(refusal), refusal, response, model);
        }
        return "redirect:/cases/{caseId}";
    }

    @PostMapping("/appointments/{id}/withdraw")
    String withdraw(@PathVariable String caseId, @PathVariable String id, Actor actor) {
        ActPage.fromOutside(reading.review(caseId, actor), actor);
        appointments.withdraw(caseId, id, actor);
        return "redirect:/cases/{caseId}/participants";
    }

    private void change(PerformanceReview review, Map<String, Object> values, Actor actor) {
        LocalDate since = LocalDate.parse(String.valueOf(values.get("since")));
        LocalDate until = date(values.get("until"));
        ReviewRole role = ReviewRole.valueOf(String.valueOf(values.get("role")));
        PartChange<ReviewRole> change = new PartChange<>(
                role,
                finder.find(String.valueOf(values.get("person"))).id(),
                since,
                ChangeCause.valueOf(String.valueOf(values.get("cause"))),
                String.valueOf(values.get("reason")));
        if (until != null || since.isAfter(today())) {
            appointments.appoint(review.caseId(), change, until, role.holder(review), actor);
        } else if (keepsMainAuthor(review, change, String.valueOf(values.get("mainAuthor")))) {
            parts.keepMainAuthor(review.caseId(), change, role.holder(review), actor);
        } else {
            parts.change(review.caseId(), change, role.holder(review), actor);
        }
    }

    /** After a transfer the main author is whoever supervised the majority of the period, unless HR decides otherwise. */
    private boolean keepsMainAuthor(PerformanceReview review, PartChange<ReviewRole> change, String choice) {
        boolean transfer = change.role() == ReviewRole.MANAGER && change.cause() == ChangeCause.TRANSFER;
        boolean majority = choice.equals("MAJORITY")
                && supervision.isMajority(
                        review, review.managerId(), change.since().minusDays(1));
        return transfer && (choice.equals("FORMER") || majority);
    }

    private static String fieldOf(Refusal refusal) {
        return switch (refusal.key()) {
            case "reviews.handover.refused.date" -> "since";
            case "reviews.handover.refused.days", "reviews.handover.refused.overlap" -> "until";
            default -> "person";
        };
    }

    private Act act(String caseId, Actor actor) {
        return page.onAPart(reading.review(caseId, actor), actor, "participants", forms.change());
    }

    private static @Nullable LocalDate date(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? null : LocalDate.parse(value.toString());
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
