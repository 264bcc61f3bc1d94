package org.evenhand.referees.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.referees.LetterVisits;
import org.evenhand.referees.LetterVisits.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who comes in by a link, and the one page for everybody else. */
@Component
class LetterEntry {

    private static final String CLOSED = "letters/closed";

    private final LetterVisits visits;

    LetterEntry(LetterVisits visits) {
        this.visits = visits;
    }

    /** The page for whoever the link lets in; whatever is wrong with a link, the same page says so. */
    String page(String token, HttpServletRequest request, HttpServletResponse response, Function<Visit, String> page) {
        keepItsAddress(response);
        Optional<Visit> visit = visits.enter(token);
        if (visit.isEmpty() && visits.isTooMuch(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return visit.map(page).orElseGet(() -> closed(response));
    }

    /** The address of the page is a secret: no other page is told it. */
    static void keepItsAddress(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    static boolean isToWrite(Visit visit) {
        return visit.task().step().equals("writeLetter");
    }

    static String closed(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return CLOSED;
    }
}
