package org.evenhand.notifications.web;

import org.evenhand.notifications.NoticeChoices;
import org.evenhand.notifications.feed.CalendarFeeds;
import org.evenhand.notifications.feed.FeedSecret;
import org.evenhand.notifications.post.MailSettings;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each person decides about being told: by which mails, and in which calendar. */
@Controller
@RequestMapping("/account")
@AllowedTo(Audience.SIGNED_IN)
class AccountPages {

    private final NoticeChoices choices;
    private final CalendarFeeds feeds;
    private final MailSettings settings;

    AccountPages(NoticeChoices choices, CalendarFeeds feeds, MailSettings settings) {
        this.choices = choices;
        this.feeds = feeds;
        this.settings = settings;
    }

    @GetMapping
    String account() {
        return "notifications/account";
    }

    @GetMapping("/notices")
    String notices(Actor actor, Model model) {
        model.addAttribute("weekly", choices.isWeekly(actor.personId()));
        return "notifications/choice";
    }

    @PostMapping("/notices")
    String choose(@RequestParam boolean weekly, Actor actor, RedirectAttributes next) {
        choices.choose(actor.personId(), weekly);
        next.addFlashAttribute("said", "account.notices.saved");
        return "redirect:/account/notices";
    }

    @GetMapping("/calendar")
    String calendar(Actor actor, Model model) {
        return calendar(actor, null, model);
    }

    /**
     * Answers with the page itself rather than with a redirect: between the two the address would lie in the session,
     * and so in the database. Whoever loads the page again makes another address.
     */
    @PostMapping("/calendar")
    String renew(Actor actor, Model model) {
        return calendar(actor, feeds.renew(actor), model);
    }

    @PostMapping("/calendar/revoke")
    String revoke(Actor actor, RedirectAttributes next) {
        feeds.revoke(actor);
        next.addFlashAttribute("said", "account.calendar.revoked");
        return "redirect:/account/calendar";
    }

    private String calendar(Actor actor, @Nullable FeedSecret secret, Model model) {
        model.addAttribute("feed", feeds.of(actor.personId()).orElse(null));
        model.addAttribute("address", secret == null ? null : settings.link(secret.path()));
        return "notifications/calendar";
    }
}
