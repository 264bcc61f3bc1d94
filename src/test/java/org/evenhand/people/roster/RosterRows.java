package org.evenhand.people.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.evenhand.people.Role;
import org.jspecify.annotations.Nullable;

/** Rows for tests. */
final class RosterRows {

    private RosterRows() {}

    static RosterRow aRow(String id, @Nullable String managerId, Role... roles) {
        return new RosterRow(
                id,
                "Person " + id,
                null,
                id + "@example.org",
                "Cataloging",
                "Collections",
                "Librarian",
                "Librarianship",
                "5",
                "administrative",
                managerId,
                LocalDate.parse("2015-09-01"),
                LocalDate.parse("2020-07-01"),
                BigDecimal.ONE,
                Set.of(roles));
    }

    /** The one at the top, who is in HR too. */
    static RosterRow aTop(String id) {
        return aRow(id, null, Role.HR);
    }

    static RosterRow named(RosterRow row, String name, String email) {
        return new RosterRow(
                row.personId(),
                name,
                row.preferredName(),
                email,
                row.unit(),
                row.directorate(),
                row.jobTitle(),
                row.jobFamily(),
                row.grade(),
                row.staffCategory(),
                row.managerId(),
                row.hiredOn(),
                row.inGradeSince(),
                row.fte(),
                row.roles());
    }
}
