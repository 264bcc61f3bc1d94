package org.evenhand.equity.statistics.ratings;

import java.util.List;
import java.util.Optional;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;

/**
 * The ratings of one group against its reference's at one stage; each number is there however few people there are.
 *
 * @param n1 rated in the group
 * @param n0 rated in the reference
 * @param strata with ratings of both
 * @param u Mann and Whitney's, of all as if there were no strata
 * @param superiority how often one of the group is rated higher, of all as if there were no strata
 * @param stratifiedSuperiority the same, compared only within strata; what the permutation tests
 * @param permutationP two-sided, within strata
 * @param exact whether all arrangements were counted
 * @param draws how many arrangements were drawn, 0 if all were counted
 * @param seed of the draws
 */
public record RatingComparison(
        String stage,
        String group,
        String reference,
        int n1,
        int n0,
        int strata,
        Estimate u,
        Estimate superiority,
        Estimate stratifiedSuperiority,
        Estimate permutationP,
        boolean exact,
        int draws,
        long seed) {

    /** How arrangements are drawn where there are too many to count: so many, from this seed. */
    public record Drawing(int draws, long seed) {

        public Drawing {
            if (draws < 1) {
                throw new IllegalArgumentException("At least one draw, not " + draws);
            }
        }
    }

    /** @param all the ratings of all strata in one */
    public static RatingComparison of(
            String stage,
            String group,
            String reference,
            RatedStratum all,
            List<RatedStratum> strata,
            Drawing drawing) {
        var permutation = RankSumPermutation.of(strata, drawing.draws(), drawing.seed());
        return new RatingComparison(
                stage,
                group,
                reference,
                all.groupSize(),
                all.referenceSize(),
                (int) strata.stream().filter(RatedStratum::hasBoth).count(),
                ofBoth(all, Superiority.u(all)),
                ofBoth(all, Superiority.crude(all)),
                permutation.isPresent() ? Estimate.of(Superiority.stratified(strata)) : withoutStratum(all),
                permutation.map(test -> Estimate.of(test.pValue())).orElseGet(() -> withoutStratum(all)),
                permutation.map(RankSumPermutation::exact).orElse(false),
                permutation.map(RankSumPermutation::draws).orElse(0),
                drawing.seed());
    }

    private static Estimate ofBoth(RatedStratum all, double value) {
        return nobody(all).map(Estimate::undefined).orElseGet(() -> Estimate.of(value));
    }

    private static Estimate withoutStratum(RatedStratum all) {
        return Estimate.undefined(nobody(all).orElse(Undefined.NO_STRATUM_WITH_BOTH));
    }

    private static Optional<Undefined> nobody(RatedStratum all) {
        if (all.groupSize() == 0) {
            return Optional.of(Undefined.NOBODY_IN_GROUP);
        }
        return all.referenceSize() == 0 ? Optional.of(Undefined.NOBODY_IN_REFERENCE) : Optional.empty();
    }
}
