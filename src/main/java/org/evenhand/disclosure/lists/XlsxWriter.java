package org.evenhand.disclosure.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet, some lines at a time. Texts stand in their cells as texts, which no program computes, and in no table of
 * texts, which would grow with the list.
 */
final class XlsxWriter implements ListWriter {

    private static final int LINES_AT_ONCE = 500;

    /** A sheet has 1,048,576 rows. */
    private static final int LONGEST_SHEET = 1_000_000;

    private static final int LONGEST_TEXT = 32_767;
    private static final String VERSION = "1.0";

    private final Workbook book;
    private final String name;
    private final ZoneId zone;
    private List<String> heads = List.of();
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxWriter(OutputStream out, String name, ZoneId zone) {
        book = new Workbook(out, "Evenhand", VERSION);
        this.name = name;
        this.zone = zone;
        sheet = book.newWorksheet(name);
    }

    @Override
    public void heads(List<String> columns) {
        heads = columns;
        for (int column = 0; column < columns.size(); column++) {
            sheet.inlineString(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        row = 1;
    }

    @Override
    public void line(List<@Nullable Object> cells) throws IOException {
        if (row == LONGEST_SHEET) {
            anotherSheet();
        }
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % LINES_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void anotherSheet() throws IOException {
        sheet.finish();
        sheets++;
        sheet = book.newWorksheet(name + " " + sheets);
        heads(heads);
    }

    private void cell(int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Instant at) {
            sheet.value(row, column, LocalDateTime.ofInstant(at, zone));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (cell != null) {
            String text = cell.toString();
            sheet.inlineString(row, column, text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        }
    }

    @Override
    public void end() throws IOException {
        book.finish();
    }
}
