package org.evenhand.equity.statistics.twobytwo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DegenerateTablesTests {

    @ParameterizedTest(name = "{0}/{1} against {2}/{3}: {4}")
    @CsvSource({
        "0, 0, 3, 10, NOBODY_IN_GROUP",
        "0, 0, 0, 0, NOBODY_IN_GROUP",
        "3, 10, 0, 0, NOBODY_IN_REFERENCE",
        "0, 10, 0, 20, NOBODY_SELECTED",
        "10, 10, 20, 20, EVERYBODY_SELECTED",
        "1, 1, 1, 1, EVERYBODY_SELECTED"
    })
    void testsSayWhyTheyAreMissing(int a, int n1, int c, int n0, Undefined reason) {
        var comparison = compare(new Counts(a, n1, c, n0));
        assertThat(Stream.of(
                        comparison.z(), comparison.zP(), comparison.fisher(), comparison.midP(), comparison.boschloo()))
                .extracting(Estimate::undefined)
                .containsOnly(reason);
        assertThat(comparison.state()).isEqualTo(SignalState.INSUFFICIENT_DATA);
    }

    @Test
    void withoutAnybodyInTheReferenceOnlyTheGroupsRateIsLeft() {
        var comparison = compare(new Counts(3, 10, 0, 0));
        assertThat(comparison.rate().group().value().get()).isEqualTo(.3);
        assertThat(Stream.of(
                        comparison.rate().reference().low(),
                        comparison.impactRatio().value(),
                        comparison.impactRatio().high(),
                        comparison.impactRatio().katzLow(),
                        comparison.difference().value(),
                        comparison.shortfall().expected(),
                        comparison.minimumDetectableRatio()))
                .extracting(Estimate::undefined)
                .containsOnly(Undefined.NOBODY_IN_REFERENCE);
        assertThat(comparison.fourFifthsFlag().reason()).isEqualTo(Undefined.NOBODY_IN_REFERENCE);
        assertThat(comparison.flipRobust().reason()).isEqualTo(Undefined.NOBODY_IN_REFERENCE);
    }

    @Test
    void withNobodySelectedThereIsNoRatioToFlag() {
        var comparison = compare(new Counts(0, 10, 0, 20));
        assertThat(comparison.fourFifthsFlag().reason()).isEqualTo(Undefined.NOBODY_SELECTED);
        assertThat(comparison.impactRatio().katzHigh().reason()).isEqualTo(Undefined.NOBODY_SELECTED);
        assertThat(comparison.difference().value().get()).isZero();
        assertThat(comparison.shortfall().parity().get()).isZero();
    }

    @Test
    void withEverybodySelectedTheRatioIsOneAndNotCertain() {
        var ratio = compare(new Counts(10, 10, 20, 20)).impactRatio();
        assertThat(ratio.value().get()).isEqualTo(1);
        assertThat(ratio.low().get()).isBetween(.5, .99);
        assertThat(ratio.high().get()).isBetween(1.01, 1.5);
    }

    @Test
    void withNobodySelectedInTheGroupTheRatioIsZero() {
        var ratio = compare(new Counts(0, 10, 5, 20)).impactRatio();
        assertThat(ratio.value().get()).isZero();
        assertThat(ratio.low().get()).isZero();
        assertThat(ratio.high().get()).isPositive();
        assertThat(ratio.katzLow().reason()).isEqualTo(Undefined.NOBODY_SELECTED_IN_ONE);
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Counts(3, 2, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Counts(-1, 2, 0, 1));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Counts(0, Integer.MAX_VALUE, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.of(Double.NaN));
    }

    private static Comparison compare(Counts counts) {
        return Comparison.of("rating", "group", "reference", counts);
    }
}
