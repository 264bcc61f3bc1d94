package org.evenhand.equity.statistics.ratings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many arrangements of a stratum give each rank sum of its group. Counted level by level: the state is how many of
 * the smaller side have been dealt and their doubled rank sum, so that ties and equal sums are counted together.
 */
final class RankSums {

    private final RatedStratum stratum;
    private final int drawn;
    private final List<Map<Long, Long>> byDrawn = new ArrayList<>();

    private RankSums(RatedStratum stratum) {
        this.stratum = stratum;
        this.drawn = Math.min(stratum.groupSize(), stratum.referenceSize());
        for (int size = 0; size <= drawn; size++) {
            byDrawn.add(new HashMap<>());
        }
        byDrawn.get(0).put(0L, 1L);
    }

    /** Arrangements by how far twice the rank sum lies above its mean {@code n (N + 1)}; they may be negative. */
    static Map<Long, Long> deviations(RatedStratum stratum) {
        RankSums sums = new RankSums(stratum);
        long[] ranks = stratum.doubledMidranks();
        for (int level = 0; level < ranks.length; level++) {
            sums.deal(stratum.peopleAt(level), ranks[level]);
        }
        return sums.deviations();
    }

    /** The largest number dealt before comes first, so that nobody of this level is dealt twice. */
    private void deal(int people, long rank) {
        for (int before = drawn - 1; before >= 0; before--) {
            for (int here = 1; here <= Math.min(people, drawn - before); here++) {
                long ways = Arrangements.choose(people, here);
                long sum = here * rank;
                Map<Long, Long> after = byDrawn.get(before + here);
                byDrawn.get(before).forEach((old, count) -> after.merge(old + sum, count * ways, Long::sum));
            }
        }
    }

    /** What the smaller side is above its mean the larger side is below. */
    private Map<Long, Long> deviations() {
        int sign = stratum.groupSize() == drawn ? 1 : -1;
        long mean = (long) drawn * (stratum.size() + 1);
        Map<Long, Long> deviations = new HashMap<>();
        byDrawn.get(drawn).forEach((sum, count) -> deviations.put(sign * (sum - mean), count));
        return deviations;
    }
}
