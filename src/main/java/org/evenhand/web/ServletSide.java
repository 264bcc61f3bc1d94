package org.evenhand.web;

import gg.jte.Content;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.evenhand.people.Actor;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What a page asks of the servlet request. */
record ServletSide(HttpServletRequest request, Navigation navigation, ResourceUrlProvider resources)
        implements Request {

    @Override
    public Optional<Actor> actor() {
        return SignedIn.now().map(SignedIn::actor);
    }

    @Override
    public Content csrf() {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        if (token == null) {
            return output -> {};
        }
        String field =
                "<input type=\"hidden\" name=\"" + token.getParameterName() + "\" value=\"" + token.getToken() + "\">";
        return output -> output.writeContent(field);
    }

    @Override
    public String asset(String path) {
        String versioned = resources.getForLookupPath(path);
        return request.getContextPath() + (versioned == null ? path : versioned);
    }

    @Override
    public List<Place> places() {
        return actor().map(actor -> navigation.of(actor, path())).orElse(List.of());
    }

    @Override
    public List<Place> siblings() {
        return actor().map(actor -> navigation.siblings(actor, path())).orElse(List.of());
    }

    @Override
    public long secondsUntilSignedOut() {
        HttpSession session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    private String path() {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String uri ? uri : request.getRequestURI();
    }
}
