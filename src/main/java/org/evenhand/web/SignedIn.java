package org.evenhand.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person of a session with the roles held at sign-in; the session ends when the roster says otherwise. */
public record SignedIn(String personId, Set<Role> roles) implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    public SignedIn {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    /** The person signed in on this thread, if any. */
    public static Optional<SignedIn> now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }

    @Override
    public String getName() {
        return personId;
    }

    /** This person acting for herself. */
    public Actor actor() {
        return new Actor(personId, roles, null);
    }
}
