package org.evenhand.cycles.web;

import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.LeftOuts;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How far everybody has been told whose review a lock left out. */
@Controller
@RequestMapping("/hr/cycles/{id}/telling")
@AllowedTo(Audience.HR)
class TellingPages {

    private final Cycles cycles;
    private final LeftOuts leftOuts;

    TellingPages(Cycles cycles, LeftOuts leftOuts) {
        this.cycles = cycles;
        this.leftOuts = leftOuts;
    }

    /** The part of the page of a cycle that refreshes itself meanwhile. */
    @GetMapping
    String progress(@PathVariable String id, Model model) {
        model.addAttribute("telling", leftOuts.telling(cycles.get(id).id()));
        return "cycles/telling";
    }

    @PostMapping
    String again(@PathVariable String id, Actor actor) {
        leftOuts.again(id, actor);
        return "redirect:/hr/cycles/{id}";
    }
}
