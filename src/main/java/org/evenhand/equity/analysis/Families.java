package org.evenhand.equity.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.equity.analysis.Family.Test;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.ratings.RatingComparison;
import org.evenhand.equity.statistics.stratified.Stratified;
import org.evenhand.equity.statistics.survival.SurvivalComparison;
import org.evenhand.equity.statistics.twobytwo.Comparison;

/** The families of a report: for each measure those of the stages named beforehand, and the rest. */
final class Families {

    private final Set<String> named;

    Families(Set<String> named) {
        this.named = named;
    }

    /** Of the mid-P, the primary test. */
    List<Family> ofComparisons(List<Comparison> comparisons) {
        return of(
                "comparisons",
                comparisons.stream()
                        .map(one -> new Test(one.stage(), one.group(), one.reference(), one.midP()))
                        .toList());
    }

    /** Of the one of the two that the report says to read. */
    List<Family> ofStratified(List<Stratified> stratified) {
        return of(
                "stratified",
                stratified.stream()
                        .map(one -> new Test(one.stage(), one.group(), one.reference(), one.p()))
                        .toList());
    }

    List<Family> ofRatings(List<RatingComparison> ratings) {
        return of(
                "ratings",
                ratings.stream()
                        .map(one -> new Test(one.stage(), one.group(), one.reference(), one.permutationP()))
                        .toList());
    }

    List<Family> ofSurvival(List<SurvivalComparison> survival) {
        return of(
                "survival",
                survival.stream()
                        .map(one -> new Test(one.stage(), one.group(), one.reference(), one.logRankP()))
                        .toList());
    }

    /** The comparison with what its family made of its p-value; what has none has none adjusted, for the same reason. */
    static Comparison adjusted(Comparison comparison, List<Family> families) {
        return comparison.adjusted(
                adjusted(comparison.stage(), comparison.group(), families).orElse(comparison.midP()));
    }

    /** The p-value to be read, as its family adjusted it; where there is none, why. */
    static Estimate adjusted(Stratified stratified, List<Family> families) {
        return adjusted(stratified.stage(), stratified.group(), families).orElse(stratified.p());
    }

    private static Optional<Estimate> adjusted(String stage, String group, List<Family> families) {
        return families.stream()
                .flatMap(family -> family.members().stream())
                .filter(member -> member.stage().equals(stage) && member.group().equals(group))
                .map(member -> Estimate.of(member.adjustedP()))
                .findFirst();
    }

    /** Families without a test are left out. */
    private List<Family> of(String measure, List<Test> tests) {
        return Stream.of(
                        Family.preRegistered(measure, only(tests, true)),
                        Family.exploratory(measure, only(tests, false)))
                .filter(family -> !family.members().isEmpty())
                .toList();
    }

    private List<Test> only(List<Test> tests, boolean isNamed) {
        return tests.stream()
                .filter(test -> named.contains(test.stage()) == isNamed)
                .toList();
    }
}
