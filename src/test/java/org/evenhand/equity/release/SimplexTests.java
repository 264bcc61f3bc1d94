package org.evenhand.equity.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The tableau that moves along gives what the textbook's gives from the beginning. */
class SimplexTests {

    private static final double NEAR = 1e-6;
    private static final int VARIABLES = 12;

    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    @Property(tries = 300)
    void isAsLargeAsTheTextbookSays(@ForAll long seed) {
        Random random = new Random(seed);
        problem(random);
        Tableau tableau = tableau();
        assertThat(new Simplex(tableau).solve()).isTrue();
        for (int question = 0; question < 6; question++) {
            double[] sum = random.ints(VARIABLES, -1, 2).asDoubleStream().toArray();
            Tableau asked = question % 2 == 0 ? tableau : tableau.copy();
            assertThat(new Simplex(asked).maximize(sum)).isTrue();
            assertThat(worth(asked, sum)).isCloseTo(new PlainSimplex(rows, values).most(sum), within(NEAR));
        }
    }

    @Property(tries = 100)
    void staysAtZeroWhatIsBarred(@ForAll long seed) {
        Random random = new Random(seed);
        problem(random);
        Tableau tableau = tableau();
        int extra = tableau.another(2);
        tableau.require(row(rows.get(0)).plus(1, SparseRow.of(new int[] {extra}, 1)), values.get(0));
        tableau.bar(extra, true);
        assertThat(new Simplex(tableau).solve()).isTrue();
        double[] sum = random.ints(VARIABLES, -1, 2).asDoubleStream().toArray();
        new Simplex(tableau).maximize(sum);
        assertThat(tableau.value(extra)).isZero();
        assertThat(worth(tableau, sum)).isCloseTo(new PlainSimplex(rows, values).most(sum), within(NEAR));
    }

    @Test
    void findsThatNothingFits() {
        Tableau late = new Tableau(2, new Effort(Effort.MOST));
        late.require(SparseRow.of(new int[] {0, 1}, 1), 3);
        assertThat(new Simplex(late).solve()).isTrue();
        late.require(SparseRow.of(new int[] {0}, 1), 4);
        assertThat(new Simplex(late).solve()).isFalse();

        Tableau same = new Tableau(2, new Effort(Effort.MOST));
        same.require(SparseRow.of(new int[] {0, 1}, 1), 3);
        same.require(SparseRow.of(new int[] {0, 1}, 1), 5);
        assertThat(new Simplex(same).solve()).isFalse();
    }

    /** Rows that follow from others among them. */
    private void problem(Random random) {
        double[] fits = random.ints(VARIABLES, 0, 6).asDoubleStream().toArray();
        rows.clear();
        values.clear();
        say(IntStream.range(0, VARIABLES).mapToDouble(i -> 1).toArray(), fits);
        for (int i = 0; i < 7; i++) {
            say(random.ints(VARIABLES, 0, 2).asDoubleStream().toArray(), fits);
        }
        rows.add(rows.get(3));
        values.add(values.get(3));
    }

    private void say(double[] row, double[] fits) {
        rows.add(row);
        values.add(
                IntStream.range(0, VARIABLES).mapToDouble(i -> row[i] * fits[i]).sum());
    }

    private Tableau tableau() {
        Tableau tableau = new Tableau(VARIABLES, new Effort(Effort.MOST));
        for (int i = 0; i < rows.size(); i++) {
            tableau.require(row(rows.get(i)), values.get(i));
        }
        return tableau;
    }

    private static SparseRow row(double[] row) {
        return SparseRow.of(
                IntStream.range(0, VARIABLES).filter(i -> row[i] != 0).toArray(), 1);
    }

    private static double worth(Tableau tableau, double[] sum) {
        return IntStream.range(0, VARIABLES)
                .mapToDouble(i -> sum[i] * tableau.value(i))
                .sum();
    }
}
