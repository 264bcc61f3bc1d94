package org.evenhand.peerinput.web;

import org.evenhand.peerinput.PeerInputReading;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What peers wrote, for the manager and the employee. */
@Controller
@AllowedTo(Audience.CASE_PARTY)
class PeerInputController {

    private final PeerInputReading reading;

    PeerInputController(PeerInputReading reading) {
        this.reading = reading;
    }

    @GetMapping("/cases/{caseId}/peer-input")
    String show(@PathVariable String caseId, Actor actor, Model model) {
        model.addAttribute("shown", reading.of(caseId, actor));
        return "peerinput/shown";
    }
}
