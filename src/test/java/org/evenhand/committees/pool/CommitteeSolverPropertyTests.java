package org.evenhand.committees.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CommitteeSolverPropertyTests {

    @Property(tries = 300)
    void breaksNoRule(@ForAll("rounds") Round round) {
        Map<String, PoolMember> pool =
                round.pool().stream().collect(Collectors.toMap(PoolMember::id, member -> member));
        Map<String, CaseToFill> cases =
                round.cases().stream().collect(Collectors.toMap(CaseToFill::caseId, one -> one));
        Eligibility rules = new Eligibility(round);
        for (ProposedCommittee committee : CommitteeSolver.solve(round)) {
            List<String> everybody = new ArrayList<>(ids(committee.members()));
            everybody.addAll(ids(committee.alternates()));
            assertThat(everybody).doesNotHaveDuplicates().allSatisfy(id -> assertThat(
                            rules.against(pool.get(id), cases.get(committee.caseId())))
                    .isEmpty());
            assertThat(committee.members()).hasSize(round.rules().seats() - committee.missing());
            int keptOut = committee.keptOut().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(committee.eligible() + keptOut).isEqualTo(round.pool().size());
            assertThat(committee.missing()).isEqualTo(Math.max(0, round.rules().seats() - committee.eligible()));
        }
    }

    @Property(tries = 200)
    void isAsEvenAsTheBestOfAllWaysToFillASmallRound(@ForAll("smallRounds") Round round) {
        List<ProposedCommittee> committees = CommitteeSolver.solve(round);
        Map<String, Integer> load =
                round.pool().stream().collect(Collectors.toMap(PoolMember::id, PoolMember::serving));
        committees.forEach(one -> ids(one.members()).forEach(id -> load.merge(id, 1, Integer::sum)));

        assertThat(squares(load)).isEqualTo(best(round));
    }

    @Property(tries = 200)
    void fillsWhatItFilledWhenSomebodyJoinsThePool(@ForAll("rounds") Round round) {
        List<PoolMember> more = new ArrayList<>(round.pool());
        more.add(new PoolMember("joined", 4, 0, null, true));
        Round larger = new Round(round.year(), round.cases(), more, round.rules(), round.seed());
        List<ProposedCommittee> before = CommitteeSolver.solve(round);
        List<ProposedCommittee> after = CommitteeSolver.solve(larger);

        IntStream.range(0, before.size())
                .forEach(i -> assertThat(after.get(i).members().size())
                        .isGreaterThanOrEqualTo(before.get(i).members().size()));
    }

    @Provide
    Arbitrary<Round> rounds() {
        return rounds(5, 14, new PoolRules(4, 2, 3, 1));
    }

    @Provide
    Arbitrary<Round> smallRounds() {
        return rounds(3, 6, new PoolRules(3, 1, 3, 1));
    }

    private static Arbitrary<Round> rounds(int cases, int people, PoolRules rules) {
        Arbitrary<List<Set<Integer>>> keptAway = Arbitraries.integers()
                .between(0, people - 1)
                .set()
                .ofMaxSize(people - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(cases);
        Arbitrary<List<PoolMember>> pool = member().list()
                .ofMinSize(1)
                .ofMaxSize(people)
                .map(members -> IntStream.range(0, members.size())
                        .mapToObj(i -> named("m" + i, members.get(i)))
                        .toList());
        return Combinators.combine(keptAway, pool, Arbitraries.longs())
                .as((away, members, seed) -> new Round(
                        2026,
                        IntStream.range(0, away.size())
                                .mapToObj(i -> new CaseToFill(
                                        "c" + i,
                                        3,
                                        away.get(i).stream()
                                                .map(one -> "m" + one)
                                                .collect(Collectors.toSet())))
                                .toList(),
                        members,
                        rules,
                        seed));
    }

    private static Arbitrary<PoolMember> member() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(2022, 2025).injectNull(0.5),
                        Arbitraries.of(true, true, true, false))
                .as((rank, serving, last, available) -> new PoolMember("", rank, serving, last, available));
    }

    private static PoolMember named(String id, PoolMember member) {
        return new PoolMember(id, member.rank(), member.serving(), member.lastServed(), member.available());
    }

    /** The least sum of squares over all ways to take as many members for each case as it can have. */
    private static long best(Round round) {
        Map<String, Integer> load =
                round.pool().stream().collect(Collectors.toMap(PoolMember::id, PoolMember::serving));
        return best(round, 0, new HashMap<>(load));
    }

    private static long best(Round round, int one, Map<String, Integer> load) {
        if (one == round.cases().size()) {
            return squares(load);
        }
        Eligibility rules = new Eligibility(round);
        List<String> eligible = round.pool().stream()
                .filter(member -> rules.against(member, round.cases().get(one)).isEmpty())
                .map(PoolMember::id)
                .toList();
        long best = Long.MAX_VALUE;
        for (Set<String> seated : choices(eligible, Math.min(round.rules().seats(), eligible.size()))) {
            Map<String, Integer> more = new HashMap<>(load);
            seated.forEach(id -> more.merge(id, 1, Integer::sum));
            best = Math.min(best, best(round, one + 1, more));
        }
        return best;
    }

    private static Set<Set<String>> choices(List<String> from, int size) {
        if (size == 0) {
            return Set.of(Set.of());
        }
        Set<Set<String>> choices = new HashSet<>();
        for (int first = 0; first + size <= from.size(); first++) {
            String taken = from.get(first);
            choices(from.subList(first + 1, from.size()), size - 1).forEach(rest -> {
                Set<String> choice = new HashSet<>(rest);
                choice.add(taken);
                choices.add(choice);
            });
        }
        return choices;
    }

    private static long squares(Map<String, Integer> load) {
        return load.values().stream().mapToLong(one -> (long) one * one).sum();
    }

    private static List<String> ids(List<Choice> choices) {
        return choices.stream().map(Choice::memberId).toList();
    }
}
