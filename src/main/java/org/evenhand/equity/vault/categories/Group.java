package org.evenhand.equity.vault.categories;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A group of a roll-up.
 *
 * @param of the answers that belong to it, by the version of the categories in which they could be given
 */
public record Group(String key, String label, Map<Integer, List<String>> of) {

    public Group {
        of = Map.copyOf(of);
    }

    boolean holds(int version, Collection<String> answers) {
        return !Collections.disjoint(of.getOrDefault(version, List.of()), answers);
    }
}
