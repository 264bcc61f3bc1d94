package org.evenhand.equity.vault.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.equity.vault.OwnIdentity;
import org.evenhand.equity.vault.OwnPage;
import org.evenhand.equity.vault.ReadingLog;
import org.evenhand.equity.vault.VaultSettings;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One's own answers, for whoever is signed in. What was typed never goes into the session, which lies in the database: a form
 * with a mistake is answered with itself.
 */
@Controller
@RequestMapping("/identity")
@AllowedTo(Audience.SIGNED_IN)
class IdentityPages {

    private static final String AGAIN = "redirect:/identity";
    private static final String SAID = "said";

    private final OwnIdentity own;
    private final ReadingLog log;
    private final IdentityForm form;
    private final VaultSettings settings;

    IdentityPages(OwnIdentity own, ReadingLog log, IdentityForm form, VaultSettings settings) {
        this.own = own;
        this.log = log;
        this.form = form;
        this.settings = settings;
    }

    @GetMapping
    String show(Actor self, Model model) {
        model.addAttribute("own", own.page(self));
        model.addAttribute("keepDays", settings.keepDays());
        return "vault/own";
    }

    @GetMapping("/answers")
    String answers(Actor self, Model model) {
        OwnPage page = own.page(self);
        return form(page, page.version(), page.edition(), form.typed(page), List.of(), model);
    }

    @PostMapping("/answers")
    String answer(
            @RequestParam(name = "_version", defaultValue = "") String version,
            @RequestParam(name = "_edition", defaultValue = "") String edition,
            Actor self,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        OwnPage page = own.page(self);
        page.requireEdition(edition);
        FormSubmission given = form.parse(page, request.getParameterMap());
        List<FieldError> errors = given.isComplete() ? form.complaints(page, given.values()) : given.errors();
        if (given.isComplete() && errors.isEmpty()) {
            own.answer(self, version, edition, form.given(page, given.values()));
            next.addFlashAttribute(SAID, "identity.saved");
            return AGAIN;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(page, version, edition, given.values(), errors, model);
    }

    @GetMapping("/withdraw")
    String askedToWithdraw(Actor self, Model model) {
        model.addAttribute("own", own.page(self));
        return "vault/withdraw";
    }

    @PostMapping("/withdraw")
    String withdraw(Actor self, RedirectAttributes next) {
        own.withdraw(self);
        next.addFlashAttribute(SAID, "identity.withdrawn");
        return AGAIN;
    }

    @GetMapping("/readings")
    String readings(@RequestParam(defaultValue = ReadingLog.NEWEST) String after, Model model) {
        model.addAttribute("readings", log.page(after));
        return "vault/readings";
    }

    private String form(
            OwnPage page,
            String version,
            String edition,
            Map<String, Object> typed,
            List<FieldError> errors,
            Model model) {
        model.addAttribute("own", page);
        model.addAttribute("version", version);
        model.addAttribute("edition", edition);
        model.addAttribute("form", form.view(page, typed, errors));
        return "vault/answers";
    }
}
