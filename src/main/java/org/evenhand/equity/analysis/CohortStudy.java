package org.evenhand.equity.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.evenhand.equity.AnalysisOptions;
import org.evenhand.equity.cohort.Cohort;
import org.evenhand.equity.cohort.CohortCsv;
import org.evenhand.equity.cohort.Stage;
import org.evenhand.equity.statistics.ratings.RatingComparison;
import org.evenhand.equity.statistics.ratings.RatingComparison.Drawing;
import org.evenhand.equity.statistics.stratified.Stratified;
import org.evenhand.equity.statistics.survival.SurvivalComparison;
import org.evenhand.equity.statistics.twobytwo.Comparison;

/**
 * Compares each group with the reference at each stage. The comparisons are independent of each other and are spread over
 * the processors; what comes out does not depend on how many there are.
 */
final class CohortStudy {

    private final CohortCsv.Read read;
    private final Cohort cohort;
    private final String reference;
    private final AnalysisOptions options;

    CohortStudy(CohortCsv.Read read, AnalysisOptions options) {
        this.read = read;
        this.cohort = read.cohort();
        this.options = options;
        this.reference = Objects.requireNonNullElseGet(options.reference(), cohort::largestGroup);
    }

    CohortReport report(String version) {
        var drawing = new Drawing(options.draws(), options.seed());
        List<Comparison> unadjusted = each(Stage::hasSelections, this::comparison);
        List<Stratified> stratified = each(Stage::hasSelections, this::stratified);
        List<RatingComparison> ratings = each(Stage::hasRatings, (stage, group) -> rating(stage, group, drawing));
        List<SurvivalComparison> survival = each(Stage::hasTimes, this::survival);
        var families = new Families(options.family());
        List<Family> ofComparisons = families.ofComparisons(unadjusted);
        List<Family> all = new ArrayList<>(ofComparisons);
        List<Family> ofStratified = families.ofStratified(stratified);
        all.addAll(ofStratified);
        all.addAll(families.ofRatings(ratings));
        all.addAll(families.ofSurvival(survival));
        List<Comparison> comparisons = unadjusted.stream()
                .map(one -> Families.adjusted(one, ofComparisons))
                .toList();
        return new CohortReport(
                CohortReport.TIER,
                CohortReport.NOTICE,
                provenance(version),
                comparisons,
                stratified,
                ratings,
                survival,
                all,
                each(Stage::hasSelections, (stage, group) -> UnknownIdentity.of(stage, group, reference)).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                cohort.stages().stream()
                        .flatMap(stage -> Attention.of(stage).stream())
                        .toList(),
                mainAnalysis(comparisons, stratified, ofStratified),
                each(Stage::hasSelections, (stage, group) -> DataQuality.of(stage, of(stratified, stage, group))));
    }

    private List<MainAnalysis> mainAnalysis(
            List<Comparison> comparisons, List<Stratified> stratified, List<Family> families) {
        return each(Stage::hasSelections, (stage, group) -> {
            Stratified pooled = of(stratified, stage, group);
            Comparison crude = comparisons.stream()
                    .filter(one ->
                            one.stage().equals(stage.name()) && one.group().equals(group))
                    .findFirst()
                    .orElseThrow();
            return MainAnalysis.of(crude, pooled, Families.adjusted(pooled, families), stage.counts(group, reference));
        });
    }

    private static Stratified of(List<Stratified> stratified, Stage stage, String group) {
        return stratified.stream()
                .filter(one -> one.stage().equals(stage.name()) && one.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private Comparison comparison(Stage stage, String group) {
        return Comparison.of(stage.name(), group, reference, Stage.sum(stage.counts(group, reference)));
    }

    private Stratified stratified(Stage stage, String group) {
        return Stratified.of(stage.name(), group, reference, stage.counts(group, reference));
    }

    private RatingComparison rating(Stage stage, String group, Drawing drawing) {
        return RatingComparison.of(
                stage.name(),
                group,
                reference,
                stage.ratedTogether(group, reference),
                stage.rated(group, reference),
                drawing);
    }

    private SurvivalComparison survival(Stage stage, String group) {
        return SurvivalComparison.of(stage.name(), group, reference, stage.timed(group, reference));
    }

    private Provenance provenance(String version) {
        return new Provenance(
                read.fingerprint(),
                version,
                options.seed(),
                options.draws(),
                reference,
                options.reference() != null,
                List.copyOf(new TreeSet<>(options.family())),
                cohort.rows(),
                cohort.people(),
                cohort.stages().stream().map(Stage::name).toList(),
                List.copyOf(cohort.groups()),
                cohort.stages().stream().mapToInt(Stage::withoutTime).sum());
    }

    /** In the order of the stages in the file, and in each of the names of the groups. */
    private <T> List<T> each(Predicate<Stage> chosen, BiFunction<Stage, String, T> made) {
        record Pair(Stage stage, String group) {}
        return cohort.stages().stream()
                .filter(chosen)
                .flatMap(stage -> stage.groups().stream()
                        .filter(group -> !group.equals(reference))
                        .map(group -> new Pair(stage, group)))
                .toList()
                .parallelStream()
                .map(pair -> made.apply(pair.stage(), pair.group()))
                .toList();
    }
}
