package org.evenhand.equity.release;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.evenhand.equity.release.Dimension.Kind;

/** A table of four rows and columns with its published totals. Source: case 21 of the published cases. */
final class PublishedTable {

    private static final long[][] COUNTS = {{15, 1, 3, 1}, {20, 10, 10, 15}, {3, 10, 10, 2}, {12, 14, 7, 2}};
    private static final int PEOPLE = 135;
    private static final List<String> NAMES = List.of("1", "2", "3", "4");

    /** Hidden too so that the small ones are protected. */
    static final Set<CellName> SECOND = Set.of(cell(1, 1), cell(1, 3), cell(2, 2), cell(3, 0), cell(3, 2));

    private static final Dimension ROWS = new Dimension("row", Kind.IDENTITY, NAMES);
    private static final Dimension COLUMNS = new Dimension("column", Kind.IDENTITY, NAMES);

    private PublishedTable() {}

    static void forEachCell(BiConsumer<CellName, Long> action) {
        table().numbers().forEach((name, count) -> {
            if (!name.isMargin()) {
                action.accept(name, count);
            }
        });
    }

    /** What each hidden cell may be. */
    static Map<CellName, Range> ranges(Set<CellName> hidden) {
        AuditedTable table = AuditedTable.onItsWay(table(), Tier.HR, hidden);
        Membership membership = new Membership();
        membership.add(table.population(), FixedTableTests.people(PEOPLE).members());
        AtomSpace space = new AtomSpace(List.of(table), membership);
        Program program = new Program(space.counts());
        table.numbers().forEach((name, number) -> {
            if (number.shown()) {
                program.know(space.sum(table, name), number.required());
            }
        });
        space.relate(program);
        List<CellName> asked = List.copyOf(hidden);
        PossibleTables possible = new PossibleTables(
                new Presolved(program),
                List.of(),
                asked.stream().map(name -> space.asked(table, name)).toList(),
                new Effort(Effort.MOST));
        possible.begin(new BitSet());
        Map<CellName, Range> ranges = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            look(possible, asked.size(), i, 1);
            look(possible, asked.size(), i, -1);
            ranges.put(asked.get(i), possible.range(i).orElseThrow());
        }
        return ranges;
    }

    private static void look(PossibleTables possible, int size, int sum, int sign) {
        int[] signs = new int[size];
        signs[sum] = sign;
        possible.look(signs);
    }

    private static FixedTable table() {
        return FixedTable.twoWay("21", "21", FixedTableTests.people(PEOPLE), ROWS, COLUMNS, COUNTS);
    }

    private static CellName cell(int row, int column) {
        return CellName.of(NAMES.get(row), NAMES.get(column));
    }
}
