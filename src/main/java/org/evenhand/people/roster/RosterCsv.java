package org.evenhand.people.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.people.Role;
import org.jspecify.annotations.Nullable;

/** Writes rosters as the CSV that we read, and takes back single rows that we wrote. */
public final class RosterCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private RosterCsv() {}

    /** The header and every row, each line ended by a line feed. */
    public static String write(List<RosterRow> rows) {
        var text = new StringBuilder(header()).append('\n');
        rows.forEach(row -> text.append(write(row)).append('\n'));
        return text.toString();
    }

    /** The first line of a roster file. */
    public static String header() {
        return FORMAT.format((Object[])
                Arrays.stream(RosterColumn.values()).map(RosterColumn::header).toArray(String[]::new));
    }

    /** One row, without line end. */
    static String write(RosterRow row) {
        return FORMAT.format((Object[]) Arrays.stream(RosterColumn.values())
                .map(column -> column.text(row))
                .toArray(String[]::new));
    }

    /** The row that {@link #write(RosterRow)} wrote. */
    static RosterRow read(String line) {
        try (var parser = CSVParser.parse(line, FORMAT)) {
            return row(parser.iterator().next());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static RosterRow row(CSVRecord cells) {
        return new RosterRow(
                cell(cells, RosterColumn.PERSON_ID),
                cell(cells, RosterColumn.NAME),
                orNull(cells, RosterColumn.PREFERRED_NAME),
                cell(cells, RosterColumn.EMAIL),
                cell(cells, RosterColumn.UNIT),
                cell(cells, RosterColumn.DIRECTORATE),
                cell(cells, RosterColumn.JOB_TITLE),
                cell(cells, RosterColumn.JOB_FAMILY),
                cell(cells, RosterColumn.GRADE),
                cell(cells, RosterColumn.STAFF_CATEGORY),
                orNull(cells, RosterColumn.MANAGER_ID),
                LocalDate.parse(cell(cells, RosterColumn.HIRED_ON)),
                LocalDate.parse(cell(cells, RosterColumn.IN_GRADE_SINCE)),
                new BigDecimal(cell(cells, RosterColumn.FTE)),
                roles(cell(cells, RosterColumn.ROLES)));
    }

    private static Set<Role> roles(String cell) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(cell.split(";"))
                .filter(word -> !word.isEmpty())
                .map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)))
                .forEach(roles::add);
        return roles;
    }

    private static String cell(CSVRecord cells, RosterColumn column) {
        return cells.get(column.ordinal());
    }

    private static @Nullable String orNull(CSVRecord cells, RosterColumn column) {
        var cell = cell(cells, column);
        return cell.isEmpty() ? null : cell;
    }
}
