package org.evenhand.committees.web;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.committees.Committee;
import org.evenhand.committees.Forming;
import org.evenhand.committees.OpenRounds;
import org.evenhand.committees.pool.Choice;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where Library HR looks at the proposed committees of a round and confirms them. */
@Controller
@RequestMapping("/hr/committees")
@AllowedTo(Audience.HR)
class CommitteeRoundPages {

    private final Forming forming;
    private final OpenRounds rounds;
    private final People people;

    CommitteeRoundPages(Forming forming, OpenRounds rounds, People people) {
        this.rounds = rounds;
        this.forming = forming;
        this.people = people;
    }

    @GetMapping
    String rounds(Actor actor, Model model) {
        model.addAttribute("rounds", rounds.all(actor));
        return "committees/rounds";
    }

    @GetMapping("/{id}")
    String round(@PathVariable String id, Actor actor, Model model) {
        Forming.Proposal proposal = forming.proposal(id, actor);
        model.addAttribute("proposal", proposal);
        model.addAttribute("people", people.withIds(named(proposal)));
        return "committees/round";
    }

    private static List<String> named(Forming.Proposal proposal) {
        return Stream.concat(
                        proposal.all().stream().map(Committee::subjectId),
                        proposal.proposed().stream()
                                .flatMap(one -> Stream.concat(one.members().stream(), one.alternates().stream()))
                                .map(Choice::memberId))
                .distinct()
                .toList();
    }

    @PostMapping("/{id}")
    String confirm(
            @PathVariable String id,
            @RequestParam(name = "_proposal", defaultValue = "") String proposal,
            Actor actor,
            RedirectAttributes redirect) {
        forming.confirm(id, proposal, actor);
        redirect.addFlashAttribute("said", "committees.said.formed");
        return "redirect:/hr/committees/{id}";
    }
}
