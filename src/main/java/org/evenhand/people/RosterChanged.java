package org.evenhand.people;

import java.util.Set;

/**
 * A roster was applied. Published once, within the transaction that applies it.
 *
 * @param joined ids of people who are new or have come back
 * @param changed ids of people of whom anything changed
 * @param left ids of people who are no longer active; their sessions end
 * @param rolesChanged ids of people whose roles changed, among them those who gained or lost reports; their sessions
 *     end
 */
public record RosterChanged(Set<String> joined, Set<String> changed, Set<String> left, Set<String> rolesChanged) {

    public RosterChanged {
        joined = Set.copyOf(joined);
        changed = Set.copyOf(changed);
        left = Set.copyOf(left);
        rolesChanged = Set.copyOf(rolesChanged);
    }
}
