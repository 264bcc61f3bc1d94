package org.evenhand.board.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.casework.CaseTexts;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.Launches;
import org.evenhand.cycles.NotOpened;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those who have joined since the launch, and the opening of their reviews. */
@Controller
@RequestMapping("/hr/cycles/{id}/board/joined")
@AllowedTo(Audience.HR)
class JoinedController {

    /** People on a page. */
    private static final int PAGE_SIZE = 25;

    private final Cycles cycles;
    private final Launches launches;
    private final CaseTexts texts;

    JoinedController(Cycles cycles, Launches launches, CaseTexts texts) {
        this.cycles = cycles;
        this.launches = launches;
        this.texts = texts;
    }

    /** @param after id of the last person that the page before showed */
    @GetMapping
    String joined(@PathVariable String id, @RequestParam(defaultValue = "") String after, Model model) {
        ReviewCycle cycle = cycles.get(id);
        List<String> found = launches.joined(cycle, after.replace("\0", ""), PAGE_SIZE + 1);
        boolean more = found.size() > PAGE_SIZE;
        model.addAttribute("cycle", cycle);
        model.addAttribute("locked", cycles.ending(id).isLocked());
        model.addAttribute("people", more ? found.subList(0, PAGE_SIZE) : found);
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("next", more ? found.get(PAGE_SIZE - 1) : null);
        return "board/joined";
    }

    @PostMapping("/{personId}/open")
    String open(@PathVariable String id, @PathVariable String personId, Actor actor, RedirectAttributes redirect) {
        Optional<NotOpened> reason = launches.openJoined(id, personId, actor);
        redirect.addFlashAttribute("person", personId);
        redirect.addFlashAttribute(
                "reason",
                reason.map(why -> texts.text(why.reasonKey(), List.<Object>copyOf(why.reasonArguments())))
                        .orElse(null));
        return "redirect:/hr/cycles/{id}/board/joined";
    }
}
