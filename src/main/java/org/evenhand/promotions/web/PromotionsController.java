package org.evenhand.promotions.web;

import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.promotions.PromotionOverview;
import org.evenhand.promotions.PromotionPage;
import org.evenhand.promotions.PromotionPages;
import org.evenhand.promotions.PromotionReviews;
import org.evenhand.promotions.SelfNomination;
import org.evenhand.record.Looks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own promotions and the rounds that are open to one, and the page of a case. */
@Controller
class PromotionsController {

    private final PromotionOverview overview;
    private final PromotionPages pages;
    private final SelfNomination nomination;
    private final PromotionReviews reviews;
    private final Looks looks;

    PromotionsController(
            PromotionOverview overview,
            PromotionPages pages,
            SelfNomination nomination,
            PromotionReviews reviews,
            Looks looks) {
        this.looks = looks;
        this.reviews = reviews;
        this.overview = overview;
        this.pages = pages;
        this.nomination = nomination;
    }

    @AllowedTo(Audience.SIGNED_IN)
    @GetMapping("/promotions")
    String mine(Actor actor, Model model) {
        model.addAttribute("mine", overview.mine(actor));
        model.addAttribute("parts", overview.withPart(actor));
        model.addAttribute("rounds", overview.rounds(actor));
        return "promotions/mine";
    }

    @AllowedTo(Audience.SIGNED_IN)
    @PostMapping("/promotions/rounds/{id}/nominate")
    String nominate(@PathVariable String id, Actor actor) {
        return "redirect:/promotions/" + nomination.nominate(id, actor).caseId();
    }

    @AllowedTo(Audience.CASE_PARTY)
    @GetMapping("/promotions/{caseId}")
    String show(@PathVariable String caseId, Actor actor, Model model) {
        PromotionPage view = looks.shown(pages.of(caseId, actor), actor);
        model.addAttribute("view", view);
        model.addAttribute("reviews", reviews.reviewsBeside(view, actor));
        return "promotions/case";
    }
}
