package org.evenhand.people.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a roster file says of one person; {@link Person} has the meaning of each field.
 *
 * @param roles as given, without those that follow by themselves
 */
public record RosterRow(
        String personId,
        String name,
        @Nullable String preferredName,
        String email,
        String unit,
        String directorate,
        String jobTitle,
        String jobFamily,
        String grade,
        String staffCategory,
        @Nullable String managerId,
        LocalDate hiredOn,
        LocalDate inGradeSince,
        BigDecimal fte,
        Set<Role> roles) {

    private static final Set<Role> DERIVED = EnumSet.of(Role.STAFF, Role.MANAGER);

    public RosterRow {
        fte = fte.stripTrailingZeros();
        roles = Set.copyOf(roles);
    }

    /** What the roster says of that person. */
    public static RosterRow of(Person person) {
        return new RosterRow(
                person.id(),
                person.name(),
                person.preferredName(),
                person.email(),
                person.unit(),
                person.directorate(),
                person.jobTitle(),
                person.jobFamily(),
                person.grade(),
                person.staffCategory(),
                person.managerId(),
                person.hiredOn(),
                person.inGradeSince(),
                person.fte(),
                person.roles().stream().filter(role -> !DERIVED.contains(role)).collect(Collectors.toSet()));
    }

    /** The same person, hired on that day and in the present grade since. */
    public RosterRow hired(LocalDate on) {
        return new RosterRow(
                personId,
                name,
                preferredName,
                email,
                unit,
                directorate,
                jobTitle,
                jobFamily,
                grade,
                staffCategory,
                managerId,
                on,
                on,
                fte,
                roles);
    }

    /** The cells that differ, in the order of the columns. */
    public List<CellChange> changesTo(RosterRow after) {
        return Arrays.stream(RosterColumn.values())
                .map(column -> new CellChange(column, column.text(this), column.text(after)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** One cell before and after. */
    public record CellChange(RosterColumn column, String before, String after) {}
}
