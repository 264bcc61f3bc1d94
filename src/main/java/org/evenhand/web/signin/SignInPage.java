package org.evenhand.web.signin;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.people.DemoAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for e-mail address and password. */
@Controller
class SignInPage {

    private final Optional<DemoAccounts> demo;

    SignInPage(Optional<DemoAccounts> demo) {
        this.demo = demo;
    }

    @AllowedTo(Audience.ANYBODY)
    @GetMapping("/sign-in")
    String show(
            @RequestParam(name = "failed", required = false) @Nullable String failed,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            HttpSession session,
            Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("email", emailTypedBefore(session));
        model.addAttribute("demo", demo.map(DemoAccounts::accounts).orElse(List.of()));
        return "web/signIn";
    }

    private static String emailTypedBefore(HttpSession session) {
        Object email = session.getAttribute(SignInFailed.EMAIL);
        session.removeAttribute(SignInFailed.EMAIL);
        return email instanceof String typed ? typed : "";
    }
}
