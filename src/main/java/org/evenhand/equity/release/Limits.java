package org.evenhand.equity.release;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How far sums can be told from sums that are known, at least. Reckoned in whole numbers and by no solver, so that what was
 * seen at both limits is as unknown as it ever was. Source: Fréchet's bounds, each with one further known sum.
 */
final class Limits {

    private record Known(BitSet counts, long value) {}

    private final Presolved known;
    private final Set<Known> sums = new LinkedHashSet<>();

    Limits(Presolved known) {
        this.known = known;
    }

    /** A sum that is that many. */
    void know(Sum sum, long value) {
        BitSet counts = bits(sum);
        if (!counts.isEmpty()) {
            sums.add(new Known(counts, value - known.known(sum)));
        }
    }

    /** Nothing that fits what is known lies outside; whether it can be all of it is not said. */
    Range of(Sum sum) {
        BitSet asked = bits(sum);
        long before = known.known(sum);
        return asked.isEmpty() ? new Range(before, before) : new Range(before + least(asked), before + most(asked));
    }

    private long least(BitSet asked) {
        return sums.stream()
                .filter(one -> one.counts().intersects(asked))
                .mapToLong(one -> one.value() - most(without(one.counts(), asked)))
                .reduce(0, Math::max);
    }

    /** Of what no known sum contains, anything. */
    private long most(BitSet asked) {
        return asked.isEmpty()
                ? 0
                : sums.stream()
                        .filter(one -> without(asked, one.counts()).isEmpty())
                        .mapToLong(one -> one.value() - within(without(one.counts(), asked)))
                        .reduce(Integer.MAX_VALUE, Math::min);
    }

    private long within(BitSet rest) {
        return sums.stream()
                .filter(one -> without(one.counts(), rest).isEmpty())
                .mapToLong(Known::value)
                .reduce(0, Math::max);
    }

    private static BitSet without(BitSet counts, BitSet others) {
        BitSet left = (BitSet) counts.clone();
        left.andNot(others);
        return left;
    }

    private BitSet bits(Sum sum) {
        BitSet bits = new BitSet();
        known.unknown(sum).indexes().forEach(bits::set);
        return bits;
    }
}
