package org.evenhand.notifications.web;

import org.evenhand.notifications.NoticeCursor;
import org.evenhand.notifications.NoticeDesk;
import org.evenhand.notifications.Notices;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the mail stands, and what was given up. */
@Controller
@AllowedTo({Audience.HR, Audience.ADMINISTRATOR})
class NoticesPage {

    private static final String BACK = "redirect:/notices";

    private final Notices notices;
    private final NoticeDesk desk;

    NoticesPage(Notices notices, NoticeDesk desk) {
        this.notices = notices;
        this.desk = desk;
    }

    @GetMapping("/notices")
    String list(@RequestParam(name = "after", defaultValue = "") String after, Model model) {
        model.addAttribute("standing", notices.standing());
        model.addAttribute("failed", notices.failed(NoticeCursor.parse(after).orElse(null)));
        return "notifications/notices";
    }

    @PostMapping("/notices/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes next) {
        desk.retry(id);
        return back(1, next);
    }

    @PostMapping("/notices/{id}/dismiss")
    String dismiss(@PathVariable String id) {
        desk.dismiss(id);
        return BACK;
    }

    @PostMapping("/notices/retry")
    String retryAll(RedirectAttributes next) {
        return back(desk.retryAll(), next);
    }

    @PostMapping("/notices/send-kept")
    String sendKept(RedirectAttributes next) {
        return back(desk.sendKept(), next);
    }

    private static String back(int sendAgain, RedirectAttributes next) {
        next.addFlashAttribute("sendAgain", sendAgain);
        return BACK;
    }
}
