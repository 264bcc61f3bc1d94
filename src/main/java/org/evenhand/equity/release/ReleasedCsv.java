package org.evenhand.equity.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A released table as CSV (RFC 4180): a row for each number, with a note instead of a count where it is hidden. */
public final class ReleasedCsv {

    private static final String COUNT = "count";
    private static final String NOTE = "note";
    private static final String FORMULA = "=+-@\t\r";

    private ReleasedCsv() {}

    /** @param hidden why a number is not shown, in words */
    public static String of(ReleasedTable table, String hidden) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(
                    line(table.dimensions().stream().map(Dimension::name).toList(), COUNT, NOTE));
            for (CellName name : table.names()) {
                ReleasedNumber number = table.number(name);
                String count = number.isShown() ? String.valueOf(number.count().orElseThrow()) : "";
                csv.printRecord(line(name.categories(), count, number.isShown() ? "" : hidden));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail", e);
        }
        return out.toString();
    }

    private static List<String> line(List<String> names, String count, String note) {
        List<String> line =
                new ArrayList<>(names.stream().map(ReleasedCsv::plain).toList());
        line.add(count);
        line.add(note);
        return line;
    }

    /** A spreadsheet computes no name. */
    private static String plain(String name) {
        return FORMULA.indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }
}
