package org.evenhand.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.Forms;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.Delegation;
import org.evenhand.people.Delegations;
import org.evenhand.people.PersonFinder;
import org.evenhand.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where people let somebody act for them and take it back, and where Library HR sees who acts for whom. */
@Controller
class DelegationPages {

    private static final String FORM = "delegate-steps";

    private final Delegations delegations;
    private final PersonFinder finder;
    private final Forms forms;
    private final FormDefinition form;

    DelegationPages(Delegations delegations, PersonFinder finder, Forms forms, FormReader reader) {
        this.delegations = delegations;
        this.finder = finder;
        this.forms = forms;
        this.form = reader.shipped(FORM);
    }

    @AllowedTo(Audience.SIGNED_IN)
    @GetMapping("/account/delegations")
    String own(Actor actor, Model model) {
        return own(actor, Map.of(), List.of(), model);
    }

    @AllowedTo(Audience.SIGNED_IN)
    @PostMapping("/account/delegations")
    String grant(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        FormSubmission typed = forms.parse(form, request.getParameterMap(), Map.of());
        if (!typed.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return own(actor, typed.values(), typed.errors(), model);
        }
        try {
            grant(actor, typed.values());
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            return own(actor, typed.values(), List.of(complaint(typed.values(), refusal)), model);
        }
        return "redirect:/account/delegations";
    }

    @AllowedTo(Audience.SIGNED_IN)
    @PostMapping("/account/delegations/{id}/revoke")
    String revoke(@PathVariable String id, Actor actor) {
        delegations.revoke(id, actor);
        return "redirect:/account/delegations";
    }

    @AllowedTo(Audience.HR)
    @GetMapping("/hr/delegations")
    String all(Model model) {
        model.addAttribute("delegations", delegations.current());
        model.addAttribute("states", delegations);
        return "casework/allDelegations";
    }

    @AllowedTo(Audience.HR)
    @PostMapping("/hr/delegations/{id}/revoke")
    String revokeAny(@PathVariable String id, Actor actor) {
        delegations.revoke(id, actor);
        return "redirect:/hr/delegations";
    }

    private void grant(Actor actor, Map<String, Object> values) {
        delegations.grant(
                actor,
                finder.find(String.valueOf(values.get("person"))).id(),
                LocalDate.parse(String.valueOf(values.get("firstDay"))),
                LocalDate.parse(String.valueOf(values.get("lastDay"))));
    }

    private FieldError complaint(Map<String, Object> values, Refusal refusal) {
        boolean days = refusal.key().endsWith(".days") || refusal.key().endsWith(".overlap");
        return forms.complaint(
                form, values, Map.of(), FieldError.at(days ? "lastDay" : "person", refusal.key(), refusal.arguments()));
    }

    private String own(Actor actor, Map<String, Object> values, List<FieldError> errors, Model model) {
        List<Delegation> to = delegations.runningTo(actor.personId());
        model.addAttribute("own", delegations.of(actor.personId()));
        model.addAttribute("to", to);
        model.addAttribute("states", delegations);
        model.addAttribute("form", forms.view(form, values, errors, Map.of()));
        return "casework/delegations";
    }
}
