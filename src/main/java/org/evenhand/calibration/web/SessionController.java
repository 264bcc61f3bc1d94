package org.evenhand.calibration.web;

import org.evenhand.calibration.SessionPages;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.Looks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A session, for its members, its criteria monitor and Library HR. */
@Controller
class SessionController {

    private final SessionPages pages;
    private final Looks looks;

    SessionController(SessionPages pages, Looks looks) {
        this.looks = looks;
        this.pages = pages;
    }

    @AllowedTo(Audience.CASE_PARTY)
    @GetMapping("/calibrations/{id}")
    String session(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("view", looks.shown(pages.of(id, actor), actor));
        return "calibration/session";
    }
}
