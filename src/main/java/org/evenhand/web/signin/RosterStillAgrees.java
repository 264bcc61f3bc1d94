package org.evenhand.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose person has left the roster or holds other roles there than at sign-in. */
class RosterStillAgrees extends OncePerRequestFilter {

    private final People people;

    RosterStillAgrees(People people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SignedIn.now().filter(who -> !agrees(who)).isPresent()) {
            end(request.getSession(false));
        }
        chain.doFilter(request, response);
    }

    private boolean agrees(SignedIn who) {
        return people.find(who.personId())
                .filter(Person::active)
                .map(person -> person.roles().equals(who.roles()))
                .orElse(false);
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
