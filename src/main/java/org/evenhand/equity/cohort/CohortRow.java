package org.evenhand.equity.cohort;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.equity.statistics.survival.Ending;

/** Reads one row at a time and says everything that is wrong within it. */
final class CohortRow {

    /** What decoding leaves where bytes are no letter. */
    static final char LOST = '\uFFFD';

    private static final List<String> SELECTED = List.of("0", "1");
    private static final List<String> EVENTS = List.of("0", "1", "2");
    private static final List<Ending> ENDINGS = List.of(Ending.CENSORED, Ending.PROMOTED, Ending.LEFT);

    private final CohortHeader header;
    private final RowCells cells;
    private final CohortProblems problems;
    private final Cohort cohort;
    private long line;
    private int problemsBefore;

    CohortRow(CohortHeader header, Cohort cohort, CohortProblems problems) {
        this.header = header;
        this.cells = new RowCells(header);
        this.cohort = cohort;
        this.problems = problems;
    }

    /** Counts the row in the cohort, unless something is wrong in it. */
    void read(long atLine, CSVRecord row) {
        line = atLine;
        problemsBefore = problems.count();
        if (row.size() != header.width()) {
            problems.addRow(line, row.size() + " cells instead of the " + header.width() + " of the first row");
            return;
        }
        cells.take(row);
        if (isUtf8()) {
            readCells();
        }
    }

    private boolean isUtf8() {
        for (CohortColumn column : header.columns()) {
            if (cells.get(column).indexOf(LOST) >= 0) {
                say(column, "not UTF-8, or a letter was lost before");
            }
        }
        return !hasProblem();
    }

    private void readCells() {
        String person = needed(CohortColumn.PERSON);
        String stage = needed(CohortColumn.STAGE);
        String group = cells.has(CohortColumn.GROUP) ? cells.text(CohortColumn.GROUP) : Cohort.UNKNOWN;
        checkOnce(stage, person, group);
        checkOneOf(CohortColumn.SELECTED, SELECTED);
        checkOneOf(CohortColumn.EVENT, EVENTS);
        OptionalDouble rating = number(CohortColumn.RATING);
        OptionalDouble entry = number(CohortColumn.ENTRY);
        OptionalDouble exit = number(CohortColumn.EXIT);
        checkTimes(entry, exit);
        if (!hasProblem()) {
            Cell cell = cohort.cell(stage, cells.text(CohortColumn.STRATUM), group);
            cell.countRow();
            count(cell);
            rating.ifPresent(cell::addRating);
            exit.ifPresent(time -> cell.addSpell(entry.orElse(Double.NEGATIVE_INFINITY), time, ending()));
        }
    }

    private void count(Cell cell) {
        if (cells.has(CohortColumn.SELECTED)) {
            cell.countSelected(cells.get(CohortColumn.SELECTED).equals("1"));
        }
    }

    private Ending ending() {
        return ENDINGS.get(EVENTS.indexOf(cells.get(CohortColumn.EVENT)));
    }

    private void checkOnce(String stage, String person, String group) {
        if (!stage.isEmpty() && !person.isEmpty()) {
            cohort.noteAt(stage, person, group, line)
                    .ifPresent(before -> say(
                            CohortColumn.PERSON,
                            quoted(person) + " is already at stage " + quoted(stage) + " on line " + before));
        }
    }

    /** Who has one of the times has how it ended as well. */
    private void checkTimes(OptionalDouble entry, OptionalDouble exit) {
        boolean timed = cells.has(CohortColumn.ENTRY) || cells.has(CohortColumn.EXIT) || cells.has(CohortColumn.EVENT);
        if (timed && !cells.has(CohortColumn.EXIT)) {
            say(CohortColumn.EXIT, "empty, although there is an entry or an event");
        }
        if (timed && !cells.has(CohortColumn.EVENT)) {
            say(CohortColumn.EVENT, "empty, although there is an entry or an exit");
        }
        if (entry.isPresent() && exit.isPresent() && exit.getAsDouble() < entry.getAsDouble()) {
            say(
                    CohortColumn.EXIT,
                    cells.get(CohortColumn.EXIT) + " is before the entry " + cells.get(CohortColumn.ENTRY));
        }
    }

    private String needed(CohortColumn column) {
        if (!cells.has(column)) {
            say(column, "empty");
        }
        return cells.text(column);
    }

    private void checkOneOf(CohortColumn column, List<String> values) {
        if (cells.has(column) && !values.contains(cells.get(column))) {
            say(column, quoted(cells.get(column)) + " is none of " + String.join(", ", values));
        }
    }

    private OptionalDouble number(CohortColumn column) {
        OptionalDouble number = cells.number(column);
        if (number.isEmpty() && cells.has(column)) {
            say(column, quoted(cells.get(column)) + " is not a number");
        }
        return number;
    }

    private boolean hasProblem() {
        return problems.count() > problemsBefore;
    }

    private static String quoted(String cell) {
        return '"' + cell + '"';
    }

    private void say(CohortColumn column, String what) {
        problems.addCell(line, column, what);
    }
}
