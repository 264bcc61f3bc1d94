package org.evenhand.people.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The records of a CSV text with the lines of the file on which they begin, blank ones left out. */
final class CsvLines {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int line;

    CsvLines(String text) {
        try {
            parser = FORMAT.parse(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        records = parser.iterator();
    }

    /**
     * The next record in which anything stands, or null at the end.
     *
     * @throws UncheckedIOException when a quotation mark is out of place; {@link #line()} then says where its row begins
     */
    @Nullable
    CSVRecord next() {
        while (true) {
            line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            if (!records.hasNext()) {
                return null;
            }
            var next = records.next();
            if (!isBlank(next)) {
                return next;
            }
        }
    }

    /** The line on which the record begins that {@link #next()} gave last. */
    int line() {
        return line;
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }
}
