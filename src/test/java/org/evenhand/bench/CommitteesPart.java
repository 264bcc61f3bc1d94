package org.evenhand.bench;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.committees.pool.CaseToFill;
import org.evenhand.committees.pool.CommitteeSolver;
import org.evenhand.committees.pool.PoolMember;
import org.evenhand.committees.pool.PoolRules;
import org.evenhand.committees.pool.ProposedCommittee;
import org.evenhand.committees.pool.Round;

/** Committees for the 40 cases of a round out of 60 members, solved together. */
final class CommitteesPart implements BenchPart {

    private static final int CASES = 40;
    private static final int MEMBERS = 60;
    private static final int KEPT_AWAY = 8;
    private static final int RANKS = 4;
    private static final int LONGEST_AGO = 10;
    private static final int YEAR = 2026;
    private static final PoolRules RULES = new PoolRules(5, 2, 3, 1);
    private static final int REPEATS = 20;
    private static final double MILLIS_ALLOWED = 2_000;

    @Override
    public void measure(BenchSizes sizes, BenchTable table) {
        Random random = new Random(1);
        Measured measured = new Measured();
        long[] missing = {0};
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            Round round = round(random);
            measured.time(() -> missing[0] += CommitteeSolver.solve(round).stream()
                    .mapToLong(ProposedCommittee::missing)
                    .sum());
        }
        table.atMost(
                1.0,
                "committees of 40 cases out of 60 members, against 2 s",
                measured.percentileMillis(100) / MILLIS_ALLOWED,
                "%.1f ms at the middle, %.1f ms at most in %,d rounds; %,d seats stayed empty in all",
                measured.medianMillis(),
                measured.percentileMillis(100),
                REPEATS,
                missing[0]);
    }

    private static Round round(Random random) {
        List<PoolMember> pool = IntStream.range(0, MEMBERS)
                .mapToObj(i -> new PoolMember(
                        "m" + i,
                        random.nextInt(RANKS),
                        random.nextInt(2),
                        random.nextInt(2) == 0 ? null : YEAR - 1 - random.nextInt(LONGEST_AGO),
                        random.nextInt(MEMBERS) != 0))
                .toList();
        List<CaseToFill> cases = IntStream.range(0, CASES)
                .mapToObj(i -> new CaseToFill("c" + i, random.nextInt(RANKS), keptAway(random)))
                .toList();
        return new Round(YEAR, cases, pool, RULES, random.nextLong());
    }

    private static Set<String> keptAway(Random random) {
        return IntStream.range(0, KEPT_AWAY)
                .mapToObj(i -> "m" + random.nextInt(MEMBERS))
                .collect(Collectors.toSet());
    }
}
