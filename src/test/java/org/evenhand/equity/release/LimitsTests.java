package org.evenhand.equity.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a number may have been before a table is never said to be less than it is. */
class LimitsTests {

    private static final int COUNTS = 5;
    private static final int MOST = 3;

    /** Every combination of counts is looked at. */
    @Property(tries = 300)
    void nothingThatFitsLiesOutside(@ForAll long seed) {
        Random random = new Random(seed);
        long[] truth = random.longs(COUNTS, 0, MOST + 1).toArray();
        List<Sum> told = new ArrayList<>(List.of(Sum.of(IntStream.range(0, COUNTS))));
        for (int i = random.nextInt(5); i > 0; i--) {
            told.add(any(random));
        }
        Sum asked = any(random);
        Program program = new Program(COUNTS);
        told.forEach(sum -> program.know(sum, sum.in(truth)));
        Limits limits = new Limits(new Presolved(program));
        told.forEach(sum -> limits.know(sum, sum.in(truth)));

        Range range = limits.of(asked);
        long all = told.get(0).in(truth);
        for (long[] counts : everything((int) all)) {
            if (told.stream().allMatch(sum -> sum.in(counts) == sum.in(truth))) {
                assertThat(asked.in(counts)).isBetween(range.low(), range.high());
            }
        }
    }

    @Test
    void whatIsLeftOfAGroupIsKnownFromTheOthers() {
        Program program = new Program(4);
        Sum group = sum(0, 1);
        Sum selected = sum(0, 2);
        Sum everybody = sum(0, 1, 2, 3);
        program.know(group, 34);
        program.know(selected, 6);
        program.know(everybody, 400);
        Limits limits = new Limits(new Presolved(program));
        limits.know(group, 34);
        limits.know(selected, 6);
        limits.know(everybody, 400);

        assertThat(limits.of(sum(0))).isEqualTo(new Range(0, 6));
        assertThat(limits.of(sum(1))).isEqualTo(new Range(28, 34));
        assertThat(limits.of(sum(2, 3))).isEqualTo(new Range(366, 366));
    }

    private static Sum any(Random random) {
        BitSet bits = new BitSet();
        bits.set(random.nextInt(COUNTS));
        IntStream.range(0, COUNTS).filter(i -> random.nextBoolean()).forEach(bits::set);
        return Sum.of(bits.stream());
    }

    private static Sum sum(int... of) {
        return Sum.of(IntStream.of(of));
    }

    private static List<long[]> everything(int most) {
        List<long[]> all = new ArrayList<>(List.of(new long[COUNTS]));
        for (int place = 0; place < COUNTS; place++) {
            for (long[] begun : List.copyOf(all)) {
                for (int value = 1;
                        value
                                <= most
                                        - IntStream.range(0, place)
                                                .mapToLong(i -> begun[i])
                                                .sum();
                        value++) {
                    long[] next = begun.clone();
                    next[place] = value;
                    all.add(next);
                }
            }
        }
        return all;
    }
}
