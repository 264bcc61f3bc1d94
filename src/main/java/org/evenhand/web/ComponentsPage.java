package org.evenhand.web;

import java.time.Clock;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every component in every state, for those who build pages. */
@Controller
@Profile("demo")
class ComponentsPage {

    private final Clock clock;

    ComponentsPage(Clock clock) {
        this.clock = clock;
    }

    @AllowedTo(Audience.SIGNED_IN)
    @GetMapping("/components")
    String show(Model model) {
        model.addAttribute("now", clock.instant());
        return "web/components";
    }
}
