package org.evenhand.casework.web;

import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What whoever sent an anonymous step sees afterwards: the same page for everybody, which names no case and no step. */
@Controller
@AllowedTo(Audience.SIGNED_IN)
class SentController {

    @GetMapping("/sent")
    String sent() {
        return "casework/sent";
    }
}
