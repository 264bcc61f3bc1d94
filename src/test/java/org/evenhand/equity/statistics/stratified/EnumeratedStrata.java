package org.evenhand.equity.statistics.stratified;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.equity.statistics.Counts;

/** The exact conditional p-value in whole numbers: in how many ways each sum comes about, every combination of tables visited. */
final class EnumeratedStrata {

    private final List<Counts> strata;
    private final Map<Integer, BigInteger> ways = new HashMap<>();

    private EnumeratedStrata(List<Counts> strata) {
        this.strata = strata;
        visit(0, 0, BigInteger.ONE);
    }

    static double twoSided(List<Counts> strata) {
        var ways = new EnumeratedStrata(strata).ways;
        var seen = ways.get(strata.stream().mapToInt(Counts::a).sum());
        var all = ways.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        var extreme = ways.values().stream()
                .filter(some -> some.compareTo(seen) <= 0)
                .reduce(BigInteger.ZERO, BigInteger::add);
        return extreme.doubleValue() / all.doubleValue();
    }

    private void visit(int at, int sum, BigInteger product) {
        if (at == strata.size()) {
            ways.merge(sum, product, BigInteger::add);
            return;
        }
        var counts = strata.get(at);
        for (int x = 0; x <= counts.n1(); x++) {
            var some = choose(counts.n1(), x).multiply(choose(counts.n0(), counts.selected() - x));
            if (some.signum() > 0) {
                visit(at + 1, sum + x, product.multiply(some));
            }
        }
    }

    /** Pascal's triangle. */
    private static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        return k == 0 || k == n ? BigInteger.ONE : choose(n - 1, k - 1).add(choose(n - 1, k));
    }
}
