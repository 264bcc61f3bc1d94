package org.evenhand.referees.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepPage;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
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
    private final LetterViews views;

    LetterSending(LetterEntry entry, Casework casework, Sending sending, LetterViews views) {
        this.entry = entry;
        this.casework = casework;
        this.sending = sending;
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

    @PostMapping("/{token}/send")
    String send(
            @PathVariable String token,
            @RequestParam(name = "_version", defaultValue = "0") long version,
            @RequestParam(name = "_filesSeen", defaultValue = "") String filesSeen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return entry.page(
                token,
                request,
                response,
                visit -> LetterEntry.isToWrite(visit)
                        ? views.sent(token, visit, response, model, () -> {
                            sending.send(visit.task().id(), visit.actor(), version, filesSeen, "");
                            return LetterSaid.SENT;
                        })
                        : LetterEntry.closed(response));
    }
}
