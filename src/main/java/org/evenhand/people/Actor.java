package org.evenhand.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the signed-in person with the roles of this moment, and for whom if it is a delegation.
 *
 * @param onBehalfOf person id of the delegator, or null when acting for oneself
 */
public record Actor(String personId, Set<Role> roles, @Nullable String onBehalfOf) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
