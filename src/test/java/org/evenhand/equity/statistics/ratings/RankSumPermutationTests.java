package org.evenhand.equity.statistics.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankSumPermutationTests {

    private static final int DRAWS = 100_000;

    /** Four standard errors of a share of so many draws, at the most. */
    private static final Offset<Double> DRAWN = within(4 * 0.5 / Math.sqrt(DRAWS));

    private static final double[] X = {.80, .83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, .73, 1.46};
    private static final double[] Y = {1.15, .88, .90, .74, 1.21};

    /** Two groups of a stratum as they come from a generator. */
    private record Sample(double[] group, double[] reference) {

        RatedStratum stratum() {
            return RatedStratum.of(group, reference);
        }

        double[] together() {
            double[] all = Arrays.copyOf(group, group.length + reference.length);
            System.arraycopy(reference, 0, all, group.length, reference.length);
            return all;
        }

        Sample swapped() {
            return new Sample(reference, group);
        }

        Sample mapped(DoubleUnaryOperator change) {
            return new Sample(
                    Arrays.stream(group).map(change).toArray(),
                    Arrays.stream(reference).map(change).toArray());
        }
    }

    /** Published case 18. */
    @Test
    void agreesWithHollanderAndWolfe() {
        var ratings = RatedStratum.of(X, Y);
        var test = exact(List.of(ratings));

        assertThat(Superiority.u(ratings)).isEqualTo(35);
        assertThat(Superiority.crude(ratings)).isEqualTo(.70);
        assertThat(test.pValue()).isCloseTo(.2544122544, within(1e-10));
        assertThat(test.exact()).isTrue();
        assertThat(test.draws()).isZero();
    }

    /** Recomputed with R 4.2: all 4,410 arrangements by {@code combn}, midranks by {@code rank}. */
    @Test
    void weighsStrataAsVanElteren() {
        var first = RatedStratum.of(new double[] {1, 2, 2, 3, 5}, new double[] {2, 3, 3, 4});
        var second = RatedStratum.of(new double[] {1, 1, 4}, new double[] {2, 4, 4, 5});

        assertThat(exact(List.of(first, second)).pValue()).isEqualTo(601 / 4410.0);
        assertThat(Superiority.u(first)).isEqualTo(7);
    }

    @Property(tries = 300)
    void countsAsEveryArrangementDoneOneByOne(@ForAll("strata") List<Sample> strata) {
        var telling = strata.stream()
                .filter(one -> one.group().length > 0 && one.reference().length > 0)
                .toList();
        var test = RankSumPermutation.of(strata.stream().map(Sample::stratum).toList(), 1, 1);
        if (telling.isEmpty()) {
            assertThat(test).isEmpty();
            return;
        }
        double slow = EveryArrangement.pValue(
                telling.stream().map(Sample::together).toList(),
                telling.stream().mapToInt(one -> one.group().length).toArray());
        assertThat(test.orElseThrow().pValue()).isCloseTo(slow, within(1e-12));
    }

    @Property(tries = 200)
    void isTheSameFromBothSidesInAnyOrderOnAnyScale(@ForAll("strata") List<Sample> strata) {
        var p = RankSumPermutation.of(of(strata), 1, 1).map(RankSumPermutation::pValue);
        var shuffled = new ArrayList<>(strata);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(RankSumPermutation.of(of(shuffled), 1, 1).map(RankSumPermutation::pValue))
                .isEqualTo(p);
        assertThat(RankSumPermutation.of(of(strata.stream().map(Sample::swapped).toList()), 1, 1)
                        .map(RankSumPermutation::pValue))
                .isEqualTo(p);
        assertThat(RankSumPermutation.of(
                                of(strata.stream()
                                        .map(one -> one.mapped(rating -> Math.exp(rating) - 100))
                                        .toList()),
                                1,
                                1)
                        .map(RankSumPermutation::pValue))
                .isEqualTo(p);
    }

    @Property(tries = 200)
    void superiorityOfTheOneIsInferiorityOfTheOther(@ForAll("strata") List<Sample> strata) {
        double ours = Superiority.stratified(of(strata));
        double theirs =
                Superiority.stratified(of(strata.stream().map(Sample::swapped).toList()));
        if (!Double.isNaN(ours)) {
            assertThat(ours + theirs).isCloseTo(1, within(1e-12));
        }
    }

    /** A single stratum with tied ratings: whoever draws levels and whoever deals people come near what is counted. */
    @Property(tries = 10)
    void drawsComeNearWhatIsCounted(@ForAll @IntRange(min = 1, max = 1000) int seed) {
        var strata = of(new Random(seed), 2, 9, 4);
        double counted = exact(strata).pValue();

        assertThat(DrawnPermutation.pValue(strata, DRAWS, seed)).isCloseTo(counted, DRAWN);
    }

    @Test
    void bothWaysToDrawHaveTheSameMoments() {
        var stratum = of(new Random(5), 1, 60, 5).get(0);
        double[] levels = moments(new DealtLevels(stratum));
        double[] people = moments(new DealtPeople(stratum));
        double deviation = Math.sqrt(people[1]);

        assertThat(levels[0]).isCloseTo(0, within(4 * deviation / Math.sqrt(DRAWS)));
        assertThat(people[0]).isCloseTo(0, within(4 * deviation / Math.sqrt(DRAWS)));
        assertThat(levels[1] / people[1]).isCloseTo(1, within(.03));
    }

    /** More people than tables are made for. */
    @Test
    void largeStrataHaveTheSameMoments() {
        var stratum = of(new Random(6), 1, DealtLevel.MOST_IN_TABLES + 2, 5).get(0);
        double n = stratum.groupSize();
        double tied = 0;
        for (int level = 0; level < stratum.levels(); level++) {
            tied += Math.pow(stratum.peopleAt(level), 3) - stratum.peopleAt(level);
        }
        double size = stratum.size();
        double variance = n * (size - n) / 3 * (size + 1 - tied / (size * (size - 1)));
        double[] moments = moments(new DealtLevels(stratum));

        assertThat(moments[0]).isCloseTo(0, within(4 * Math.sqrt(variance / DRAWS)));
        assertThat(moments[1] / variance).isCloseTo(1, within(.03));
    }

    @Test
    void drawsTheSameFromTheSameSeed() {
        var strata = of(new Random(3), 60, 40, 5);
        var first = RankSumPermutation.of(strata, 1000, 42).orElseThrow();

        assertThat(first).isEqualTo(RankSumPermutation.of(strata, 1000, 42).orElseThrow());
        assertThat(first.exact()).isFalse();
        assertThat(first.draws()).isEqualTo(1000);
        assertThat(RankSumPermutation.of(strata, 1000, 43).orElseThrow().pValue())
                .isNotEqualTo(first.pValue());
    }

    @Test
    void isNeverZero() {
        double[] low = new double[40];
        double[] high = new double[40];
        Arrays.fill(high, 5);
        assertThat(RankSumPermutation.of(List.of(RatedStratum.of(low, high)), 999, 1)
                        .orElseThrow()
                        .pValue())
                .isEqualTo(1 / 1000.0);
    }

    @Test
    void isOneWhereAllAreRatedAlike() {
        var few = RatedStratum.of(new double[3], new double[4]);
        var many = RatedStratum.of(new double[300], new double[400]);
        assertThat(exact(List.of(few)).pValue()).isEqualTo(1);
        assertThat(RankSumPermutation.of(List.of(many), 100, 1).orElseThrow().pValue())
                .isEqualTo(1);
    }

    /** 22 over 11 is 705,432, 24 over 12 is 2,704,156; one of a million is a million, one of a million and one is more. */
    @Test
    void countsUpToAMillionArrangements() {
        assertThat(test(11, 11).exact()).isTrue();
        assertThat(test(12, 12).exact()).isFalse();
        assertThat(test(1, 999_999).exact()).isTrue();
        assertThat(test(999_999, 1).exact()).isTrue();
        assertThat(test(1, 1_000_000).exact()).isFalse();
    }

    @Test
    void refusesWhatIsNoRatingAndNoDraw() {
        assertThatThrownBy(() -> RatedStratum.of(new double[] {Double.NaN}, new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RankSumPermutation.of(List.of(), 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNegativeZeroForZero() {
        assertThat(Superiority.crude(RatedStratum.of(new double[] {-0.0}, new double[] {0.0})))
                .isEqualTo(.5);
    }

    @Provide
    Arbitrary<List<Sample>> strata() {
        Arbitrary<double[]> ratings = Arbitraries.integers()
                .between(1, 4)
                .map(Integer::doubleValue)
                .array(double[].class)
                .ofMaxSize(4);
        return ratings.flatMap(group -> ratings.map(reference -> new Sample(group, reference)))
                .list()
                .ofMaxSize(3);
    }

    private static List<RatedStratum> of(List<Sample> strata) {
        return strata.stream().map(Sample::stratum).toList();
    }

    /** Strata in which both have so many ratings of so many levels. */
    private static List<RatedStratum> of(Random random, int strata, int people, int levels) {
        List<RatedStratum> made = new ArrayList<>();
        for (int stratum = 0; stratum < strata; stratum++) {
            made.add(RatedStratum.of(
                    random.ints(people / 2, 0, levels).asDoubleStream().toArray(),
                    random.ints(people - people / 2, 0, levels).asDoubleStream().toArray()));
        }
        return made;
    }

    private static double[] moments(RandomRankSum sums) {
        var random = new SplittableRandom(11);
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            long next = sums.next(random);
            sum += next;
            squares += (double) next * next;
        }
        return new double[] {sum / DRAWS, squares / DRAWS};
    }

    private static RankSumPermutation test(int group, int reference) {
        return RankSumPermutation.of(List.of(RatedStratum.of(new double[group], new double[reference])), 1, 1)
                .orElseThrow();
    }

    private static RankSumPermutation exact(List<RatedStratum> strata) {
        var test = RankSumPermutation.of(strata, 1, 1).orElseThrow();
        assertThat(test.exact()).isTrue();
        return test;
    }
}
