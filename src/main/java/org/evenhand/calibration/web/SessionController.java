package org.evenhand.calibration.web;

import org.evenhand.calibration.SessionPages;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A session, for its members, its criteria monitor and Library HR. */
@Controller
class SessionController {

    private final SessionPages pages;

    SessionController(SessionPages pages) {
        this.pages = pages;
    }

    @AllowedTo(Audience.CASE_PARTY)
    @GetMapping("/calibrations/{id}")
    String session(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("view", pages.of(id, actor));
        return "calibration/session";
    }
}
