package org.evenhand.committees.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.committees.CommitteePage;
import org.evenhand.committees.CommitteePages;
import org.evenhand.committees.StandingAside;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.Looks;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a member stands aside, or Library HR lets a member go. */
@Controller
@RequestMapping("/committees/{id}/stand-aside/{person}")
@AllowedTo(Audience.CASE_PARTY)
class StandAsidePages {

    private final StandingAside standing;
    private final CommitteePages pages;
    private final StandAsideForm form;
    private final Looks looks;

    StandAsidePages(StandingAside standing, CommitteePages pages, StandAsideForm form, Looks looks) {
        this.looks = looks;
        this.standing = standing;
        this.pages = pages;
        this.form = form;
    }

    @GetMapping
    String open(@PathVariable String id, @PathVariable String person, Actor actor, Model model) {
        return page(id, person, Map.of(), List.of(), actor, model);
    }

    @PostMapping
    String leave(
            @PathVariable String id,
            @PathVariable String person,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        requireSeat(pages.of(id, actor), person);
        FormSubmission answers = form.parse(request.getParameterMap());
        if (!answers.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, person, answers.values(), answers.errors(), actor, model);
        }
        boolean conflict = "CONFLICT".equals(answers.values().get("why"));
        standing.leave(id, person, conflict, String.valueOf(answers.values().get("reason")), actor);
        redirect.addFlashAttribute("said", "committees.said.stoodAside");
        return actor.personId().equals(person) ? "redirect:/" : "redirect:/committees/{id}";
    }

    private String page(
            String id, String person, Map<String, Object> values, List<FieldError> errors, Actor actor, Model model) {
        CommitteePage view = pages.of(id, actor);
        requireSeat(view, person);
        model.addAttribute("view", looks.shown(view, actor));
        model.addAttribute("person", person);
        model.addAttribute("form", form.view(values, errors));
        return "committees/aside";
    }

    private static void requireSeat(CommitteePage view, String person) {
        if (view.seats().stream().noneMatch(seat -> seat.personId().equals(person) && view.mayLetGo(seat))) {
            throw Refusal.because(Kind.MOVED_ON, "committees.refused.noMember");
        }
    }
}
