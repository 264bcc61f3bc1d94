package org.evenhand.equity.statistics.twobytwo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.equity.statistics.StatisticsTables.assertClose;
import static org.evenhand.equity.statistics.StatisticsTables.assertSame;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.StatisticsTables;

class ComparisonPropertyTests {

    @Property(tries = 150)
    void swappingTheTwoTurnsSignsAndKeepsProbabilities(@ForAll("tables") Counts counts) {
        if (counts.emptyGroup().isPresent()) {
            return;
        }
        var there = compare(counts);
        var back = compare(counts.swapped());
        assertClose(there.difference().value().get(), -back.difference().value().get());
        assertClose(there.difference().low().get(), -back.difference().high().get());
        assertSame(there.fisher(), back.fisher());
        assertSame(there.midP(), back.midP());
        assertSame(there.zP(), back.zP());
        assertSame(there.boschloo(), back.boschloo());
        if (there.z().isDefined()) {
            assertClose(there.z().get(), -back.z().get());
        }
    }

    @Property(tries = 150)
    void swappingTheTwoInvertsTheRatioAndItsLimits(@ForAll("tables") Counts counts) {
        if (counts.emptyGroup().isEmpty()) {
            var there = ImpactRatio.of(counts);
            var back = ImpactRatio.of(counts.swapped());
            assertInverse(there.value(), back.value());
            assertInverse(there.low(), back.high());
            assertInverse(there.katzLow(), back.katzHigh());
        }
    }

    private static void assertInverse(Estimate one, Estimate other) {
        if (one.isDefined() && one.get() > 0) {
            assertClose(one.get(), 1 / other.get());
        } else {
            assertThat(other.isDefined() && other.get() > 0).isFalse();
        }
    }

    /** Selecting where others reject: what is a difference one way is the same difference the other way. */
    @Property(tries = 150)
    void countingThoseNotSelectedTurnsTheSign(@ForAll("tables") Counts counts) {
        var others = new Counts(counts.n1() - counts.a(), counts.n1(), counts.n0() - counts.c(), counts.n0());
        var comparison = compare(counts);
        var complement = compare(others);
        if (comparison.z().isDefined()) {
            assertClose(comparison.z().get(), -complement.z().get());
            assertSame(comparison.fisher(), complement.fisher());
            assertSame(comparison.midP(), complement.midP());
        }
    }

    @Property(tries = 200)
    void moreOfTheSameIsNeverLessCertain(
            @ForAll("tables") Counts counts, @ForAll @IntRange(min = 2, max = 5) int times) {
        var more = new Counts(counts.a() * times, counts.n1() * times, counts.c() * times, counts.n0() * times);
        assertThat(RatioThreshold.FOUR_FIFTHS.flag(more)).isEqualTo(RatioThreshold.FOUR_FIFTHS.flag(counts));
        if (counts.emptyMargin().isEmpty()) {
            assertClose(PooledZ.of(more).z().get(), PooledZ.of(counts).z().get() * Math.sqrt(times));
            assertSame(
                    KoopmanInterval.of(more).value(), KoopmanInterval.of(counts).value());
            assertWithin(
                    KoopmanInterval.of(more).low(), KoopmanInterval.of(counts).low());
        }
    }

    private static void assertWithin(Estimate narrow, Estimate wide) {
        assertThat(narrow.get()).isGreaterThanOrEqualTo(wide.get() - 1e-12);
    }

    @Property(tries = 150)
    void intervalsHoldTheirValue(@ForAll("tables") Counts counts) {
        var ratio = KoopmanInterval.of(counts);
        var difference = NewcombeInterval.of(counts);
        if (ratio.value().isDefined()) {
            assertThat(ratio.low().get()).isLessThanOrEqualTo(ratio.value().get());
            assertThat(ratio.high().get()).isGreaterThanOrEqualTo(ratio.value().get());
        }
        if (difference.value().isDefined()) {
            assertThat(difference.low().get())
                    .isBetween(-1 - 1e-12, difference.value().get());
            assertThat(difference.high().get()).isBetween(difference.value().get(), 1 + 1e-12);
        }
    }

    /** The name says nothing: only the counts do. */
    @Property(tries = 50)
    void anotherNameChangesNothing(@ForAll("tables") Counts counts, @ForAll String name) {
        assertThat(Comparison.of(name, name, name, counts))
                .usingRecursiveComparison()
                .ignoringFields("stage", "group", "reference")
                .isEqualTo(compare(counts));
    }

    @Provide
    Arbitrary<Counts> tables() {
        return StatisticsTables.tables(40);
    }

    private static Comparison compare(Counts counts) {
        return Comparison.of("rating", "group", "reference", counts);
    }
}
