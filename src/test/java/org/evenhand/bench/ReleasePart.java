package org.evenhand.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.evenhand.equity.release.CellName;
import org.evenhand.equity.release.Dimension;
import org.evenhand.equity.release.Dimension.Kind;
import org.evenhand.equity.release.FixedTable;
import org.evenhand.equity.release.Population;
import org.evenhand.equity.release.ReleaseAnswer;
import org.evenhand.equity.release.ReleaseGate;
import org.evenhand.equity.release.ReleaseOrder;
import org.evenhand.equity.release.Tier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The gate with few tables in its ledger and with ten times as many: cycles of a library whose people slowly change, in each
 * the same tables by group, to Human Resources and to everyone.
 */
final class ReleasePart implements BenchPart {

    private static final int PEOPLE = 400;
    private static final int LEAVE = 15;
    private static final int TABLES_PER_CYCLE = 10;
    private static final int TIMES_AS_MANY = 10;
    private static final double GOAL = 10;
    private static final double SECOND = 1000;

    /** Seeds that follow each other would draw nearly the same for everybody. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final List<String> GROUPS = List.of("a", "b", "c", "d", "e", "f", "g", "unknown");
    private static final List<String> ANSWERS = List.of("yes", "no");

    private final Path folder;

    ReleasePart(Path folder) {
        this.folder = folder;
    }

    @Override
    public void measure(BenchSizes sizes, BenchTable table) {
        try (ConfigurableApplicationContext application = BenchApplication.in(folder)) {
            measure(application, sizes, table);
        }
    }

    static void measure(ApplicationContext application, BenchSizes sizes, BenchTable table) {
        ReleaseGate gate = application.getBean(ReleaseGate.class);
        int few = sizes.tables();
        int many = TIMES_AS_MANY * few;
        Measured all = new Measured();
        Measured afterFew = new Measured();
        Measured afterMany = new Measured();
        int[] refused = {0};
        for (int number = 0; number < many + TABLES_PER_CYCLE; number++) {
            FixedTable next = table(number);
            Tier tier = number % 2 == 0 ? Tier.HR : Tier.EVERYONE;
            Measured measured = number < few ? all : number < few + TABLES_PER_CYCLE ? afterFew : all;
            (number < many ? measured : afterMany)
                    .time(() -> refused[0] +=
                            gate.release(ReleaseOrder.of(next, tier, "bench")) instanceof ReleaseAnswer.Refused
                                    ? 1
                                    : 0);
        }
        table.atMost(
                GOAL,
                "release auditor, %,d tables against %,d".formatted(many, few),
                afterMany.medianMillis() / afterFew.medianMillis(),
                "%.0f ms a table with %,d in the ledger, %.0f ms with %,d, at most %.1f s; %,d refused in all",
                afterFew.medianMillis(),
                few,
                afterMany.medianMillis(),
                many,
                Math.max(all.percentileMillis(100), afterMany.percentileMillis(100)) / SECOND,
                refused[0]);
    }

    /** By group and outcome, by group and unit, by both, in turn; each with outcomes of its own. */
    private static FixedTable table(int number) {
        int cycle = number / TABLES_PER_CYCLE;
        int kind = number % TABLES_PER_CYCLE / 2;
        Dimension group = new Dimension("group of the benchmark", Kind.IDENTITY, GROUPS);
        Dimension unit = new Dimension("unit " + cycle, Kind.ORGANIZATION, List.of("north", "south", "west"));
        Dimension outcome = new Dimension("outcome " + kind + " of " + cycle, Kind.OUTCOME, ANSWERS);
        return switch (kind) {
            case 0 -> table(number, cycle, List.of(group, unit));
            case 1 -> table(number, cycle, List.of(group, unit, outcome));
            default -> table(number, cycle, List.of(group, outcome));
        };
    }

    private static FixedTable table(int number, int cycle, List<Dimension> dimensions) {
        List<Integer> people =
                IntStream.range(cycle * LEAVE, cycle * LEAVE + PEOPLE).boxed().toList();
        Map<CellName, Long> counts = new HashMap<>();
        cells(dimensions, List.of(), counts);
        people.forEach(person -> counts.merge(cell(person, dimensions), 1L, Long::sum));
        return FixedTable.of(
                "bench/" + cycle + "/" + number / 2,
                "Table " + number,
                Population.of(people.stream().map(person -> "bench" + person).toList()),
                dimensions,
                counts);
    }

    private static void cells(List<Dimension> left, List<String> begun, Map<CellName, Long> counts) {
        if (left.isEmpty()) {
            counts.put(new CellName(begun), 0L);
            return;
        }
        for (String category : left.get(0).categories()) {
            List<String> longer = new ArrayList<>(begun);
            longer.add(category);
            cells(left.subList(1, left.size()), longer, counts);
        }
    }

    /** The same answer of the same person to the same question, whenever it is asked; later categories are more common. */
    private static CellName cell(int person, List<Dimension> dimensions) {
        return new CellName(dimensions.stream()
                .map(dimension -> {
                    int size = dimension.categories().size();
                    double draw = new Random((31L * person + dimension.name().hashCode()) * SPREAD).nextDouble();
                    return dimension.categories().get((int) (size * Math.sqrt(draw)));
                })
                .toList());
    }
}
