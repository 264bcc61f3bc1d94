package org.evenhand.criteria;

import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** There is something to rate, and everything has a name of its own. */
final class UniqueNames implements CriteriaPolicy {

    @Override
    public Stream<CriteriaFinding> examine(CriteriaDraft set) {
        if (set.criteria().isEmpty()) {
            return Stream.of(CriteriaFinding.hard("criteria.finding.none"));
        }
        return Stream.concat(unnamed(set), twice(set));
    }

    private Stream<CriteriaFinding> unnamed(CriteriaDraft set) {
        return IntStream.range(0, set.criteria().size())
                .filter(index -> set.criteria().get(index).key().isEmpty())
                .mapToObj(index -> CriteriaFinding.hard("criteria.finding.unnamed", index + 1));
    }

    private Stream<CriteriaFinding> twice(CriteriaDraft set) {
        var keys = new HashSet<String>();
        return set.criteria().stream()
                .filter(criterion -> !criterion.key().isEmpty() && !keys.add(criterion.key()))
                .map(criterion -> CriteriaFinding.hard("criteria.finding.nameTwice", criterion.name()));
    }
}
