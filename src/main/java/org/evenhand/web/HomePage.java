package org.evenhand.web;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.casework.StandIns;
import org.evenhand.disclosure.OwnRecord;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxCursor;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.InboxPage;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.promotions.PromotionOverview;
import org.evenhand.reviews.PausedReviews;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewOverview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is asked of a person, and what the person waits for; for managers their people, for Library HR what is stuck. */
@Controller
class HomePage {

    private final Inbox inbox;
    private final ReviewOverview reviews;
    private final PerformanceReviews performance;
    private final PausedReviews paused;
    private final StandIns standIns;
    private final OwnRecord record;
    private final PromotionOverview promotions;
    private final HomeExtras extras;

    HomePage(
            Inbox inbox,
            ReviewOverview reviews,
            PerformanceReviews performance,
            PausedReviews paused,
            StandIns standIns,
            OwnRecord record,
            PromotionOverview promotions,
            HomeExtras extras) {
        this.extras = extras;
        this.promotions = promotions;
        this.record = record;
        this.inbox = inbox;
        this.performance = performance;
        this.paused = paused;
        this.standIns = standIns;
        this.reviews = reviews;
    }

    @AllowedTo(Audience.SIGNED_IN)
    @GetMapping("/")
    String show(@RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        InboxPage waiting = inbox.of(actor.personId(), cursor(after));
        model.addAttribute("inbox", waiting);
        model.addAttribute(
                "paused",
                paused.among(waiting.items().stream()
                        .map(item -> item.task().caseId())
                        .toList()));
        List<InboxItem> forOthers = standIns.inboxOf(actor);
        model.addAttribute("forOthers", forOthers);
        model.addAttribute(
                "kinds",
                performance.kindsAmong(Stream.concat(waiting.items().stream(), forOthers.stream())
                        .map(item -> item.task().caseId())
                        .toList()));
        model.addAttribute("reviews", reviews.mine(actor));
        model.addAttribute("promotions", promotions.mine(actor));
        model.addAttribute("recordNotices", record.unread(actor));
        model.addAttribute("people", extras.people(actor));
        model.addAttribute("stuck", extras.stuck(actor));
        model.addAttribute("incidents", extras.incidents(actor));
        return "web/home";
    }

    private static @Nullable InboxCursor cursor(@Nullable String after) {
        return after == null ? null : InboxCursor.parse(after).orElse(null);
    }
}
