package org.evenhand.referees.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.evenhand.referees.LetterVisits;
import org.evenhand.referees.LetterVisits.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets in whoever has a link; everybody else gets the same page. */
@Component
class LetterEntrance {

    private static final String CLOSED = "letters/closed";

    private final LetterVisits visits;

    LetterEntrance(LetterVisits visits) {
        this.visits = visits;
    }

    /** @throws ResponseStatusException for an address that has guessed too often */
    Optional<Visit> enter(String token, HttpServletRequest request) {
        Optional<Visit> visit = visits.enter(token);
        if (visit.isEmpty() && visits.isTooMuch(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return visit;
    }

    static String closed(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return CLOSED;
    }

    /** The address of the page is a secret: no other page is told it. */
    static void keepsItsAddress(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    static String taskOf(Visit visit) {
        return visit.task().id();
    }
}
