package org.evenhand.criteria;

import java.util.stream.Stream;

/** A tag is one of the library's values; at least one for each criterion is advised. */
final class ValuesNamed implements CriteriaPolicy {

    private final CriteriaSettings settings;

    ValuesNamed(CriteriaSettings settings) {
        this.settings = settings;
    }

    @Override
    public Stream<CriteriaFinding> examine(CriteriaDraft set) {
        return set.criteria().stream().flatMap(this::findingsOn);
    }

    private Stream<CriteriaFinding> findingsOn(Criterion criterion) {
        if (criterion.valueTags().isEmpty()) {
            return Stream.of(CriteriaFinding.advice("criteria.finding.noValue", criterion.name()));
        }
        return criterion.valueTags().stream()
                .filter(tag -> !settings.values().contains(tag))
                .map(tag -> CriteriaFinding.hard("criteria.finding.unknownValue", criterion.name(), tag));
    }
}
