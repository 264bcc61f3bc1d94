package org.evenhand.committees.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fills all committees of a round together. Members first, as evenly as can be; then alternates and chairs, whose duties
 * are spread one after another. Among equals goes first who served longest ago, then who is drawn by the seed.
 */
public final class CommitteeSolver {

    private final Round round;
    private final List<PoolMember> pool;
    private final List<BitSet> eligible;
    private final Balancing balancing;
    private final int[] load;
    private final int[] turn;
    private final int[] asAlternate;
    private final int[] asChair;

    private CommitteeSolver(Round round) {
        this.round = round;
        pool = round.pool();
        eligible = round.cases().stream().map(this::eligible).toList();
        load = pool.stream().mapToInt(PoolMember::serving).toArray();
        turn = turns();
        asAlternate = new int[pool.size()];
        asChair = new int[pool.size()];
        balancing =
                new Balancing(eligible, round.cases().stream().map(this::wanted).toList(), load, turn);
    }

    /** One committee for each case, in the order of the case ids; what cannot be filled says why. */
    public static List<ProposedCommittee> solve(Round round) {
        return new CommitteeSolver(round).committees();
    }

    private BitSet eligible(CaseToFill one) {
        Eligibility rules = new Eligibility(round);
        BitSet found = new BitSet();
        IntStream.range(0, pool.size())
                .filter(member -> rules.against(pool.get(member), one).isEmpty())
                .forEach(found::set);
        return found;
    }

    /** Those whom Library HR has given a seat, as far as the rules allow it still. */
    private BitSet wanted(CaseToFill one) {
        BitSet found = new BitSet();
        IntStream.range(0, pool.size())
                .filter(member -> one.wanted().contains(pool.get(member).id()))
                .forEach(found::set);
        found.and(eligible(one));
        return found;
    }

    /** By member, the place among equally loaded ones. */
    private int[] turns() {
        List<Integer> drawn =
                new ArrayList<>(IntStream.range(0, pool.size()).boxed().toList());
        Collections.shuffle(drawn, new Random(round.seed()));
        drawn.sort(Comparator.comparingInt(member -> lastServed(pool.get(member))));
        int[] turns = new int[pool.size()];
        IntStream.range(0, turns.length).forEach(place -> turns[drawn.get(place)] = place);
        return turns;
    }

    private static int lastServed(PoolMember member) {
        Integer last = member.lastServed();
        return last == null ? Integer.MIN_VALUE : last;
    }

    private List<ProposedCommittee> committees() {
        balancing.fill(round.rules().seats());
        List<ProposedCommittee> committees = new ArrayList<>();
        for (int one = 0; one < eligible.size(); one++) {
            committees.add(committee(one));
        }
        return committees;
    }

    private ProposedCommittee committee(int one) {
        BitSet seated = balancing.seated(one);
        return new ProposedCommittee(
                round.cases().get(one).caseId(),
                chair(seated),
                seated.stream()
                        .mapToObj(member -> choice(member, load[member] - 1))
                        .toList(),
                alternates(one, seated),
                eligible.get(one).cardinality(),
                keptOut(round.cases().get(one)),
                round.rules().seats() - seated.cardinality());
    }

    private @Nullable String chair(BitSet seated) {
        Integer chair = seated.stream()
                .boxed()
                .min(Comparator.<Integer>comparingInt(member -> asChair[member])
                        .thenComparingInt(member -> -pool.get(member).rank())
                        .thenComparingInt(member -> turn[member]))
                .orElse(null);
        if (chair == null) {
            return null;
        }
        asChair[chair]++;
        return pool.get(chair).id();
    }

    private List<Choice> alternates(int one, BitSet seated) {
        BitSet left = (BitSet) eligible.get(one).clone();
        left.andNot(seated);
        int[] chosen = left.stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(member -> load[member] + asAlternate[member])
                        .thenComparingInt(member -> turn[member]))
                .limit(round.rules().alternates())
                .mapToInt(Integer::intValue)
                .toArray();
        Arrays.stream(chosen).forEach(member -> asAlternate[member]++);
        return Arrays.stream(chosen)
                .mapToObj(member -> choice(member, load[member]))
                .toList();
    }

    private Choice choice(int member, int others) {
        PoolMember one = pool.get(member);
        return new Choice(one.id(), one.rank(), others, one.lastServed());
    }

    private Map<PoolRule, Integer> keptOut(CaseToFill one) {
        Eligibility rules = new Eligibility(round);
        Map<PoolRule, Integer> counted = new EnumMap<>(PoolRule.class);
        pool.forEach(member -> rules.against(member, one).ifPresent(rule -> counted.merge(rule, 1, Integer::sum)));
        return counted;
    }
}
