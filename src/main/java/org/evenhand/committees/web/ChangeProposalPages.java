package org.evenhand.committees.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.committees.ChangingProposals;
import org.evenhand.committees.ChangingProposals.Change;
import org.evenhand.committees.Forming;
import org.evenhand.committees.pool.ProposedCommittee;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.PersonFinder;
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

/** Where Library HR changes who is proposed for one committee. */
@Controller
@RequestMapping("/hr/committees/{id}/change/{caseId}")
@AllowedTo(Audience.HR)
class ChangeProposalPages {

    private final ChangingProposals changing;
    private final Forming forming;
    private final ChangeProposalForm form;
    private final PersonFinder finder;

    ChangeProposalPages(ChangingProposals changing, Forming forming, ChangeProposalForm form, PersonFinder finder) {
        this.changing = changing;
        this.forming = forming;
        this.form = form;
        this.finder = finder;
    }

    @GetMapping
    String open(@PathVariable String id, @PathVariable String caseId, Actor actor, Model model) {
        return page(id, changing.of(id, caseId, actor), Map.of(), List.of(), actor, model);
    }

    @PostMapping
    String change(
            @PathVariable String id,
            @PathVariable String caseId,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        ProposedCommittee present = changing.of(id, caseId, actor);
        FormSubmission typed = form.parse(request.getParameterMap(), present);
        List<FieldError> errors = typed.errors();
        if (typed.isComplete()) {
            try {
                changing.change(id, caseId, asked(typed.values()), actor);
                redirect.addFlashAttribute("said", "committees.said.changed");
                return "redirect:/hr/committees/{id}";
            } catch (Refusal refusal) {
                errors = complaints(refusal, typed, present);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, present, typed.values(), errors, actor, model);
    }

    private List<FieldError> complaints(Refusal refusal, FormSubmission typed, ProposedCommittee present) {
        if (refusal.kind() != Kind.INVALID) {
            throw refusal;
        }
        String field = refusal.key().startsWith("committees.problem.needsApproval") ? "approval" : "in";
        return form.complaints(typed.values(), new StepProblem(field, refusal.key(), refusal.arguments()), present);
    }

    private Change asked(Map<String, Object> values) {
        String out = String.valueOf(values.get("out"));
        return new Change(
                out.equals(ChangeProposalForm.NOBODY) ? null : out,
                finder.find(String.valueOf(values.get("in"))).id(),
                String.valueOf(values.getOrDefault("approval", "")),
                String.valueOf(values.get("reason")));
    }

    private String page(
            String id,
            ProposedCommittee present,
            Map<String, Object> values,
            List<FieldError> errors,
            Actor actor,
            Model model) {
        Forming.Proposal proposal = forming.proposal(id, actor);
        model.addAttribute("round", id);
        model.addAttribute("name", proposal.name());
        model.addAttribute("committee", proposal.committee(present));
        model.addAttribute("form", form.view(values, errors, present));
        return "committees/change";
    }
}
