package org.evenhand.promotions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.PersonFinder;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionRole;
import org.evenhand.promotions.handover.PromotionConflicts;
import org.evenhand.promotions.handover.PromotionEnding;
import org.evenhand.promotions.web.PartActs.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody with a part declares a conflict, and where Library HR removes somebody who has one, or ends the case. */
@Controller
@RequestMapping("/promotions/{caseId}")
class PromotionConflictPages {

    private static final String CASE = "/promotions/{caseId}";

    private final PromotionConflicts conflicts;
    private final PromotionEnding ending;
    private final PartActs acts;
    private final PersonFinder finder;

    PromotionConflictPages(PromotionConflicts conflicts, PromotionEnding ending, PartActs acts, PersonFinder finder) {
        this.conflicts = conflicts;
        this.ending = ending;
        this.acts = acts;
        this.finder = finder;
    }

    @AllowedTo(Audience.CASE_PARTY)
    @GetMapping("/conflict")
    String declaration(@PathVariable String caseId, Actor actor, Model model) {
        return acts.show(declares(caseId, actor), Map.of(), List.of(), model);
    }

    @AllowedTo(Audience.CASE_PARTY)
    @PostMapping("/conflict")
    String declare(
            @PathVariable String caseId,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return acts.take(
                declares(caseId, actor),
                request,
                response,
                model,
                key -> "reason",
                values -> conflicts.declare(caseId, String.valueOf(values.get("reason")), actor),
                "/conflict-declared");
    }

    private Act declares(String caseId, Actor actor) {
        return acts.act(caseId, "conflict", PromotionForms.DECLARE, actor);
    }

    @AllowedTo(Audience.HR)
    @GetMapping("/conflicts")
    String removal(@PathVariable String caseId, Actor actor, Model model) {
        return acts.show(removes(caseId, actor), Map.of(), List.of(), model);
    }

    @AllowedTo(Audience.HR)
    @PostMapping("/conflicts")
    String remove(
            @PathVariable String caseId,
            @RequestParam(name = "_seen", defaultValue = "") String seen,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Act act = removes(caseId, actor);
        return acts.take(
                act,
                request,
                response,
                model,
                key -> "person",
                values -> {
                    act.requireSeen(seen);
                    remove(act.promotion(), values, actor);
                },
                CASE);
    }

    private void remove(Promotion promotion, Map<String, Object> values, Actor actor) {
        PromotionRole role = PromotionRole.valueOf(String.valueOf(values.get("role")));
        conflicts.found(
                promotion.caseId(),
                role,
                role.holder(promotion),
                substitute(values.get("person")),
                String.valueOf(values.get("reason")),
                actor);
    }

    private @Nullable String substitute(@Nullable Object typed) {
        return typed == null || typed.toString().isBlank()
                ? null
                : finder.find(typed.toString()).id();
    }

    private Act removes(String caseId, Actor actor) {
        return acts.act(caseId, "conflicts", PromotionForms.REMOVE, actor);
    }

    @AllowedTo(Audience.HR)
    @GetMapping("/end")
    String ending(@PathVariable String caseId, Actor actor, Model model) {
        return acts.show(ends(caseId, actor), Map.of(), List.of(), model);
    }

    @AllowedTo(Audience.HR)
    @PostMapping("/end")
    String end(
            @PathVariable String caseId,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return acts.take(
                ends(caseId, actor),
                request,
                response,
                model,
                key -> "reason",
                values -> ending.end(caseId, values, actor),
                CASE);
    }

    private Act ends(String caseId, Actor actor) {
        return acts.act(caseId, "end", PromotionForms.END, actor);
    }
}
