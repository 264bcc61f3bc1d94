package org.evenhand.people.web;

import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.PasswordLinks;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking for a link to set a password, and setting it. Opening a link uses nothing up: mail programs open links too. */
@Controller
@AllowedTo(Audience.ANYBODY)
class SetPasswordPage {

    private static final int LONGEST_EMAIL = 254;

    private final PasswordLinks links;

    SetPasswordPage(PasswordLinks links) {
        this.links = links;
    }

    @GetMapping("/set-password")
    ModelAndView ask(@RequestParam(defaultValue = "NOTHING") Said said) {
        return ask(said, "", "", HttpStatus.OK);
    }

    @PostMapping("/set-password")
    ModelAndView send(@RequestParam(defaultValue = "") String email) {
        if (!email.contains("@") || email.length() > LONGEST_EMAIL) {
            return ask(Said.NOTHING, email, "people.password.noEmail", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        links.request(email);
        return new ModelAndView("redirect:/set-password?said=SENT");
    }

    @GetMapping("/set-password/{token}")
    ModelAndView choose(@PathVariable String token) {
        return links.isOpen(token) ? choose(token, "", HttpStatus.OK) : closed();
    }

    @PostMapping("/set-password/{token}")
    ModelAndView set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated) {
        if (!links.isOpen(token)) {
            return closed();
        }
        if (!password.equals(repeated)) {
            return choose(token, "people.password.different", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return use(token, password);
    }

    private ModelAndView use(String token, String password) {
        try {
            links.use(token, password);
            return new ModelAndView("redirect:/set-password?said=DONE");
        } catch (Refusal refusal) {
            if (refusal.kind() != Kind.INVALID) {
                return closed();
            }
            return choose(token, refusal.key(), HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("arguments", refusal.arguments());
        }
    }

    private static ModelAndView ask(Said said, String email, String problem, HttpStatus status) {
        return new ModelAndView("people/askPassword", status)
                .addObject("said", said)
                .addObject("email", email)
                .addObject("problem", problem);
    }

    private static ModelAndView choose(String token, String problem, HttpStatus status) {
        return new ModelAndView("people/setPassword", status)
                .addObject("token", token)
                .addObject("problem", problem);
    }

    private static ModelAndView closed() {
        return new ModelAndView("people/passwordLinkClosed", HttpStatus.GONE);
    }
}
