package org.evenhand.criteria;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * A scale can be rated on: two points or more, each with a label of its own. Four to six labelled points are advised.
 * Source: equity design, scale-lint, after Rivera and Tilcsik 2019.
 */
final class LabelledScale implements CriteriaPolicy {

    private final CriteriaSettings settings;

    LabelledScale(CriteriaSettings settings) {
        this.settings = settings;
    }

    @Override
    public Stream<CriteriaFinding> examine(CriteriaDraft set) {
        int points = set.scale().size();
        if (points < 2 || labels(set) < points) {
            return Stream.of(CriteriaFinding.hard("criteria.finding.scale"));
        }
        return points < settings.fewestPoints() || points > settings.mostPoints()
                ? Stream.of(CriteriaFinding.advice(
                        "criteria.finding.scalePoints", points, settings.fewestPoints(), settings.mostPoints()))
                : Stream.empty();
    }

    private static long labels(CriteriaDraft set) {
        return set.scale().stream()
                .map(ScalePoint::label)
                .filter(label -> !label.isEmpty())
                .map(label -> label.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }
}
