package org.evenhand.people.roster;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads a roster file whole and says everything that is wrong with it. Never throws for what the file holds. */
final class RosterReader {

    private final LocalDate today;
    private final Problems problems = new Problems();
    private final Relations relations = new Relations(problems);
    private final List<RosterRow> rows = new ArrayList<>();
    private int rowsRead;

    private RosterReader(LocalDate today) {
        this.today = today;
    }

    /**
     * Reads a roster.
     *
     * @param today dates after it are refused
     */
    static RosterReading read(byte[] file, LocalDate today) {
        var reader = new RosterReader(today);
        new RosterText(file, reader.problems).decode().ifPresent(reader::readText);
        return new RosterReading(
                List.copyOf(reader.rows), reader.rowsRead, reader.problems.count(), reader.problems.first());
    }

    private void readText(String text) {
        var lines = new CsvLines(text);
        try {
            readHeader(lines);
        } catch (UncheckedIOException misplacedQuotationMark) {
            problems.add(RosterProblem.ofLine(lines.line(), "quotation"));
        }
    }

    private void readHeader(CsvLines lines) {
        var first = lines.next();
        if (first == null) {
            problems.add(RosterProblem.ofFile("emptyFile"));
            return;
        }
        Header.read(lines.line(), first, problems).ifPresent(header -> readRows(lines, header));
    }

    private void readRows(CsvLines lines, Header header) {
        var reader = new RowReader(header, today, problems);
        for (var record = lines.next(); record != null; record = lines.next()) {
            rowsRead++;
            var row = reader.read(lines.line(), record);
            relations.add(lines.line(), reader);
            if (row != null) {
                rows.add(row);
            }
        }
        checkWhole();
    }

    private void checkWhole() {
        if (rowsRead == 0) {
            problems.add(RosterProblem.ofFile("noRows"));
        } else {
            relations.check();
        }
    }
}
