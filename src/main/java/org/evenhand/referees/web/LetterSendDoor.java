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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The look before a letter is sent, and sending it; words that need a reason are asked about as in every other step. */
@Controller
@RequestMapping("/letters")
@AllowedTo(Audience.ANYBODY)
class LetterSendDoor {

    private static final String WRITE = "writeLetter";

    private final LetterEntrance entrance;
    private final Casework casework;
    private final Sending sending;
    private final HeldWords held;
    private final LetterViews views;

    LetterSendDoor(LetterEntrance entrance, Casework casework, Sending sending, HeldWords held, LetterViews views) {
        this.entrance = entrance;
        this.casework = casework;
        this.sending = sending;
        this.held = held;
        this.views = views;
    }

    @ModelAttribute
    void keepsItsAddress(HttpServletResponse response) {
        LetterEntrance.keepsItsAddress(response);
    }

    @GetMapping("/{token}/check")
    String check(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Visit visit = entrance.enter(token, request).orElse(null);
        if (visit == null) {
            return LetterEntrance.closed(response);
        }
        StepPage page = casework.check(LetterEntrance.taskOf(visit), visit.actor());
        if (page.errors().isEmpty()) {
            return views.check(token, visit, page, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return views.form(token, visit, page, model);
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
        Visit visit =
                entrance.enter(token, request).filter(LetterSendDoor::writes).orElse(null);
        if (visit == null) {
            return LetterEntrance.closed(response);
        }
        if (words.equals("PASS_ON")) {
            held.passOn(casework.check(LetterEntrance.taskOf(visit), visit.actor()), visit.actor());
            return "redirect:/letters/{token}?passed=true";
        }
        try {
            sending.send(
                    LetterEntrance.taskOf(visit),
                    visit.actor(),
                    version,
                    filesSeen,
                    words.equals("KEEP") ? reason : "");
            return "redirect:/letters/thanks?said=" + LetterSaid.SENT;
        } catch (Refusal refusal) {
            if (!refusal.key().equals(Sending.WORDS_HELD)) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            StepPage checked = casework.check(LetterEntrance.taskOf(visit), visit.actor());
            return views.unanswered(token, visit, checked, words, reason, model);
        }
    }

    private static boolean writes(Visit visit) {
        return visit.task().step().equals(WRITE);
    }
}
