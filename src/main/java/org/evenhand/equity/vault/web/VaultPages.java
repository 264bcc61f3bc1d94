package org.evenhand.equity.vault.web;

import org.evenhand.equity.vault.LegalHolds;
import org.evenhand.equity.vault.QuestionSwitches;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What an administrator keeps of the vault: which questions are asked, and legal holds. Nobody's answers. */
@Controller
class VaultPages {

    static final String PATH = "/administration/vault";
    static final String REDIRECT = "redirect:" + PATH;

    private final QuestionSwitches switches;
    private final LegalHolds holds;

    VaultPages(QuestionSwitches switches, LegalHolds holds) {
        this.switches = switches;
        this.holds = holds;
    }

    @AllowedTo(Audience.ADMINISTRATOR)
    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("states", switches.states());
        model.addAttribute("decisions", switches.decisions());
        model.addAttribute("holds", holds.standing());
        return "vault/vault";
    }
}
