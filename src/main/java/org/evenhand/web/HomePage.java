package org.evenhand.web;

import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is asked of the person, and what the person is waiting for. */
@Controller
class HomePage {

    @AllowedTo(Audience.SIGNED_IN)
    @GetMapping("/")
    String show() {
        return "web/home";
    }
}
