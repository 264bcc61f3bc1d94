package org.evenhand.criteria;

import java.util.stream.Stream;

/** Each criterion counts for something, and together they count for 100 percent. */
final class WeightsSumToHundred implements CriteriaPolicy {

    @Override
    public Stream<CriteriaFinding> examine(CriteriaDraft set) {
        var weightless = set.criteria().stream()
                .filter(criterion -> criterion.weight() < 1)
                .map(criterion -> CriteriaFinding.hard("criteria.finding.weightless", criterion.name()));
        return Stream.concat(weightless, wrongSum(set));
    }

    private Stream<CriteriaFinding> wrongSum(CriteriaDraft set) {
        int sum = set.criteria().stream().mapToInt(Criterion::weight).sum();
        return sum == 100 || set.criteria().isEmpty()
                ? Stream.empty()
                : Stream.of(CriteriaFinding.hard("criteria.finding.weights", sum));
    }
}
