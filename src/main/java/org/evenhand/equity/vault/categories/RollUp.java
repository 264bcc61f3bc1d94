package org.evenhand.equity.vault.categories;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How answers are brought together in groups, whichever version they were given under. Whoever chose several answers belongs
 * to the group of each.
 *
 * @param id tells it from others of its question
 */
public record RollUp(String id, String title, List<Group> groups) {

    public RollUp {
        groups = List.copyOf(groups);
    }

    /**
     * Keys of the groups to which answers belong.
     *
     * @param version of the categories under which they were given
     */
    public Set<String> of(int version, Collection<String> answers) {
        return groups.stream()
                .filter(group -> group.holds(version, answers))
                .map(Group::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
