package org.evenhand.calibration.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.Convening;
import org.evenhand.calibration.MemberOptions;
import org.evenhand.calibration.NewSession;
import org.evenhand.calibration.SessionCase;
import org.evenhand.calibration.SessionRules;
import org.evenhand.casework.StepProblem;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.Person;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where Library HR convenes a session of a directorate. */
@Controller
@RequestMapping("/hr/cycles/{id}/calibration/convene")
@AllowedTo(Audience.HR)
class ConvenePages {

    private static final String MONITOR = "criteriaMonitor";

    private final Convening convening;
    private final SessionRules rules;
    private final MemberOptions options;
    private final PersonFinder finder;
    private final SessionForms forms;

    ConvenePages(
            Convening convening, SessionRules rules, MemberOptions options, PersonFinder finder, SessionForms forms) {
        this.convening = convening;
        this.rules = rules;
        this.options = options;
        this.finder = finder;
        this.forms = forms;
    }

    @GetMapping
    String form(@PathVariable String id, @RequestParam String directorate, Actor actor, Model model) {
        List<SessionCase> waiting = convening.waiting(id, directorate, actor);
        if (!rules.isPossible(waiting)) {
            model.addAttribute("cycleId", id);
            model.addAttribute("directorate", directorate);
            model.addAttribute("cases", waiting);
            return "calibration/nobody";
        }
        List<Person> members = options.of(waiting);
        Map<String, Object> usual = Map.of("members", options.usual(members), "cap", "NONE");
        return page(id, directorate, usual, List.of(), actor, model);
    }

    @PostMapping
    String convene(
            @PathVariable String id,
            @RequestParam("_directorate") String directorate,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Map<String, Object> context = context(id, directorate, actor);
        FormSubmission answers = forms.parse(SessionForms.CONVENE, request.getParameterMap(), context);
        List<FieldError> errors =
                answers.isComplete() ? problems(id, directorate, answers.values(), actor, context) : answers.errors();
        if (answers.isComplete() && errors.isEmpty()) {
            CalibrationSession session = convening.convene(id, directorate, session(answers.values()), actor);
            redirect.addFlashAttribute("said", "calibration.said.convened");
            return "redirect:/calibrations/" + session.id();
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(id, directorate, answers.values(), errors, actor, model);
    }

    private List<FieldError> problems(
            String id, String directorate, Map<String, Object> values, Actor actor, Map<String, Object> context) {
        List<StepProblem> problems;
        try {
            problems = convening.problems(id, directorate, session(values), actor);
        } catch (Refusal refusal) {
            if (refusal.kind() != Kind.INVALID) {
                throw refusal;
            }
            problems = List.of(new StepProblem(MONITOR, refusal.key(), refusal.arguments()));
        }
        return forms.complaints(SessionForms.CONVENE, values, problems, context);
    }

    /** @throws Refusal INVALID when nobody is meant by what was typed for the monitor, or several people are */
    private NewSession session(Map<String, Object> values) {
        Set<String> members = values.get("members") instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.toSet())
                : new HashSet<>();
        Integer percent = "SHARE".equals(values.get("cap")) && values.get("capPercent") instanceof Number share
                ? share.intValue()
                : null;
        return new NewSession(
                members,
                String.valueOf(values.get("chair")),
                finder.find(String.valueOf(values.get(MONITOR))).id(),
                percent);
    }

    private Map<String, Object> context(String id, String directorate, Actor actor) {
        var cases = convening.waiting(id, directorate, actor);
        return Map.of(
                "directorate",
                directorate,
                "waiting",
                options.waiting(cases),
                "memberOptions",
                options.options(options.of(cases)));
    }

    private String page(
            String id,
            String directorate,
            Map<String, Object> values,
            List<FieldError> errors,
            Actor actor,
            Model model) {
        Map<String, Object> context = context(id, directorate, actor);
        model.addAttribute("cycleId", id);
        model.addAttribute("directorate", directorate);
        model.addAttribute("form", forms.view(SessionForms.CONVENE, values, errors, context));
        return "calibration/convene";
    }
}
