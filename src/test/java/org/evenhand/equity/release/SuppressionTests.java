package org.evenhand.equity.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.evenhand.equity.release.Dimension.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTests {

    private static final Dimension GROUP = new Dimension("group", Kind.IDENTITY, List.of("a", "b", "c"));
    private static final Dimension PROMOTED = new Dimension("promoted", Kind.OUTCOME, List.of("yes", "no"));

    @ParameterizedTest(name = "{0}: {1} of {2} shown: {3}")
    @CsvSource({
        "EVERYONE, 10, 20, true",
        "EVERYONE,  9, 20, false",
        "EVERYONE,  9, 19, false",
        "HR,        5, 10, true",
        "HR,        4, 10, false",
        "HR,        4,  9, false",
        "HR,        0, 30, false",
        "HR,       30, 30, false",
        "EVERYONE, 30, 30, false"
    })
    void hidesWhatIsTooSmallForItsReaders(Tier tier, long promoted, long people, boolean shown) {
        FixedTable table = table(new long[][] {{promoted, people - promoted}, {50, 50}, {40, 60}});
        assertThat(PrimaryRule.hidden(table, tier).contains(CellName.of("a", "yes")))
                .isEqualTo(!shown);
    }

    @Test
    void hidesNothingThatNeedNotBeHidden() {
        History history = new History();
        AuditedTable released = history.release(table(new long[][] {{12, 30}, {50, 50}, {40, 60}}), Tier.EVERYONE)
                .orElseThrow();
        assertThat(released.numbers().values()).allMatch(AuditedNumber::shown);
    }

    @Test
    void hidesAsLittleMoreAsProtectsTheSmallCount() {
        AuditedTable released = new History()
                .release(table(new long[][] {{3, 30}, {50, 51}, {40, 60}}), Tier.EVERYONE)
                .orElseThrow();
        assertThat(hidden(released))
                .containsExactlyInAnyOrder(
                        CellName.of("a", "yes"),
                        CellName.of("a", "no"),
                        CellName.of("c", "yes"),
                        CellName.of("c", "no"));
    }

    @Test
    void refusesATableOfWhichNothingWouldBeLeft() {
        assertThat(new History().release(table(new long[][] {{1, 5}, {1, 4}, {1, 8}}), Tier.HR))
                .isEmpty();
    }

    @Test
    void protectsWhatAnEarlierCycleHides() {
        History history = new History();
        List<String> first = people(0, 100);
        List<String> second = people(6, 106);
        Dimension again = new Dimension("promoted again", Kind.OUTCOME, List.of("yes", "no"));
        AuditedTable before = history.release(
                        FixedTable.twoWay("1", "1", Population.of(first), GROUP, PROMOTED, new long[][] {
                            {4, 4}, {20, 20}, {26, 26}
                        }),
                        Tier.HR)
                .orElseThrow();
        assertThat(before.number(CellName.of("a", CellName.ALL)).shown()).isFalse();
        assertThat(before.number(CellName.of("b", CellName.ALL)).shown()).isFalse();

        AuditedTable after = history.release(
                        FixedTable.twoWay(
                                "2", "2", Population.of(second), GROUP, again, new long[][] {{6, 6}, {20, 20}, {24, 24}
                                }),
                        Tier.HR)
                .orElseThrow();
        IndependentAttacker attacker = new IndependentAttacker(history.released(), history);
        double[] interval = attacker.interval(before, CellName.of("a", CellName.ALL));
        assertThat(interval[1] - interval[0]).isGreaterThanOrEqualTo(Tier.K - 1e-6);
        assertThat(after.numbers().values()).anyMatch(AuditedNumber::shown);
    }

    /** One number of HR's table is hidden; everybody's table may not tell it to Human Resources either. */
    @Test
    void aTableForEverybodyTellsHumanResourcesNothingTheirOwnHides() {
        History history = new History();
        FixedTable table = table(new long[][] {{4, 30}, {50, 51}, {40, 60}});
        AuditedTable ofHr = history.release(table, Tier.HR).orElseThrow();
        AuditedTable ofEverybody = history.release(table, Tier.EVERYONE).orElseThrow();

        assertThat(hidden(ofHr)).isNotEmpty();
        IndependentAttacker attacker = new IndependentAttacker(history.released(), history);
        assertThat(hidden(ofHr)).allSatisfy(name -> {
            double[] interval = attacker.interval(ofHr, name);
            assertThat(interval[1] - interval[0] >= Tier.K || interval[0] == 0 && interval[1] >= Tier.K - 1)
                    .isTrue();
        });
        assertThat(ofEverybody.numbers()).isNotEmpty();
    }

    @Test
    void refusesNearlyTheSamePeopleAndTakesTheSameOrEnoughOthers() {
        History history = new History();
        long[][] counts = {{20, 20}, {15, 15}, {15, 15}};
        assertThat(history.release(table("1", people(0, 100), counts), Tier.EVERYONE))
                .isPresent();
        assertThat(history.release(table("2", people(4, 104), counts), Tier.EVERYONE))
                .isEmpty();
        assertThat(history.release(table("3", people(5, 105), counts), Tier.EVERYONE))
                .isPresent();
        assertThat(history.release(table("4", people(0, 100), counts), Tier.HR)).isPresent();
        assertThat(history.release(table("5", people(200, 300), counts), Tier.HR))
                .isPresent();
    }

    @Test
    void refusesWhatContradictsAnEarlierRelease() {
        History history = new History();
        assertThat(history.release(table("1", people(0, 100), new long[][] {{20, 20}, {15, 15}, {15, 15}}), Tier.HR))
                .isPresent();
        assertThat(history.release(table("2", people(0, 100), new long[][] {{21, 19}, {15, 15}, {15, 15}}), Tier.HR))
                .isEmpty();
    }

    /** Source: the published table of case 21, whose totals are all shown. */
    @Test
    void findsThatHidingTheSmallCellsOfAPublishedTableAloneHidesNothing() {
        Set<CellName> small = new LinkedHashSet<>();
        PublishedTable.forEachCell((name, count) -> {
            if (count < 5) {
                small.add(name);
            }
        });
        assertThat(small).hasSize(6);
        assertThat(PublishedTable.ranges(small))
                .allSatisfy((name, range) -> assertThat(range.width()).isZero());

        Set<CellName> more = new LinkedHashSet<>(small);
        more.addAll(PublishedTable.SECOND);
        assertThat(PublishedTable.ranges(more)).hasSize(11).allSatisfy((name, range) -> assertThat(range.width())
                .isGreaterThanOrEqualTo(5));
    }

    private static List<CellName> hidden(AuditedTable table) {
        return table.numbers().keySet().stream()
                .filter(name -> !table.number(name).shown())
                .toList();
    }

    private static FixedTable table(long[][] counts) {
        long people = IntStream.range(0, counts.length)
                .mapToLong(row -> counts[row][0] + counts[row][1])
                .sum();
        return table("t", people(0, (int) people), counts);
    }

    private static FixedTable table(String id, List<String> people, long[][] counts) {
        return FixedTable.twoWay(id, id, Population.of(people), GROUP, PROMOTED, counts);
    }

    private static List<String> people(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "p" + i).toList();
    }
}
