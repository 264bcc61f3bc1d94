package org.evenhand.definitions.web;

import java.util.List;
import java.util.function.UnaryOperator;
import org.evenhand.casework.CaseTexts;
import org.evenhand.definitions.Difference;
import org.evenhand.engine.FormVersion;
import org.evenhand.engine.FormVersions;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every form with its versions, and what changed between two of them. */
@Controller
@RequestMapping("/processes/forms")
@AllowedTo(Audience.SIGNED_IN)
class FormPages {

    private final FormVersions forms;
    private final CaseTexts texts;

    FormPages(FormVersions forms, CaseTexts texts) {
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("forms", forms.ids());
        return "definitions/forms";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("versions", versions(id));
        return "definitions/form";
    }

    /** What changed; without numbers, with the newest version. */
    @GetMapping("/{id}/changes")
    String changes(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            Model model) {
        FormVersion after = to == 0 ? versions(id).get(0) : version(id, to);
        FormVersion before = version(id, from == 0 ? Math.max(1, after.number() - 1) : from);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("difference", Difference.ofForms(before, after));
        model.addAttribute("facts", (UnaryOperator<String>) this::wordsOf);
        return "definitions/formChanges";
    }

    /** What has no words yet is shown by the name the form gives it. */
    private String wordsOf(String fact) {
        String key = "definitions.formFact." + fact;
        return texts.has(key) ? texts.text(key) : fact;
    }

    private List<FormVersion> versions(String id) {
        List<FormVersion> all = forms.of(id);
        if (all.isEmpty()) {
            throw missing();
        }
        return all;
    }

    private FormVersion version(String id, int number) {
        return forms.find(id, number).orElseThrow(FormPages::missing);
    }

    private static Refusal missing() {
        return Refusal.because(Kind.MISSING, "definitions.refused.noForm");
    }
}
