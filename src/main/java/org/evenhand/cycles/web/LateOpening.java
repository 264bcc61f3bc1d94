package org.evenhand.cycles.web;

import org.evenhand.cycles.Launches;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens the review of somebody who could not be opened with the others. */
@Controller
class LateOpening {

    private final Launches launches;

    LateOpening(Launches launches) {
        this.launches = launches;
    }

    @AllowedTo(Audience.HR)
    @PostMapping("/hr/cycles/{id}/people/{personId}/open")
    String open(@PathVariable String id, @PathVariable String personId, Actor actor, RedirectAttributes redirect) {
        launches.openLater(id, personId, actor);
        redirect.addFlashAttribute("openedLater", personId);
        return "redirect:/hr/cycles/{id}";
    }
}
