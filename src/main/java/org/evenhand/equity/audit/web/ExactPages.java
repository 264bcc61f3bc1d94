package org.evenhand.equity.audit.web;

import org.evenhand.casework.CaseTexts;
import org.evenhand.equity.audit.ExactTier;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One page for each exact table, for the two who opened it. Nothing of it can be taken out. */
@Controller
class ExactPages {

    private final ExactTier exact;
    private final CaseTexts texts;

    ExactPages(ExactTier exact, CaseTexts texts) {
        this.exact = exact;
        this.texts = texts;
    }

    @AllowedTo(Audience.EQUITY_ANALYST)
    @GetMapping("/equity/audits/{id}/tables/{grouping}/{stage}")
    String table(
            @PathVariable String id,
            @PathVariable String grouping,
            @PathVariable String stage,
            Actor actor,
            Model model) {
        ExactTier.Look look = exact.look(id, grouping, stage, actor);
        model.addAttribute("look", look);
        model.addAttribute("words", new AuditWords(texts, look.dimension()));
        return "audits/table";
    }
}
