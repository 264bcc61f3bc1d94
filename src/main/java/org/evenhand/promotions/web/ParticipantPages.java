package org.evenhand.promotions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.parts.Appointments;
import org.evenhand.parts.ChangeCause;
import org.evenhand.parts.PartChange;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.PersonFinder;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionRole;
import org.evenhand.promotions.handover.PromotionHandover;
import org.evenhand.promotions.web.PartActs.Act;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Library HR changes who acts in a promotion: at once, from a later day on, or for a time. */
@Controller
@RequestMapping("/promotions/{caseId}/participants")
@AllowedTo(Audience.HR)
class ParticipantPages {

    private final PromotionHandover handover;
    private final Appointments appointments;
    private final PartActs acts;
    private final PersonFinder finder;
    private final LibraryCalendar calendar;
    private final Clock clock;

    ParticipantPages(
            PromotionHandover handover,
            Appointments appointments,
            PartActs acts,
            PersonFinder finder,
            LibraryCalendar calendar,
            Clock clock) {
        this.handover = handover;
        this.appointments = appointments;
        this.acts = acts;
        this.finder = finder;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable String caseId, Actor actor, Model model) {
        return acts.show(act(caseId, actor), Map.of("since", today().toString()), List.of(), model);
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
        return acts.take(
                act,
                request,
                response,
                model,
                ParticipantPages::fieldOf,
                values -> {
                    act.requireSeen(seen);
                    change(act.promotion(), values, actor);
                },
                "/promotions/{caseId}");
    }

    @PostMapping("/appointments/{id}/withdraw")
    String withdraw(@PathVariable String caseId, @PathVariable String id, Actor actor) {
        act(caseId, actor);
        appointments.withdraw(caseId, id, actor);
        return "redirect:/promotions/{caseId}/participants";
    }

    private void change(Promotion promotion, Map<String, Object> values, Actor actor) {
        LocalDate since = LocalDate.parse(String.valueOf(values.get("since")));
        Object until = values.get("until");
        LocalDate last = until == null || until.toString().isBlank() ? null : LocalDate.parse(until.toString());
        PromotionRole role = PromotionRole.valueOf(String.valueOf(values.get("role")));
        PartChange<PromotionRole> change = new PartChange<>(
                role,
                finder.find(String.valueOf(values.get("person"))).id(),
                since,
                ChangeCause.valueOf(String.valueOf(values.get("cause"))),
                String.valueOf(values.get("reason")));
        if (last != null || since.isAfter(today())) {
            appointments.appoint(promotion.caseId(), change, last, role.holder(promotion), actor);
        } else {
            handover.change(promotion.caseId(), change, role.holder(promotion), actor);
        }
    }

    private static String fieldOf(String refused) {
        return switch (refused) {
            case "promotions.parts.refused.date" -> "since";
            case "reviews.handover.refused.days", "reviews.handover.refused.overlap" -> "until";
            default -> "person";
        };
    }

    private Act act(String caseId, Actor actor) {
        return acts.act(caseId, "participants", PromotionForms.CHANGE, actor);
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
