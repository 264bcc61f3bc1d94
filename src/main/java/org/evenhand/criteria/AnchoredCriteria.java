package org.evenhand.criteria;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Each criterion needs behavioral anchors. A label that names a trait (potential, fit, presence, attitude, brilliance)
 * is refused unless anchored, and then an anchor that repeats a trait does not count. Source: equity design,
 * anchored-criteria, after Benson, Li and Shue 2026.
 */
final class AnchoredCriteria implements CriteriaPolicy {

    private final CriteriaSettings settings;

    AnchoredCriteria(CriteriaSettings settings) {
        this.settings = settings;
    }

    @Override
    public Stream<CriteriaFinding> examine(CriteriaDraft set) {
        return Stream.concat(
                set.criteria().stream().flatMap(criterion -> findingOn(criterion).stream()),
                set.scale().stream().flatMap(point -> findingOn(point).stream()));
    }

    private Optional<CriteriaFinding> findingOn(Criterion criterion) {
        var trait = traitIn(criterion.name());
        long anchors = anchorsOf(criterion);
        if (anchors >= settings.minimumAnchors()) {
            return Optional.empty();
        }
        return Optional.of(trait.map(word -> CriteriaFinding.hard(
                        "criteria.finding.trait", criterion.name(), word, anchors, settings.minimumAnchors()))
                .orElseGet(() -> CriteriaFinding.hard(
                        "criteria.finding.anchors", criterion.name(), anchors, settings.minimumAnchors())));
    }

    private Optional<CriteriaFinding> findingOn(ScalePoint point) {
        boolean anchored = !point.anchor().isEmpty() && traitIn(point.anchor()).isEmpty();
        return anchored
                ? Optional.empty()
                : traitIn(point.label())
                        .map(word -> CriteriaFinding.hard("criteria.finding.scaleTrait", point.label(), word));
    }

    /** How many anchors count: for a criterion named after a trait, those that do not repeat one. */
    long anchorsOf(Criterion criterion) {
        boolean trait = traitIn(criterion.name()).isPresent();
        return criterion.anchors().stream()
                .filter(anchor -> !trait || traitIn(anchor).isEmpty())
                .count();
    }

    /** How many labels name a trait without enough behavior to anchor it. */
    long unanchoredTraits(CriteriaDraft set) {
        return examine(set)
                .filter(finding -> !"criteria.finding.anchors".equals(finding.key()))
                .count();
    }

    Optional<String> traitIn(String text) {
        return Words.firstIn(text, settings.traitWords());
    }
}
