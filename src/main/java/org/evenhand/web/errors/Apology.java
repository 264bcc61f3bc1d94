package org.evenhand.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.evenhand.shared.Refusal;
import org.evenhand.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that says what went wrong and what can be done now. */
@Component
class Apology {

    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

    private final Pages pages;

    Apology(Pages pages) {
        this.pages = pages;
    }

    /** For a refusal: its own reason. */
    ModelAndView forRefusal(Refusal refusal, HttpServletRequest request) {
        HttpStatusCode status = HttpStatusCode.valueOf(refusal.kind().status());
        var reason = pages.of(request).text(refusal.key(), refusal.arguments().toArray());
        return page(status, request).addObject("reason", reason);
    }

    /** For a status alone. */
    ModelAndView forStatus(HttpStatusCode status, HttpServletRequest request) {
        var page = pages.of(request);
        return page(status, request).addObject("reason", page.text("web.error." + worded(status) + ".text"));
    }

    /** For our own fault: with the reference under which the log has it. */
    ModelAndView forFault(String reference, HttpServletRequest request) {
        return forStatus(HttpStatus.INTERNAL_SERVER_ERROR, request).addObject("reference", reference);
    }

    private ModelAndView page(HttpStatusCode status, HttpServletRequest request) {
        var page = pages.of(request);
        var view = new ModelAndView("web/error", "page", page);
        view.addObject("title", page.text("web.error." + worded(status) + ".title"));
        view.setStatus(status);
        return view;
    }

    private static int worded(HttpStatusCode status) {
        if (WORDED.contains(status.value())) {
            return status.value();
        }
        return status.is4xxClientError() ? 400 : 500;
    }
}
