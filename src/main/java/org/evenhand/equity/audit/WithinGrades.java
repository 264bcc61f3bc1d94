package org.evenhand.equity.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.equity.release.CellName;
import org.evenhand.equity.release.ReleasedTable;
import org.evenhand.equity.statistics.Answer;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.evenhand.equity.statistics.stratified.BreslowDay;
import org.evenhand.equity.statistics.stratified.MantelHaenszelOddsRatio;
import org.evenhand.equity.statistics.stratified.MantelHaenszelRiskRatio;
import org.evenhand.equity.statistics.stratified.SimpsonWarning;
import org.evenhand.equity.statistics.stratified.Strata;
import org.evenhand.equity.statistics.twobytwo.KoopmanInterval;

/**
 * A comparison within grades, worked out from numbers that have left and from nothing else: of the grades whose four numbers are
 * all told. Whoever reads those can reckon it themselves, so it tells nothing that is hidden. Source: decision 175.
 *
 * @param told grades whose numbers are told, of so many
 * @param people in them, of so many of the two groups
 * @param crude ratio of the people in these grades, whatever their grade
 * @param pooled ratio within these grades, Mantel and Haenszel's
 * @param warns whether the two tell different stories
 * @param alike whether the grades tell no different stories, as far as that can be tested
 */
public record WithinGrades(
        int told,
        int grades,
        long people,
        long ofPeople,
        IntervalEstimate crude,
        IntervalEstimate pooled,
        Answer warns,
        boolean alike) {

    private static final double DIFFERENT = 0.10;

    /** Whether the pooled ratio stands for all grades told. */
    public boolean leads() {
        return alike && pooled.value().isDefined();
    }

    /** Whether every person of the two groups is in a grade that is told. */
    public boolean isWhole() {
        return people == ofPeople;
    }

    /**
     * Empty if the grades told have less than half of the people of one of the two: what would be told of those would not be
     * told of the group.
     *
     * @param n1 people of the group, in all grades
     * @param n0 people of the reference, in all grades
     */
    static Optional<WithinGrades> of(ReleasedTable table, String group, String reference, long n1, long n0) {
        List<String> grades = table.dimensions().get(1).categories();
        List<Counts> told = grades.stream()
                .flatMap(grade -> counts(table, group, reference, grade).stream())
                .toList();
        boolean most = told.stream().mapToLong(Counts::n1).sum() * 2 >= n1
                && told.stream().mapToLong(Counts::n0).sum() * 2 >= n0;
        return most && !told.isEmpty() ? Optional.of(of(told, grades.size(), n1 + n0)) : Optional.empty();
    }

    private static WithinGrades of(List<Counts> told, int grades, long people) {
        Strata strata = new Strata(told);
        Counts together = strata.crude();
        IntervalEstimate pooled = MantelHaenszelRiskRatio.of(strata);
        IntervalEstimate crude = KoopmanInterval.of(together);
        BreslowDay homogeneity = BreslowDay.of(strata, MantelHaenszelOddsRatio.of(strata));
        return new WithinGrades(
                told.size(),
                grades,
                together.people(),
                people,
                crude,
                pooled,
                SimpsonWarning.of(crude.value(), pooled.value()),
                !homogeneity.p().isDefined() || homogeneity.p().get() >= DIFFERENT);
    }

    private static Optional<Counts> counts(ReleasedTable table, String group, String reference, String grade) {
        String yes = table.dimensions().get(2).categories().get(0);
        List<CellName> names = Stream.of(group, reference)
                .flatMap(one -> Stream.of(CellName.of(one, grade, yes), CellName.of(one, grade, CellName.ALL)))
                .toList();
        return table.derived(
                names,
                numbers -> new Counts(
                        numbers.get(0).intValue(),
                        numbers.get(1).intValue(),
                        numbers.get(2).intValue(),
                        numbers.get(3).intValue()));
    }
}
