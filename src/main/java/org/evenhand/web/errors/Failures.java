package org.evenhand.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Set;
import org.evenhand.shared.Refusal;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever a handler throws into a page. */
@ControllerAdvice
class Failures {

    /** SQL states: no character of the encoding; no day of the calendar. */
    private static final Set<String> UNREADABLE = Set.of("22021", "22008");

    private final Apology apology;
    private final FaultLog faults;

    Failures(Apology apology, FaultLog faults) {
        this.apology = apology;
        this.faults = faults;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return apology.forRefusal(refusal, request);
    }

    /** Security answers these itself: to sign-in, or with the page for 403. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leftToSecurity(RuntimeException denied) {
        throw denied;
    }

    /** The reader has gone; there is nobody to answer. */
    @ExceptionHandler
    void readerGone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler({TypeMismatchException.class, HttpMessageNotReadableException.class, MultipartException.class})
    ModelAndView unreadable(Exception failure, HttpServletRequest request) {
        HttpStatusCode status =
                failure instanceof ErrorResponse answer ? answer.getStatusCode() : HttpStatus.BAD_REQUEST;
        return apology.forStatus(status, request);
    }

    /** A character or a day that no text and no calendar has: the database is the last to look, and the first to know. */
    @ExceptionHandler
    ModelAndView unstorable(DataIntegrityViolationException failure, HttpServletRequest request) {
        return failure.getMostSpecificCause() instanceof SQLException refused
                        && UNREADABLE.contains(String.valueOf(refused.getSQLState()))
                ? apology.forStatus(HttpStatus.BAD_REQUEST, request)
                : apology.forFault(faults.keep(failure, request), request);
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse answer) {
            answer.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
            return apology.forStatus(answer.getStatusCode(), request);
        }
        return apology.forFault(faults.keep(failure, request), request);
    }
}
