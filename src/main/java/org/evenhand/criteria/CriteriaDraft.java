package org.evenhand.criteria;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What HR writes: the content of a criteria set, complete or not yet.
 *
 * @param jobFamilies whom the set is for; empty means every job family
 * @param scale from the lowest point to the highest
 */
public record CriteriaDraft(String name, Set<String> jobFamilies, List<ScalePoint> scale, List<Criterion> criteria) {

    public CriteriaDraft {
        name = name.strip();
        jobFamilies = Collections.unmodifiableSortedSet(new TreeSet<>(jobFamilies));
        scale = List.copyOf(scale);
        criteria = List.copyOf(criteria);
    }
}
