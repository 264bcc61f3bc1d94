package org.evenhand.retention.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.Ledger;
import org.evenhand.retention.DeletionPlans;
import org.evenhand.retention.RetentionRun;
import org.evenhand.retention.RunItem;
import org.evenhand.retention.RunState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One plan: what it may delete, who decides, how far it has come, what was left and why. */
@Controller
@RequestMapping("/hr/retention/runs/{id}")
@AllowedTo(Audience.HR)
class RunController {

    private static final int PAGE_SIZE = 25;

    private final DeletionPlans plans;
    private final RetentionForms forms;
    private final Inbox inbox;
    private final Ledger ledger;

    RunController(DeletionPlans plans, RetentionForms forms, Inbox inbox, Ledger ledger) {
        this.plans = plans;
        this.forms = forms;
        this.inbox = inbox;
        this.ledger = ledger;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "false") boolean skipped,
            Actor actor,
            Model model) {
        RetentionRun run = plans.get(id);
        List<RunItem> found = plans.items(id, skipped, after, PAGE_SIZE + 1);
        List<RunItem> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        model.addAttribute("run", run);
        model.addAttribute("progress", plans.progress(id));
        model.addAttribute("items", shown);
        model.addAttribute("skippedAlone", skipped);
        model.addAttribute(
                "next",
                found.size() > shown.size() ? shown.get(shown.size() - 1).place() : 0);
        model.addAttribute("entries", ledger.of(id));
        model.addAttribute("waiting", waiting(id, actor));
        model.addAttribute(
                "mayWithdraw", run.is(RunState.PLANNED) && run.plannerId().equals(actor.personId()));
        return "retention/run";
    }

    /** The step for this person; absent for everybody else. */
    private @Nullable OpenTask waiting(String id, Actor actor) {
        return inbox.openIn(id).stream()
                .map(InboxItem::task)
                .filter(task -> actor.personId().equals(task.assignee()))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/withdraw")
    String withdrawal(@PathVariable String id, Model model) {
        return page(plans.get(id).id(), Map.of(), List.of(), model);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String id,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FormSubmission answers = forms.parse(RetentionForms.WITHDRAW, request.getParameterMap(), Map.of());
        if (!answers.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, answers.values(), answers.errors(), model);
        }
        plans.withdraw(id, answers.values(), actor);
        return "redirect:/hr/retention/runs/{id}";
    }

    private String page(String id, Map<String, Object> values, List<FieldError> errors, Model model) {
        String address = "/hr/retention/runs/" + id;
        model.addAttribute("words", "retention.withdraw");
        model.addAttribute("back", address);
        model.addAttribute("address", address + "/withdraw");
        model.addAttribute("form", forms.view(RetentionForms.WITHDRAW, values, errors, Map.of()));
        return "retention/form";
    }
}
