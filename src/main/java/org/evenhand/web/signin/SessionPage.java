package org.evenhand.web.signin;

import java.util.Map;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.web.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Keeps a session alive, and tells a page left open whether somebody is signed in and with which token it may send. */
@Controller
class SessionPage {

    @AllowedTo(Audience.ANYBODY)
    @GetMapping(path = "/session", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> state(CsrfToken token) {
        boolean signedIn = SignedIn.now().isPresent();
        return ResponseEntity.ok(
                signedIn ? Map.of("signedIn", true, "token", token.getToken()) : Map.of("signedIn", false));
    }

    /** Without script the link lands here. */
    @AllowedTo(Audience.ANYBODY)
    @GetMapping(path = "/session", produces = MediaType.TEXT_HTML_VALUE)
    String stay() {
        return "redirect:/";
    }
}
