package org.evenhand.findings.web;

import java.util.List;
import org.evenhand.findings.CycleFinding;
import org.evenhand.findings.FindingsRegister;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register, and one finding with everything it ever said: for who keeps it, and for the owner. */
@Controller
@RequestMapping("/findings")
@AllowedTo(Audience.SIGNED_IN)
class FindingPages {

    private final FindingsRegister register;

    FindingPages(FindingsRegister register) {
        this.register = register;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = FindingsRegister.NEWEST) String after, Actor actor, Model model) {
        List<CycleFinding> found = register.page(after, actor);
        List<CycleFinding> shown = found.subList(0, Math.min(FindingsRegister.PAGE_SIZE, found.size()));
        model.addAttribute("findings", shown);
        model.addAttribute("keeper", FindingsRegister.isKeptBy(actor));
        model.addAttribute(
                "next",
                found.size() > shown.size() ? shown.get(shown.size() - 1).id() : null);
        return "findings/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Actor actor, Model model) {
        CycleFinding finding = register.get(id, actor);
        model.addAttribute("finding", finding);
        model.addAttribute("cohort", register.cohort(finding.cohortId()));
        model.addAttribute("versions", register.versions(finding));
        model.addAttribute("keeper", FindingsRegister.isKeptBy(actor));
        return "findings/finding";
    }
}
