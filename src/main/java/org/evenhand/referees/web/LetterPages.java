package org.evenhand.referees.web;

import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.referees.LetterDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Library HR's page of the referees of a case. */
@Controller
@RequestMapping("/hr/letters/{caseId}")
@AllowedTo(Audience.HR)
class LetterPages {

    private final LetterDesk desk;

    LetterPages(LetterDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(@PathVariable String caseId, Actor actor, Model model) {
        model.addAttribute("caseId", caseId);
        model.addAttribute("referees", desk.of(caseId, actor));
        return "letters/desk";
    }

    @PostMapping("/{refereeId}/link")
    String sendAgain(@PathVariable String caseId, @PathVariable String refereeId, Actor actor) {
        desk.sendAgain(caseId, refereeId, actor);
        return "redirect:/hr/letters/{caseId}";
    }

    @PostMapping("/{refereeId}/revoke")
    String revoke(@PathVariable String caseId, @PathVariable String refereeId, Actor actor) {
        desk.revoke(caseId, refereeId, actor);
        return "redirect:/hr/letters/{caseId}";
    }
}
