package org.evenhand.web;

import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * A page that the navigation can show.
 *
 * @param label message key
 * @param roles who may be shown it; one of them is enough
 * @param group among the pages of Human Resources; null for what stands in the main navigation
 */
record Entry(String path, String label, Set<Role> roles, @Nullable HrGroup group) {

    private static final String HOME = "/";

    boolean isFor(Actor actor) {
        return path.equals(HOME) || roles.stream().anyMatch(actor::has);
    }

    boolean contains(String there) {
        return there.equals(path) || !path.equals(HOME) && there.startsWith(path + "/");
    }

    Place place(boolean here) {
        return new Place(path, label, here);
    }
}
