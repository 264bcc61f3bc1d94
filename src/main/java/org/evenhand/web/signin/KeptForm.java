package org.evenhand.web.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Hands a form back when it came from one of our own pages after its session had ended, so that no word is lost: the
 * person signs in in a second window and sends it again.
 */
@Controller
class KeptForm {

    static final String PATH = "/sign-in/kept-form";
    private static final String TOKEN = "_csrf";

    /** Browsers let no other site set this header, so the form is ours and nobody else's. */
    static boolean canBeKept(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getContentType()).startsWith("application/x-www-form-urlencoded")
                && !request.getRequestURI().startsWith("/sign-");
    }

    @AllowedTo(Audience.ANYBODY)
    @PostMapping(PATH)
    ModelAndView offer(HttpServletRequest request, Model model) {
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        fields.remove(TOKEN);
        model.addAttribute("fields", fields);
        model.addAttribute("action", request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
        return new ModelAndView("web/keptForm", model.asMap(), HttpStatus.FORBIDDEN);
    }
}
