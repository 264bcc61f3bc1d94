package org.evenhand.people.roster;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.people.Role;
import org.jspecify.annotations.Nullable;

/** Reads one row at a time and says everything that is wrong within it. */
final class RowReader {

    /** An id stands in addresses and process variables. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*");

    /** Stand where ids of people stand: for Evenhand itself, for an empty part, for whoever has no account. */
    private static final Pattern RESERVED = Pattern.compile("(?i)evenhand|vacant|nobody|referee-.*");

    /** RFC 5321 without quoted local parts, address literals and other scripts, which mail servers still refuse. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

    private static final Pattern SHARE = Pattern.compile("[01]?(\\.[0-9]{1,3})?");
    private static final Pattern WHITE = Pattern.compile("[\\s\\u00A0]+");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final Set<Role> GIVEN = EnumSet.complementOf(EnumSet.of(Role.STAFF, Role.MANAGER));

    private final Header header;
    private final LocalDate today;
    private final Problems problems;
    private final Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
    private int line;
    private boolean ragged;

    RowReader(Header header, LocalDate today, Problems problems) {
        this.header = header;
        this.today = today;
        this.problems = problems;
    }

    /** The row, or null when it has problems, which are added. */
    @Nullable
    RosterRow read(int atLine, CSVRecord record) {
        line = atLine;
        int before = problems.count();
        for (var column : RosterColumn.values()) {
            cells.put(column, clean(header.cell(record, column)));
        }
        ragged = record.size() != header.width();
        if (ragged) {
            problems.add(RosterProblem.ofLine(
                    line, "ragged", String.valueOf(header.width()), String.valueOf(record.size())));
            return null;
        }
        cells.forEach(this::checkText);
        checkId();
        checkEmail();
        return row(before);
    }

    /** Whether the row read last has too few or too many cells, so that nobody knows which is which. */
    boolean isRagged() {
        return ragged;
    }

    /** The cell of the row read last, as far as it can be read. */
    String cell(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }

    private @Nullable RosterRow row(int problemsBefore) {
        var hiredOn = date(RosterColumn.HIRED_ON);
        var inGradeSince = date(RosterColumn.IN_GRADE_SINCE);
        if (hiredOn != null && inGradeSince != null && inGradeSince.isBefore(hiredOn)) {
            say(RosterColumn.IN_GRADE_SINCE, "inGradeBeforeHired", inGradeSince.toString(), hiredOn.toString());
        }
        var fte = fte();
        var roles = roles();
        if (problems.count() > problemsBefore || hiredOn == null || inGradeSince == null || fte == null) {
            return null;
        }
        return row(hiredOn, inGradeSince, fte, roles);
    }

    private RosterRow row(LocalDate hiredOn, LocalDate inGradeSince, BigDecimal fte, Set<Role> roles) {
        return new RosterRow(
                cell(RosterColumn.PERSON_ID),
                cell(RosterColumn.NAME),
                orNull(RosterColumn.PREFERRED_NAME),
                cell(RosterColumn.EMAIL),
                cell(RosterColumn.UNIT),
                cell(RosterColumn.DIRECTORATE),
                cell(RosterColumn.JOB_TITLE),
                cell(RosterColumn.JOB_FAMILY),
                cell(RosterColumn.GRADE),
                cell(RosterColumn.STAFF_CATEGORY),
                orNull(RosterColumn.MANAGER_ID),
                hiredOn,
                inGradeSince,
                fte,
                roles);
    }

    /** Composed letters, and one space where a spreadsheet left tabs, line ends or several of them. */
    private static String clean(String cell) {
        return Normalizer.normalize(WHITE.matcher(cell).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    private void checkText(RosterColumn column, String cell) {
        if (cell.isEmpty() && column.isRequired()) {
            say(column, "empty");
        }
        if (cell.length() > column.longest() && column != RosterColumn.FTE) {
            say(column, "tooLong", String.valueOf(column.longest()), String.valueOf(cell.length()));
        }
        cell.codePoints()
                .filter(RowReader::isUnwanted)
                .findFirst()
                .ifPresent(point -> say(column, point == 0xFFFD ? "lostLetter" : "control", hex(point)));
    }

    /** Control characters, characters that reverse the text around them, and the mark of a letter already lost. */
    private static boolean isUnwanted(int point) {
        return Character.isISOControl(point)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0xFFFD
                || !Character.isDefined(point);
    }

    private static String hex(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }

    private void checkId() {
        var id = cell(RosterColumn.PERSON_ID);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            say(RosterColumn.PERSON_ID, "badId", id);
        } else if (RESERVED.matcher(id).matches()) {
            say(RosterColumn.PERSON_ID, "reservedId", id);
        }
    }

    private void checkEmail() {
        var email = cell(RosterColumn.EMAIL);
        if (!email.isEmpty() && email.length() <= RosterColumn.EMAIL.longest() && !isEmail(email)) {
            say(RosterColumn.EMAIL, "badEmail", email);
        }
    }

    private static boolean isEmail(String email) {
        return email.indexOf('@') <= 64 && EMAIL.matcher(email).matches();
    }

    private @Nullable LocalDate date(RosterColumn column) {
        var cell = cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return plausible(column, LocalDate.parse(cell));
        } catch (DateTimeParseException notIso) {
            say(column, "badDate", cell);
            return null;
        }
    }

    private @Nullable LocalDate plausible(RosterColumn column, LocalDate date) {
        if (date.isAfter(today)) {
            say(column, "future", date.toString(), today.toString());
            return null;
        }
        if (date.isBefore(EARLIEST)) {
            say(column, "tooEarly", date.toString(), EARLIEST.toString());
            return null;
        }
        return date;
    }

    private @Nullable BigDecimal fte() {
        var cell = cell(RosterColumn.FTE);
        if (cell.isEmpty()) {
            return null;
        }
        var share = SHARE.matcher(cell).matches() ? new BigDecimal(cell) : BigDecimal.ZERO;
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            say(RosterColumn.FTE, "badFte", cell);
            return null;
        }
        return share;
    }

    private Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : cell(RosterColumn.ROLES).split(";", -1)) {
            if (!word.isBlank()) {
                addRole(word.strip(), roles);
            }
        }
        if (roles.contains(Role.HR) && roles.contains(Role.EQUITY_ANALYST)) {
            say(RosterColumn.ROLES, "hrAndAnalyst");
        }
        return roles;
    }

    private void addRole(String word, Set<Role> roles) {
        GIVEN.stream()
                .filter(role -> role.name().equalsIgnoreCase(word))
                .findFirst()
                .ifPresentOrElse(roles::add, () -> say(RosterColumn.ROLES, "unknownRole", word));
    }

    private @Nullable String orNull(RosterColumn column) {
        var cell = cell(column);
        return cell.isEmpty() ? null : cell;
    }

    private void say(RosterColumn column, String what, String... arguments) {
        problems.add(RosterProblem.ofCell(line, column, what, arguments));
    }
}
