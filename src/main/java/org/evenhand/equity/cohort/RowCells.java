package org.evenhand.equity.cohort;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;

/** The cells of one row after the other by their columns, without white space around them; empty where there is none. */
final class RowCells {

    private static final CohortColumn[] COLUMNS = CohortColumn.values();
    private static final String NUMERALS = "0123456789+-.eE";

    private final CohortHeader header;
    private final String[] cells = new String[COLUMNS.length];

    RowCells(CohortHeader header) {
        this.header = header;
        Arrays.fill(cells, "");
    }

    /** Turns to this row, which has as many cells as the header. */
    void take(CSVRecord row) {
        for (CohortColumn column : COLUMNS) {
            cells[column.ordinal()] = header.cell(row, column);
        }
    }

    String get(CohortColumn column) {
        return cells[column.ordinal()];
    }

    boolean has(CohortColumn column) {
        return !get(column).isEmpty();
    }

    /** Letters composed, so that the same name is the same group. */
    String text(CohortColumn column) {
        String cell = get(column);
        return Normalizer.isNormalized(cell, Normalizer.Form.NFC)
                ? cell
                : Normalizer.normalize(cell, Normalizer.Form.NFC);
    }

    /** A finite number in decimal notation; empty if there is none. */
    OptionalDouble number(CohortColumn column) {
        String cell = get(column);
        if (cell.isEmpty() || !isOfNumerals(cell)) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(cell);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException numeralsInDisorder) {
            return OptionalDouble.empty();
        }
    }

    /** Java itself would take {@code NaN}, {@code 1d} and {@code 0x1p3} for numbers. */
    private static boolean isOfNumerals(String cell) {
        for (int at = 0; at < cell.length(); at++) {
            if (NUMERALS.indexOf(cell.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }
}
