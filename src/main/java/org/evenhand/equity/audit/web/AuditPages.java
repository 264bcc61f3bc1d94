package org.evenhand.equity.audit.web;

import java.util.List;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.equity.AuditFindings;
import org.evenhand.equity.audit.AuditPeople;
import org.evenhand.equity.audit.Audits;
import org.evenhand.equity.audit.CohortAudit;
import org.evenhand.equity.audit.ExactTier;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The audits and where each stands: for equity analysts, and for Library HR without a number. */
@Controller
@RequestMapping("/equity/audits")
@AllowedTo({Audience.EQUITY_ANALYST, Audience.HR})
class AuditPages {

    private final Audits audits;
    private final ExactTier exact;
    private final AuditFindings findings;
    private final AuditPeople people;
    private final Tasks tasks;

    AuditPages(Audits audits, ExactTier exact, AuditFindings findings, AuditPeople people, Tasks tasks) {
        this.people = people;
        this.audits = audits;
        this.exact = exact;
        this.findings = findings;
        this.tasks = tasks;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int from, Actor actor, Model model) {
        List<CohortAudit> page = audits.page(from, actor);
        boolean more = page.size() > Audits.PAGE_SIZE;
        model.addAttribute("audits", more ? page.subList(0, Audits.PAGE_SIZE) : page);
        model.addAttribute("next", more ? "/equity/audits?from=" + (from + Audits.PAGE_SIZE) : null);
        return "audits/list";
    }

    @GetMapping("/{id}")
    String audit(@PathVariable String id, Actor actor, Model model) {
        CohortAudit audit = audits.get(id, actor);
        List<OpenTask> open = tasks.openIn(id);
        model.addAttribute("audit", audit);
        model.addAttribute("plan", audits.plan(audit));
        model.addAttribute("tables", exact.tables(audit));
        model.addAttribute("open", open);
        model.addAttribute("readable", ExactTier.isOpenTo(audit, actor));
        model.addAttribute("takes", takes(audit, actor));
        model.addAttribute("second", people.secondFor(audit));
        model.addAttribute("findings", findings.of(audit.cohortId()));
        model.addAttribute("record", findings.addressFor(audit.cohortId()));
        return "audits/audit";
    }

    private static boolean takes(CohortAudit audit, Actor actor) {
        String person = actor.personId();
        return AuditPeople.isAuditor(actor)
                && !audit.is(CohortAudit.State.CLOSED)
                && !person.equals(audit.analystId())
                && !person.equals(audit.secondPersonId());
    }

    /** @param seen person id of who had it when the page was shown; empty for nobody */
    @PostMapping("/{id}/take-over")
    @AllowedTo(Audience.EQUITY_ANALYST)
    String takeOver(
            @PathVariable String id,
            @RequestParam(name = "_analyst", defaultValue = "") String seen,
            Actor actor,
            RedirectAttributes redirect) {
        audits.takeOver(id, orNull(seen), actor);
        redirect.addFlashAttribute("said", "audits.said.taken");
        return "redirect:/equity/audits/{id}";
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
