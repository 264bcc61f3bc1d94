package org.evenhand.personnel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.personnel.Rebuttals;
import org.evenhand.personnel.RecordItem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody answers a document of their own record. */
@Controller
@RequestMapping("/record/rebut/{of}/{kind}/{revision}")
@AllowedTo(Audience.SIGNED_IN)
class RebuttalPages {

    private final Rebuttals rebuttals;
    private final RecordForms forms;

    RebuttalPages(Rebuttals rebuttals, RecordForms forms) {
        this.rebuttals = rebuttals;
        this.forms = forms;
    }

    @GetMapping
    String form(
            @PathVariable String of,
            @PathVariable String kind,
            @PathVariable String revision,
            Actor actor,
            Model model) {
        RecordItem item = rebuttals.about(key(of, kind, revision), actor);
        return page(item, Map.of(), List.of(), model);
    }

    @PostMapping
    String send(
            @PathVariable String of,
            @PathVariable String kind,
            @PathVariable String revision,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        String key = key(of, kind, revision);
        RecordItem item = rebuttals.about(key, actor);
        FormSubmission answers = forms.parse(RecordForms.REBUT, request.getParameterMap(), rebuttals.context(item));
        if (!answers.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(item, answers.values(), answers.errors(), model);
        }
        rebuttals.add(key, answers.values(), actor);
        next.addFlashAttribute("rebutted", true);
        return "redirect:/record";
    }

    private static String key(String of, String kind, String revision) {
        return of + "/" + kind + "/" + revision;
    }

    private String page(RecordItem item, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("item", item);
        model.addAttribute("form", forms.view(RecordForms.REBUT, values, errors, rebuttals.context(item)));
        return "personnel/rebut";
    }
}
