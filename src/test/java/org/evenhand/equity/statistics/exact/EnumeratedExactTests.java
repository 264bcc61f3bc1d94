package org.evenhand.equity.statistics.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.equity.statistics.StatisticsTables.assertClose;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.StatisticsTables;
import org.junit.jupiter.api.Test;

/** Exact tests of small tables against whole-number arithmetic over all tables with the same margins. */
class EnumeratedExactTests {

    @Test
    void allTablesOfUpToSevenPeopleInEach() {
        for (var counts : allTables(7)) {
            if (counts.emptyMargin().isEmpty()) {
                assertEnumerated(counts);
            }
        }
    }

    private static void assertEnumerated(Counts counts) {
        int lowest = Math.max(0, counts.selected() - counts.n0());
        int highest = Math.min(counts.n1(), counts.selected());
        var ways = ways(counts, counts.a());
        var all = choose(counts.people(), counts.selected());
        var less = BigInteger.ZERO;
        var twoSided = BigInteger.ZERO;
        for (int x = lowest; x <= highest; x++) {
            less = x <= counts.a() ? less.add(ways(counts, x)) : less;
            twoSided = ways(counts, x).compareTo(ways) <= 0 ? twoSided.add(ways(counts, x)) : twoSided;
        }
        assertClose(FisherExact.of(counts).less().get(), share(less, all));
        assertClose(FisherExact.of(counts).twoSided().get(), share(twoSided, all));
        var twice = twoSided.shiftLeft(1).subtract(asMany(counts, ways));
        assertClose(MidP.of(counts).twoSided().get(), share(twice, all) / 2);
    }

    private static double share(BigInteger some, BigInteger all) {
        return new BigDecimal(some)
                .divide(new BigDecimal(all), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger asMany(Counts counts, BigInteger ways) {
        var sum = BigInteger.ZERO;
        for (int x = 0; x <= counts.n1(); x++) {
            sum = ways(counts, x).equals(ways) ? sum.add(ways) : sum;
        }
        return sum;
    }

    @Property(tries = 200)
    void tablesOfUpToTwoHundredPeopleInEach(@ForAll("tables") Counts counts) {
        if (counts.emptyMargin().isEmpty()) {
            assertEnumerated(counts);
        }
    }

    /** At each of ten thousand rates, the probability of every table whose p-value in whole numbers is at most this one's. */
    @Property(tries = 30)
    void boschlooIsTheLargestOfManyRates(@ForAll("few") Counts counts) {
        if (counts.emptyMargin().isEmpty()) {
            double largest = EnumeratedBoschloo.twoSided(counts);
            double actual = Boschloo.twoSided(counts).get();
            assertThat(actual).isBetween(largest * (1 - 1e-9), largest * (1 + 1e-5));
        }
    }

    @Provide
    Arbitrary<Counts> tables() {
        return StatisticsTables.tables(200);
    }

    @Provide
    Arbitrary<Counts> few() {
        return StatisticsTables.tables(12);
    }

    private static List<Counts> allTables(int most) {
        var tables = new ArrayList<Counts>();
        for (int n1 = 0; n1 <= most; n1++) {
            for (int n0 = 0; n0 <= most; n0++) {
                for (int a = 0; a <= n1; a++) {
                    for (int c = 0; c <= n0; c++) {
                        tables.add(new Counts(a, n1, c, n0));
                    }
                }
            }
        }
        return tables;
    }

    static BigInteger ways(Counts counts, int x) {
        return choose(counts.n1(), x).multiply(choose(counts.n0(), counts.selected() - x));
    }

    static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        var ways = BigInteger.ONE;
        for (int at = 1; at <= k; at++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + at)).divide(BigInteger.valueOf(at));
        }
        return ways;
    }
}
