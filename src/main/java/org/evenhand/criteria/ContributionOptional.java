package org.evenhand.criteria;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Equity work is creditable, never required, and its absence is no deficiency. A weighted criterion that credits
 * nothing else would make its absence cost points; a sentence that demands it would say so. Source: equity design,
 * contribution-optional, after the University of California librarians' contract.
 */
final class ContributionOptional implements CriteriaPolicy {

    private final CriteriaSettings settings;

    ContributionOptional(CriteriaSettings settings) {
        this.settings = settings;
    }

    @Override
    public Stream<CriteriaFinding> examine(CriteriaDraft set) {
        return set.criteria().stream().flatMap(this::findingsOn);
    }

    private Stream<CriteriaFinding> findingsOn(Criterion criterion) {
        return creditsNothingElse(criterion)
                ? Stream.of(CriteriaFinding.hard("criteria.finding.contributionOnly", criterion.name()))
                : demandIn(criterion).stream();
    }

    private boolean creditsNothingElse(Criterion criterion) {
        List<String> tags = criterion.valueTags();
        return !tags.isEmpty() && settings.contributionValues().containsAll(tags);
    }

    private Optional<CriteriaFinding> demandIn(Criterion criterion) {
        return Stream.concat(
                        Stream.of(criterion.description().split("(?<=[.!?])\\s", -1)), criterion.anchors().stream())
                .filter(this::demandsContribution)
                .findFirst()
                .map(sentence ->
                        CriteriaFinding.hard("criteria.finding.contributionDemanded", criterion.name(), sentence));
    }

    private boolean demandsContribution(String sentence) {
        return Words.firstIn(sentence, settings.contributionWords()).isPresent()
                && Words.firstIn(sentence, settings.obligationWords()).isPresent();
    }
}
