package org.evenhand.equity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenhand.equity.release.CellName;
import org.evenhand.equity.release.Dimension;
import org.evenhand.equity.release.Dimension.Kind;
import org.evenhand.equity.release.FixedTable;
import org.evenhand.equity.release.Population;
import org.evenhand.equity.release.ReleaseAnswer;
import org.evenhand.equity.release.ReleaseGate;
import org.evenhand.equity.release.ReleaseOrder;
import org.evenhand.equity.release.ReleasedTable;
import org.evenhand.equity.release.Tier;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.stratified.Stratified;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told within grades after the gate. Source: decision 175. */
@EvenhandTest
class WithinGradesTests {

    private static final Counts I = new Counts(24, 60, 50, 80);
    private static final Counts II = new Counts(40, 90, 30, 45);

    @Autowired
    ReleaseGate gate;

    @Test
    void whereAllIsToldItIsTheRatioOfTheExactTier() {
        WithinGrades within = within(I, II).orElseThrow();
        Stratified exact = Stratified.of("s", "women", "men", List.of(I, II));

        assertThat(within.pooled()).isEqualTo(exact.riskRatio());
        assertThat(within.crude().value()).isEqualTo(exact.crudeImpactRatio());
        assertThat(within.warns()).isEqualTo(exact.simpsonWarning());
        assertThat(within.isWhole()).isTrue();
        assertThat(within.leads()).isTrue();
    }

    @Test
    void aGradeOfAFewHidesWhatCouldTellOfThemElsewhereToo() {
        assertThat(within(I, II, new Counts(2, 8, 9, 20))).isEmpty();
    }

    @Test
    void ofGradesThatHoldMostOfBothGroupsItSaysOfHowManyPeopleItIs() {
        WithinGrades within =
                WithinGrades.of(bothGrades(), "women", "men", 200, 150).orElseThrow();

        assertThat(within.isWhole()).isFalse();
        assertThat(within.people()).isEqualTo(275);
        assertThat(within.ofPeople()).isEqualTo(350);
        assertThat(within.pooled())
                .isEqualTo(Stratified.of("s", "women", "men", List.of(I, II)).riskRatio());
    }

    @Test
    void ofGradesThatHoldLessThanHalfOfOneGroupNothingIsTold() {
        assertThat(WithinGrades.of(bothGrades(), "women", "men", 300, 150)).isPresent();
        assertThat(WithinGrades.of(bothGrades(), "women", "men", 301, 150)).isEmpty();
        assertThat(WithinGrades.of(bothGrades(), "women", "men", 200, 251)).isEmpty();
    }

    private ReleasedTable bothGrades() {
        return released(table(I, II)).orElseThrow();
    }

    @Test
    void gradesThatTellDifferentStoriesHaveNoCommonRatio() {
        assertThat(within(new Counts(20, 80, 60, 80), new Counts(60, 80, 20, 80))
                        .orElseThrow())
                .matches(within -> !within.alike() && !within.leads());
    }

    @Test
    void withoutAGradeThatComparesNothingIsReleased() {
        assertThat(within(new Counts(2, 12, 9, 20), new Counts(3, 11, 9, 20))).isEmpty();
    }

    private Optional<WithinGrades> within(Counts... grades) {
        Counts all = List.of(grades).stream().reduce(new Counts(0, 0, 0, 0), Counts::plus);
        return released(table(grades)).flatMap(left -> WithinGrades.of(left, "women", "men", all.n1(), all.n0()));
    }

    private static FixedTable table(Counts... grades) {
        Map<CellName, Long> counts = new HashMap<>();
        int people = 0;
        for (int at = 0; at < grades.length; at++) {
            Counts one = grades[at];
            people += one.people();
            counts.put(CellName.of("women", "g" + at, "yes"), (long) one.a());
            counts.put(CellName.of("women", "g" + at, "no"), (long) one.n1() - one.a());
            counts.put(CellName.of("men", "g" + at, "yes"), (long) one.c());
            counts.put(CellName.of("men", "g" + at, "no"), (long) one.n0() - one.c());
        }
        String id = UUID.randomUUID().toString();
        return FixedTable.of(
                        id,
                        "By grade",
                        Population.of(
                                IntStream.range(0, people).mapToObj(i -> id + i).toList()),
                        List.of(
                                new Dimension("gender " + id, Kind.IDENTITY, List.of("women", "men")),
                                new Dimension(
                                        "grade " + id,
                                        Kind.ORGANIZATION,
                                        IntStream.range(0, grades.length)
                                                .mapToObj(i -> "g" + i)
                                                .toList()),
                                new Dimension("outcome " + id, Kind.OUTCOME, List.of("yes", "no"))),
                        counts)
                .ifItCompares();
    }

    private Optional<ReleasedTable> released(FixedTable table) {
        return gate.release(ReleaseOrder.of(table, Tier.HR, "analyst")) instanceof ReleaseAnswer.Released released
                ? Optional.of(released.table())
                : Optional.empty();
    }
}
