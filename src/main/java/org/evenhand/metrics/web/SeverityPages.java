package org.evenhand.metrics.web;

import org.evenhand.cycles.Cycles;
import org.evenhand.metrics.CycleSeverity;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How raters of a locked cycle lie beside each other. */
@Controller
@AllowedTo(Audience.HR)
class SeverityPages {

    private final Cycles cycles;
    private final CycleSeverity severity;

    SeverityPages(Cycles cycles, CycleSeverity severity) {
        this.cycles = cycles;
        this.severity = severity;
    }

    @GetMapping("/hr/cycles/{id}/severity")
    String page(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("severity", severity.of(id, actor).orElse(null));
        model.addAttribute("cycle", cycles.get(id));
        return "metrics/severity";
    }
}
