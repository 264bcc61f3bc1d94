package org.evenhand.disclosure.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it, in UTF-8 with its mark, so that spreadsheets read it so. */
final class CsvWriter implements ListWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CSVPrinter csv;
    private final DateTimeFormatter moment;

    CsvWriter(OutputStream out, ZoneId zone) throws IOException {
        csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        moment = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(zone);
    }

    @Override
    public void heads(List<String> heads) throws IOException {
        csv.getOut().append(BYTE_ORDER_MARK);
        csv.printRecord(heads);
    }

    @Override
    public void line(List<@Nullable Object> cells) throws IOException {
        for (Object cell : cells) {
            csv.print(
                    cell instanceof String text ? plain(text) : cell instanceof Instant at ? moment.format(at) : cell);
        }
        csv.println();
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    /** A spreadsheet takes a text for a formula that begins with such a sign, also behind spaces. */
    private static String plain(String text) {
        String begins = text.stripLeading();
        boolean formula = !begins.isEmpty() && FORMULA.indexOf(begins.charAt(0)) >= 0;
        return formula || !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
