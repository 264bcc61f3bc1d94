package org.evenhand.equity.cohort;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file one after the other, with the lines on which they begin; blank ones are left out. */
final class CohortLines {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long line;

    CohortLines(Reader text) throws IOException {
        parser = CSVParser.builder().setFormat(FORMAT).setReader(text).get();
        records = parser.iterator();
    }

    /**
     * The next record in which anything stands, or null at the end.
     *
     * @throws UncheckedIOException when a quotation mark is out of place, or a byte is no letter
     */
    @Nullable
    CSVRecord next() {
        while (true) {
            line = parser.getCurrentLineNumber() + 1;
            if (!records.hasNext()) {
                return null;
            }
            var next = records.next();
            if (!isBlank(next)) {
                return next;
            }
        }
    }

    /** The line on which the record begins that {@link #next()} gave last, or failed to read. */
    long line() {
        return line;
    }

    private static boolean isBlank(CSVRecord row) {
        for (String cell : row) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
