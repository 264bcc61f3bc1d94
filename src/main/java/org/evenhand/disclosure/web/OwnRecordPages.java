package org.evenhand.disclosure.web;

import org.evenhand.disclosure.OwnRecord;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person was told about entries in their record, and which rights they have. */
@Controller
@RequestMapping("/account/record")
@AllowedTo(Audience.SIGNED_IN)
class OwnRecordPages {

    private final OwnRecord record;

    OwnRecordPages(OwnRecord record) {
        this.record = record;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("notices", record.noticesTo(actor));
        model.addAttribute("unread", record.unread(actor));
        return "disclosure/own";
    }

    @PostMapping("/read")
    String read(Actor actor, RedirectAttributes next) {
        record.confirmRead(actor);
        next.addFlashAttribute("confirmed", true);
        return "redirect:/account/record";
    }
}
