package org.evenhand.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers for errors raised before or outside a handler. */
@Controller
class ErrorPages implements ErrorController {

    private final Apology apology;
    private final FaultLog faults;

    ErrorPages(Apology apology, FaultLog faults) {
        this.apology = apology;
        this.faults = faults;
    }

    @AllowedTo(Audience.ANYBODY)
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof Throwable fault) {
            return apology.forFault(faults.keep(fault, request), request);
        }
        return apology.forStatus(statusOf(request), request);
    }

    /** Somebody who types this address is told there is no such page. */
    private static HttpStatusCode statusOf(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return code instanceof Integer status ? HttpStatusCode.valueOf(status) : HttpStatus.NOT_FOUND;
    }
}
