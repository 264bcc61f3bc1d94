package org.evenhand.equity.cohort;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.equity.CohortProblem;

/** Where each column stands in a file. */
final class CohortHeader {

    private final Map<CohortColumn, Integer> positions = new EnumMap<>(CohortColumn.class);
    private final int width;
    private final long line;
    private final CohortProblems problems;

    /** Reads the first row; every problem with it is added. */
    CohortHeader(long line, CSVRecord first, CohortProblems problems) {
        this.line = line;
        this.width = first.size();
        this.problems = problems;
        if (first.stream().anyMatch(name -> name.indexOf(CohortRow.LOST) >= 0)) {
            problems.addRow(line, "not UTF-8, or a letter was lost before");
            return;
        }
        if (width == 1 && first.get(0).matches("(?s).*[;\t].*")) {
            problems.addRow(line, "the columns are separated by something else than commas");
            return;
        }
        for (int at = 0; at < width; at++) {
            place(first.get(at), at);
        }
        checkAllThere();
    }

    int width() {
        return width;
    }

    /** The cell without white space around it; empty if the file has no such column. */
    String cell(CSVRecord row, CohortColumn column) {
        Integer at = positions.get(column);
        return at == null ? "" : row.get(at).strip();
    }

    /** Those that the file has. */
    Set<CohortColumn> columns() {
        return positions.keySet();
    }

    private void place(String name, int at) {
        var column = CohortColumn.of(name);
        if (name.isBlank()) {
            problems.addRow(line, "column " + (at + 1) + " has no name");
        } else if (column.isEmpty()) {
            problems.add(new CohortProblem(line, name.strip(), "column " + (at + 1) + " is none of this file's"));
        } else if (positions.putIfAbsent(column.get(), at) != null) {
            problems.addCell(line, column.get(), "the column is there twice");
        }
    }

    private void checkAllThere() {
        for (var column : CohortColumn.values()) {
            if (!positions.containsKey(column) && isNeeded(column)) {
                problems.addCell(line, column, "the column is missing");
            }
        }
    }

    /** Who gives one of the times gives how it ended as well. */
    private boolean isNeeded(CohortColumn column) {
        boolean timed = positions.containsKey(CohortColumn.ENTRY)
                || positions.containsKey(CohortColumn.EXIT)
                || positions.containsKey(CohortColumn.EVENT);
        return column.isRequired() || (timed && column != CohortColumn.RATING && column != CohortColumn.ENTRY);
    }
}
