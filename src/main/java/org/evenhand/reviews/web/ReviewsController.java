package org.evenhand.reviews.web;

import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.reviews.ReviewOverview;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Lists of reviews: one's own, and those of the people one manages or signs for. */
@Controller
@AllowedTo(Audience.SIGNED_IN)
class ReviewsController {

    private final ReviewOverview overview;

    ReviewsController(ReviewOverview overview) {
        this.overview = overview;
    }

    @GetMapping("/reviews")
    String mine(Actor actor, Model model) {
        model.addAttribute("reviews", overview.mine(actor));
        return "reviews/mine";
    }

    @GetMapping("/people")
    String myPeople(Actor actor, Model model) {
        model.addAttribute("reviews", overview.ofMyPeople(actor));
        return "reviews/people";
    }
}
