package org.evenhand.people.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.people.Role;
import org.jspecify.annotations.Nullable;

/** The columns of a roster file, in the order in which we write them. A file may hold them in any order. */
public enum RosterColumn {
    PERSON_ID(64, true, RosterRow::personId),
    NAME(200, true, RosterRow::name),
    PREFERRED_NAME(200, false, row -> orEmpty(row.preferredName())),
    EMAIL(254, true, RosterRow::email),
    UNIT(200, true, RosterRow::unit),
    DIRECTORATE(200, true, RosterRow::directorate),
    JOB_TITLE(200, true, RosterRow::jobTitle),
    JOB_FAMILY(100, true, RosterRow::jobFamily),
    GRADE(50, true, RosterRow::grade),
    STAFF_CATEGORY(100, true, RosterRow::staffCategory),
    MANAGER_ID(64, false, row -> orEmpty(row.managerId())),
    HIRED_ON(10, true, row -> row.hiredOn().toString()),
    IN_GRADE_SINCE(10, true, row -> row.inGradeSince().toString()),
    FTE(5, true, row -> row.fte().toPlainString()),
    ROLES(120, false, RosterColumn::roles);

    private final int longest;
    private final boolean required;
    private final Function<RosterRow, String> text;

    RosterColumn(int longest, boolean required, Function<RosterRow, String> text) {
        this.longest = longest;
        this.required = required;
        this.text = text;
    }

    static Optional<RosterColumn> of(String header) {
        var wanted = header.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.header().equals(wanted))
                .findFirst();
    }

    /** The name that stands in the first line of the file. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The most UTF-16 units a cell may have. */
    int longest() {
        return longest;
    }

    boolean isRequired() {
        return required;
    }

    /** The cell of that row, as we would write it. */
    public String text(RosterRow row) {
        return text.apply(row);
    }

    private static String roles(RosterRow row) {
        return row.roles().stream()
                .sorted()
                .map(Role::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(";"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
