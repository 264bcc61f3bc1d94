package org.evenhand.equity.vault.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.equity.vault.QuestionSwitches;
import org.evenhand.equity.vault.categories.Question;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
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

/** Where an administrator switches a question of the vault on or off. */
@Controller
@RequestMapping(VaultPages.PATH + "/questions/{key}")
@AllowedTo(Audience.ADMINISTRATOR)
class SwitchPages {

    private final QuestionSwitches switches;
    private final VaultForms forms;

    SwitchPages(QuestionSwitches switches, VaultForms forms) {
        this.switches = switches;
        this.forms = forms;
    }

    @GetMapping
    String open(@PathVariable String key, Model model) {
        return page(question(key), Map.of(), List.of(), model);
    }

    /** @param on what the page said would be done */
    @PostMapping
    String decide(
            @PathVariable String key,
            @RequestParam("_on") boolean on,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Map.Entry<Question, Boolean> question = question(key);
        FormSubmission given = forms.parse(VaultForms.REASON, request.getParameterMap());
        if (!given.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(question, given.values(), given.errors(), model);
        }
        switches.decide(key, on, String.valueOf(given.values().get("reason")), actor);
        next.addFlashAttribute("said", on ? "vault.switch.isOn" : "vault.switch.isOff");
        return VaultPages.REDIRECT;
    }

    private Map.Entry<Question, Boolean> question(String key) {
        return switches.states().entrySet().stream()
                .filter(one -> one.getKey().key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "vault.refused.question"));
    }

    private String page(
            Map.Entry<Question, Boolean> question, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("question", question.getKey());
        model.addAttribute("on", question.getValue());
        model.addAttribute("form", forms.view(VaultForms.REASON, values, errors));
        return "vault/switch";
    }
}
