package org.evenhand.moves.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.engine.MovePlans;
import org.evenhand.engine.ProcessVersion;
import org.evenhand.engine.ProcessVersions;
import org.evenhand.engine.RunningCases;
import org.evenhand.moves.MovePlanning;
import org.evenhand.moves.PlanRefused;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A new plan: where each step of the old version goes in the new one. */
@Controller
@RequestMapping(MovePages.PATH)
@AllowedTo(Audience.HR)
class MovePlanPages {

    private static final String STEP = "step_";

    private final MovePlanning planning;
    private final MovePlans plans;
    private final ProcessVersions versions;
    private final RunningCases running;

    MovePlanPages(MovePlanning planning, MovePlans plans, ProcessVersions versions, RunningCases running) {
        this.planning = planning;
        this.plans = plans;
        this.versions = versions;
        this.running = running;
    }

    @GetMapping("/new")
    String begin(@RequestParam String process, @RequestParam int from, @RequestParam int to, Model model) {
        ProcessVersion old = version(process, from);
        fill(model, old, version(process, to), plans.proposal(old, version(process, to)), "", null);
        return "moves/plan";
    }

    @PostMapping
    ModelAndView plan(
            @RequestParam String process,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Model model) {
        Map<String, String> choices = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(STEP)) {
                choices.put(name.substring(STEP.length()), value);
            }
        });
        try {
            return new ModelAndView("redirect:" + MovePages.PATH + "/"
                    + planning.plan(process, from, to, choices, reason, actor).id());
        } catch (PlanRefused refused) {
            fill(model, version(process, from), version(process, to), choices, reason, refused);
            return new ModelAndView("moves/plan", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private void fill(
            Model model,
            ProcessVersion from,
            ProcessVersion to,
            Map<String, String> choices,
            String reason,
            @Nullable PlanRefused refused) {
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("steps", plans.steps(from));
        model.addAttribute("targets", plans.steps(to));
        model.addAttribute("choices", choices);
        model.addAttribute("reason", reason);
        model.addAttribute("standing", running.atSteps(from));
        model.addAttribute("refused", refused);
    }

    private ProcessVersion version(String process, int number) {
        return versions.find(process, number)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "definitions.refused.noVersion"));
    }
}
