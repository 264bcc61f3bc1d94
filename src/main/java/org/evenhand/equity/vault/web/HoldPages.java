package org.evenhand.equity.vault.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.equity.vault.LegalHold;
import org.evenhand.equity.vault.LegalHolds;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator places a legal hold on somebody, and lifts it. */
@Controller
@RequestMapping(VaultPages.PATH + "/holds")
@AllowedTo(Audience.ADMINISTRATOR)
class HoldPages {

    private static final String SAID = "said";

    private final LegalHolds holds;
    private final VaultForms forms;

    HoldPages(LegalHolds holds, VaultForms forms) {
        this.holds = holds;
        this.forms = forms;
    }

    @GetMapping("/new")
    String open(Model model) {
        return placing(Map.of(), List.of(), model);
    }

    @PostMapping("/new")
    String place(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        FormSubmission given = forms.parse(VaultForms.HOLD, request.getParameterMap());
        List<FieldError> errors = given.errors();
        if (given.isComplete()) {
            try {
                holds.place(forms.person(given.values()), reason(given), actor);
                next.addFlashAttribute(SAID, "vault.hold.placed");
                return VaultPages.REDIRECT;
            } catch (Refusal refused) {
                errors = forms.complaint(given.values(), refused);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return placing(given.values(), errors, model);
    }

    @GetMapping("/{id}/lift")
    String open(@PathVariable String id, Model model) {
        return lifting(holds.get(id), Map.of(), List.of(), model);
    }

    @PostMapping("/{id}/lift")
    String lift(
            @PathVariable String id,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        LegalHold hold = holds.get(id);
        FormSubmission given = forms.parse(VaultForms.REASON, request.getParameterMap());
        if (!given.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return lifting(hold, given.values(), given.errors(), model);
        }
        holds.lift(id, reason(given), actor);
        next.addFlashAttribute(SAID, "vault.hold.lifted");
        return VaultPages.REDIRECT;
    }

    private String placing(Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("form", forms.view(VaultForms.HOLD, values, errors));
        return "vault/hold";
    }

    private String lifting(LegalHold hold, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("hold", hold);
        model.addAttribute("form", forms.view(VaultForms.REASON, values, errors));
        return "vault/lift";
    }

    private static String reason(FormSubmission given) {
        return String.valueOf(given.values().get("reason"));
    }
}
