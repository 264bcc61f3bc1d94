package org.evenhand.committees.pool;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives seats to members so that as many seats as possible are taken and the load is as even as it can be: the sum of
 * the squares of what everybody serves is the least there is, and so is the most that anybody serves. Each seat goes
 * along a chain of exchanges to the least loaded member it can reach, which keeps both true after every seat. Source:
 * Harvey, Ladner, Lovász, Tamir, Semi-matchings for bipartite graphs and load balancing, Journal of Algorithms 59 (2006).
 */
final class Balancing {

    private static final int NOBODY = -1;

    /** By case, the members who can sit in it. */
    private final BitSet[] eligible;
    /** By case, the members who do. */
    private final BitSet[] seated;

    /** By case, those among them whose seat nobody exchanges. */
    private final BitSet[] fixed;

    private final int[] load;
    private final Comparator<Integer> order;

    /**
     * @param eligible by case, the members who can sit in it
     * @param fixed by case, the members who have a seat in any event
     * @param load by member, what they serve already; changed by every seat
     * @param rank by member, who comes first among equally loaded ones
     */
    Balancing(List<BitSet> eligible, List<BitSet> fixed, int[] load, int[] rank) {
        this.eligible = eligible.toArray(BitSet[]::new);
        this.fixed = fixed.toArray(BitSet[]::new);
        this.seated = fixed.stream().map(one -> (BitSet) one.clone()).toArray(BitSet[]::new);
        fixed.forEach(one -> one.stream().forEach(member -> load[member]++));
        this.load = load;
        this.order = Comparator.<Integer>comparingInt(member -> load[member]).thenComparingInt(member -> rank[member]);
    }

    /** Gives each case that many seats as far as there are members, one seat after another so that none is starved. */
    void fill(int seats) {
        for (int seat = 0; seat < seats; seat++) {
            for (int one = 0; one < eligible.length; one++) {
                if (seated[one].cardinality() <= seat) {
                    seat(one);
                }
            }
        }
    }

    BitSet seated(int one) {
        return seated[one];
    }

    private void seat(int one) {
        Search search = new Search(one);
        Integer found = search.leastLoaded();
        if (found != null) {
            search.exchangeTo(found);
            load[found]++;
        }
    }

    /** Everybody one case can reach by letting other cases exchange members they have for members they can have. */
    private final class Search {

        /** By member, the case that would take them; by case, the member it would give away. */
        private final int[] takenBy = new int[load.length];

        private final int[] givenAway = new int[eligible.length];
        private final BitSet reached = new BitSet();

        Search(int start) {
            Arrays.fill(takenBy, NOBODY);
            Arrays.fill(givenAway, NOBODY);
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            BitSet asked = new BitSet();
            asked.set(start);
            while (!open.isEmpty()) {
                int one = open.remove();
                candidates(one).forEach(member -> {
                    takenBy[member] = one;
                    reached.set(member);
                    IntStream.range(0, eligible.length)
                            .filter(other -> isExchanged(other, member) && !asked.get(other))
                            .forEach(other -> {
                                asked.set(other);
                                givenAway[other] = member;
                                open.add(other);
                            });
                });
            }
        }

        private boolean isExchanged(int other, int member) {
            return seated[other].get(member) && !fixed[other].get(member);
        }

        private IntStream candidates(int one) {
            BitSet free = (BitSet) eligible[one].clone();
            free.andNot(seated[one]);
            free.andNot(reached);
            return free.stream();
        }

        @Nullable
        Integer leastLoaded() {
            return reached.stream().boxed().min(order).orElse(null);
        }

        void exchangeTo(int found) {
            int member = found;
            while (member != NOBODY) {
                int one = takenBy[member];
                seated[one].set(member);
                member = givenAway[one];
                if (member != NOBODY) {
                    seated[one].clear(member);
                }
            }
        }
    }
}
