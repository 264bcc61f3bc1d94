package org.evenhand.engine.web;

import org.evenhand.engine.Incidents;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What failed by itself, and the button that tries again. */
@Controller
@AllowedTo({Audience.HR, Audience.ADMINISTRATOR})
class IncidentsController {

    private final Incidents incidents;

    IncidentsController(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping("/incidents")
    String list(Model model) {
        model.addAttribute("incidents", incidents.open());
        return "engine/incidents";
    }

    @PostMapping("/incidents/{id}/retry")
    String retry(@PathVariable String id, Actor actor, RedirectAttributes next) {
        incidents.retry(id, actor);
        next.addFlashAttribute("retried", true);
        return "redirect:/incidents";
    }
}
