package org.evenhand.equity.cohort;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.equity.statistics.survival.Ending;

/** Reads one row at a time and says everything that is wrong within it. */
final class CohortRow {

    /** What decoding leaves where bytes are no letter. */
    static final char LOST = '\uFFFD';

    private static final String NUMERALS = "0123456789+-.eE";

    private final CohortHeader header;
    private final CohortProblems problems;
    private final Cohort cohort;
    private CSVRecord row;
    private long line;
    private int problemsBefore;

    /** @param first the row of the header, until one is read */
    CohortRow(CohortHeader header, CSVRecord first, Cohort cohort, CohortProblems problems) {
        this.header = header;
        this.row = first;
        this.cohort = cohort;
        this.problems = problems;
    }

    /** Counts the row in the cohort, unless something is wrong in it. */
    void read(long atLine, CSVRecord record) {
        line = atLine;
        row = record;
        problemsBefore = problems.count();
        if (record.size() != header.width()) {
            problems.addRow(line, record.size() + " cells instead of the " + header.width() + " of the first row");
        } else if (isUtf8()) {
            readCells();
        }
    }

    private boolean isUtf8() {
        for (CohortColumn column : CohortColumn.values()) {
            if (header.cell(row, column).indexOf(LOST) >= 0) {
                say(column, "not UTF-8, or a letter was lost before");
            }
        }
        return problems.count() == problemsBefore;
    }

    private void readCells() {
        String person = needed(CohortColumn.PERSON);
        String stage = needed(CohortColumn.STAGE);
        String group = group();
        checkOnce(stage, person, group);
        String selected = oneOf(CohortColumn.SELECTED, "0", "1");
        OptionalDouble rating = number(CohortColumn.RATING);
        OptionalDouble entry = number(CohortColumn.ENTRY);
        OptionalDouble exit = number(CohortColumn.EXIT);
        String event = oneOf(CohortColumn.EVENT, "0", "1", "2");
        checkTimes(entry, exit, event);
        if (problems.count() > problemsBefore) {
            return;
        }
        Cell cell = cohort.cell(stage, text(CohortColumn.STRATUM), group);
        if (!selected.isEmpty()) {
            cell.countSelected(selected.equals("1"));
        }
        rating.ifPresent(cell::addRating);
        exit.ifPresent(time ->
                cell.addSpell(entry.orElse(Double.NEGATIVE_INFINITY), time, Ending.values()[Integer.parseInt(event)]));
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
    private void checkTimes(OptionalDouble entry, OptionalDouble exit, String event) {
        if (!has(CohortColumn.ENTRY) && !has(CohortColumn.EXIT) && !has(CohortColumn.EVENT)) {
            return;
        }
        if (!has(CohortColumn.EXIT)) {
            say(CohortColumn.EXIT, "empty, although there is an entry or an event");
        }
        if (!has(CohortColumn.EVENT)) {
            say(CohortColumn.EVENT, "empty, although there is an entry or an exit");
        }
        if (entry.isPresent() && exit.isPresent() && exit.getAsDouble() < entry.getAsDouble()) {
            say(CohortColumn.EXIT, text(CohortColumn.EXIT) + " is before the entry " + text(CohortColumn.ENTRY));
        }
    }

    private boolean has(CohortColumn column) {
        return !header.cell(row, column).isEmpty();
    }

    private String group() {
        String group = text(CohortColumn.GROUP);
        return group.isEmpty() ? Cohort.UNKNOWN : group;
    }

    private String needed(CohortColumn column) {
        String cell = text(column);
        if (cell.isEmpty()) {
            say(column, "empty");
        }
        return cell;
    }

    /** Letters composed, so that the same name is the same group. */
    private String text(CohortColumn column) {
        String cell = header.cell(row, column);
        return Normalizer.isNormalized(cell, Normalizer.Form.NFC)
                ? cell
                : Normalizer.normalize(cell, Normalizer.Form.NFC);
    }

    private String oneOf(CohortColumn column, String... values) {
        String cell = header.cell(row, column);
        if (!cell.isEmpty() && !List.of(values).contains(cell)) {
            say(column, quoted(cell) + " is none of " + String.join(", ", values));
        }
        return cell;
    }

    private OptionalDouble number(CohortColumn column) {
        String cell = header.cell(row, column);
        if (cell.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double number = cell.chars().allMatch(letter -> NUMERALS.indexOf(letter) >= 0)
                    ? Double.parseDouble(cell)
                    : Double.NaN;
            if (Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException alsoNone) {
            // said below
        }
        say(column, quoted(cell) + " is not a number");
        return OptionalDouble.empty();
    }

    private static String quoted(String cell) {
        return '"' + cell + '"';
    }

    private void say(CohortColumn column, String what) {
        problems.addCell(line, column, what);
    }
}
