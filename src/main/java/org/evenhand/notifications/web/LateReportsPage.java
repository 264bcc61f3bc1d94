package org.evenhand.notifications.web;

import org.evenhand.notifications.LateReports;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a superior sees who has a late step that they were told of. */
@Controller
@AllowedTo(Audience.SIGNED_IN)
class LateReportsPage {

    private final LateReports late;

    LateReportsPage(LateReports late) {
        this.late = late;
    }

    @GetMapping("/account/late")
    String show(Actor actor, Model model) {
        model.addAttribute("late", late.toldTo(actor));
        return "notifications/late";
    }
}
