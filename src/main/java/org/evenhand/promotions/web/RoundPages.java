package org.evenhand.promotions.web;

import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.promotions.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** HR's rounds: all of them, one of them, and the beginning of another. */
@Controller
@RequestMapping("/hr/promotions")
@AllowedTo(Audience.HR)
class RoundPages {

    private final Rounds rounds;

    RoundPages(Rounds rounds) {
        this.rounds = rounds;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("rounds", rounds.all());
        return "promotions/rounds";
    }

    @PostMapping
    String begin(Actor actor) {
        return "redirect:/tasks/" + rounds.begin(actor).id();
    }

    @GetMapping("/{id}")
    String round(@PathVariable String id, Model model) {
        model.addAttribute("board", rounds.board(id));
        return "promotions/round";
    }
}
