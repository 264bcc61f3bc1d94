package org.evenhand.referees.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.evenhand.casework.Casework;
import org.evenhand.casework.HeldWords;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepPage;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.referees.LetterVisits.Visit;
import org.evenhand.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a referee looks at the letter as it will arrive, and sends it; answers an invitation and is thanked. */
@Controller
@RequestMapping("/letters")
@AllowedTo(Audience.ANYBODY)
class LetterSending {

    private final LetterEntry entry;
    private final Casework casework;
    private final Sending sending;
    private final HeldWords held;
    private final LetterViews views;

    LetterSending(LetterEntry entry, Casework casework, Sending sending, HeldWords held, LetterViews views) {
        this.entry = entry;
        this.casework = casework;
        this.sending = sending;
        this.held = held;
        this.views = views;
    }

    @GetMapping("/thanks")
    String thanks(@RequestParam(defaultValue = "NOTHING") LetterSaid said, HttpServletResponse response, Model model) {
        LetterEntry.keepItsAddress(response);
        model.addAttribute("said", said);
        return "letters/thanks";
    }

    @GetMapping("/{token}/check")
    String check(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return entry.page(token, request, response, visit -> {
            StepPage page = casework.check(visit.task().id(), visit.actor());
            if (page.errors().isEmpty()) {
                return views.check(token, visit, page, model);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return views.form(token, visit, page, model);
        });
    }

    /**
     * Sends the letter, or leaves a matter to Library HR.
     *
     * @param words what is to become of words that need a reason
     * @param reason why they stay
     */
    @PostMapping("/{token}/send")
    String send(
            @PathVariable String token,
            @RequestParam(name = "_version", defaultValue = "0") long version,
            @RequestParam(name = "_filesSeen", defaultValue = "") String filesSeen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return entry.page(token, request, response, visit -> {
            if (!LetterEntry.isToWrite(visit)) {
                return LetterEntry.closed(response);
            }
            if (words.equals("PASS_ON")) {
                held.passOn(casework.check(visit.task().id(), visit.actor()), visit.actor());
                return "redirect:/letters/{token}?passed=true";
            }
            try {
                String kept = words.equals("KEEP") ? reason : "";
                return views.sent(token, visit, response, model, () -> sent(visit, version, filesSeen, kept));
            } catch (Refusal refusal) {
                if (!refusal.key().equals(Sending.WORDS_HELD)) {
                    throw refusal;
                }
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return views.unanswered(token, visit, words, reason, model);
            }
        });
    }

    private LetterSaid sent(Visit visit, long version, String filesSeen, String reason) {
        sending.send(visit.task().id(), visit.actor(), version, filesSeen, reason);
        return LetterSaid.SENT;
    }
}
