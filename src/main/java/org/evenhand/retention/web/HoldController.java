package org.evenhand.retention.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.casework.StepProblem;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.PersonFinder;
import org.evenhand.retention.HoldScope;
import org.evenhand.retention.RecordHold;
import org.evenhand.retention.RecordHolds;
import org.evenhand.retention.RecordKind;
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

/** Legal holds: those there are, setting one, lifting one. */
@Controller
@RequestMapping("/hr/retention/holds")
@AllowedTo(Audience.HR)
class HoldController {

    private static final String HOLDS = "/hr/retention/holds";
    private static final int PAGE_SIZE = 25;

    private final RecordHolds holds;
    private final PersonFinder finder;
    private final RetentionForms forms;
    private final CaseTexts texts;

    HoldController(RecordHolds holds, PersonFinder finder, RetentionForms forms, CaseTexts texts) {
        this.holds = holds;
        this.finder = finder;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String before, Model model) {
        List<RecordHold> found = holds.page(before, PAGE_SIZE + 1);
        List<RecordHold> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        model.addAttribute("holds", shown);
        model.addAttribute(
                "next",
                found.size() > shown.size() ? shown.get(shown.size() - 1).id() : null);
        return "retention/holds";
    }

    @GetMapping("/new")
    String form(Model model) {
        return setting(Map.of(), List.of(), model);
    }

    @PostMapping("/new")
    String set(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        FormSubmission answers = forms.parse(RetentionForms.SET, request.getParameterMap(), kinds());
        List<FieldError> errors = answers.errors();
        if (answers.isComplete()) {
            HoldScope scope = HoldScope.valueOf(text(answers.values(), "scope"));
            try {
                holds.set(scope, target(scope, answers.values()), answers.values(), actor);
                return "redirect:" + HOLDS;
            } catch (Refusal refused) {
                errors = complaint(scope, answers.values(), refused);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return setting(answers.values(), errors, model);
    }

    private String target(HoldScope scope, Map<String, Object> values) {
        return switch (scope) {
            case PERSON -> finder.findFormer(text(values, "person")).id();
            case CASE -> text(values, "case").strip();
            case KIND -> text(values, "kind");
        };
    }

    private List<FieldError> complaint(HoldScope scope, Map<String, Object> values, Refusal refused) {
        if (refused.kind() == Kind.NOT_ALLOWED) {
            throw refused;
        }
        String at =
                switch (scope) {
                    case PERSON -> "person";
                    case CASE -> "case";
                    case KIND -> "kind";
                };
        StepProblem problem = new StepProblem(at, refused.key(), refused.arguments());
        return forms.complaints(RetentionForms.SET, values, List.of(problem), kinds());
    }

    @GetMapping("/{id}/lift")
    String lifting(@PathVariable String id, Model model) {
        return lifting(id, Map.of(), List.of(), model);
    }

    @PostMapping("/{id}/lift")
    String lift(
            @PathVariable String id,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FormSubmission answers = forms.parse(RetentionForms.LIFT, request.getParameterMap(), Map.of());
        if (!answers.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return lifting(id, answers.values(), answers.errors(), model);
        }
        holds.lift(id, answers.values(), actor);
        return "redirect:" + HOLDS;
    }

    private static String text(Map<String, Object> values, String key) {
        return String.valueOf(values.get(key));
    }

    private Map<String, Object> kinds() {
        return Map.of(
                "kinds",
                Arrays.stream(RecordKind.values())
                        .filter(RecordKind::isPlanned)
                        .map(kind -> Map.of("label", texts.text(kind.key()), "value", kind.name()))
                        .toList());
    }

    private String setting(Map<String, Object> values, List<FieldError> errors, Model model) {
        return page(
                "retention.setHold", HOLDS + "/new", forms.view(RetentionForms.SET, values, errors, kinds()), model);
    }

    private String lifting(String id, Map<String, Object> values, List<FieldError> errors, Model model) {
        if (!holds.get(id).stands()) {
            throw Refusal.because(Kind.MOVED_ON, "retention.refused.lifted");
        }
        return page(
                "retention.liftHold",
                HOLDS + "/" + id + "/lift",
                forms.view(RetentionForms.LIFT, values, errors, Map.of()),
                model);
    }

    private static String page(String words, String address, Object form, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("back", HOLDS);
        model.addAttribute("address", address);
        model.addAttribute("form", form);
        return "retention/form";
    }
}
