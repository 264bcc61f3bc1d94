package org.evenhand.record.web;

import java.util.List;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.RecordChecks;
import org.evenhand.record.seal.Seal;
import org.evenhand.record.seal.Seals;
import org.evenhand.record.tree.ConsistencyProof;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All seals, what they prove, and a look through everything they are of. */
@Controller
@RequestMapping(SealPages.PATH)
@AllowedTo(Audience.HR)
class SealPages {

    static final String PATH = "/hr/seals";

    private static final int PAGE_SIZE = 25;

    private final Seals seals;
    private final RecordChecks checks;

    SealPages(Seals seals, RecordChecks checks) {
        this.seals = seals;
        this.checks = checks;
    }

    /** @param before the number below which seals are shown; 0 for the newest */
    @GetMapping
    String list(@RequestParam(defaultValue = "0") long before, Model model) {
        List<Seal> found = seals.before(before == 0 ? Long.MAX_VALUE : before, PAGE_SIZE + 1);
        boolean more = found.size() > PAGE_SIZE;
        List<Seal> shown = more ? found.subList(0, PAGE_SIZE) : found;
        model.addAttribute("seals", shown);
        model.addAttribute(
                "next", more ? PATH + "?before=" + shown.get(PAGE_SIZE - 1).number() : null);
        model.addAttribute("key", seals.key().orElse(null));
        model.addAttribute("waiting", seals.waiting());
        model.addAttribute("obstacles", seals.obstacles());
        model.addAttribute("check", checks.latest().orElse(null));
        return "record/seals";
    }

    @GetMapping("/{number}")
    String show(@PathVariable long number, Model model) {
        Seal seal = get(number);
        model.addAttribute("seal", seal);
        model.addAttribute(
                "rootFits", seals.tree(seal).rootNow().equals(seal.head().root()));
        model.addAttribute(
                "known", seals.keys().stream().anyMatch(one -> seal.note().isSignedBy(one.key())));
        return "record/seal";
    }

    /** Whether one seal continues another, in whichever order they are given. */
    @GetMapping("/compare")
    String compare(@RequestParam long from, @RequestParam long to, Model model) {
        Seal earlier = get(Math.min(from, to));
        Seal later = get(Math.max(from, to));
        ConsistencyProof proof = seals.tree(later).consistencyFrom(earlier);
        model.addAttribute("earlier", earlier);
        model.addAttribute("later", later);
        model.addAttribute("proof", proof);
        model.addAttribute(
                "continues", proof.proves(earlier.head().root(), later.head().root()));
        return "record/compare";
    }

    @PostMapping("/check")
    String check(Actor actor) {
        checks.ask(actor);
        return "redirect:" + PATH + "#check";
    }

    private Seal get(long number) {
        return seals.find(number).orElseThrow(() -> Refusal.because(Kind.MISSING, "record.seals.refused.unknown"));
    }
}
