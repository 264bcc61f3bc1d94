package org.evenhand.rehearsal;

import java.time.LocalDate;
import org.evenhand.rehearsal.RehearsalInput.Reviewed;
import org.evenhand.rehearsal.RehearsalReport.Holder;
import org.evenhand.rehearsal.TrialDeadlines.Escalation;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Who would be late in one review, and who would be told of it: the level above, then Human Resources, as with a real
 * review. Nothing is played differently because of it.
 */
final class TrialLateness {

    private final Reviewed person;
    private final LibraryCalendar calendar;
    private final int againAfter;
    private final TrialNotes notes;

    /** @param againAfter business days from the first escalation to the second; 0 for no second one */
    TrialLateness(Reviewed person, LibraryCalendar calendar, int againAfter, TrialNotes notes) {
        this.person = person;
        this.calendar = calendar;
        this.againAfter = againAfter;
        this.notes = notes;
    }

    /** A step came to its end on that day, done or not; told of is who was to be told while it was still open. */
    void ended(String holder, LocalDate due, @Nullable Escalation escalation, LocalDate day) {
        Holder role = roleOf(holder);
        if (day.isAfter(due)) {
            notes.late(role, due);
        }
        if (escalation != null && day.isAfter(escalation.first())) {
            tell(role, escalation, day);
        }
    }

    private void tell(Holder role, Escalation escalation, LocalDate day) {
        boolean levelAbove = isAbove(role);
        notes.told(role, escalation.first(), levelAbove);
        LocalDate second = calendar.plusBusinessDays(escalation.first(), againAfter);
        if (levelAbove && escalation.again() && againAfter > 0 && day.isAfter(second)) {
            notes.told(role, second, false);
        }
    }

    /** Whether somebody stands between the holder and Human Resources. */
    private boolean isAbove(Holder role) {
        return switch (role) {
            case MANAGER -> isAnother(person.departmentHead(), person.manager());
            case DEPARTMENT_HEAD -> isAnother(person.associateDirector(), person.departmentHead());
            case EMPLOYEE, ASSOCIATE_DIRECTOR, OTHER -> false;
        };
    }

    private static boolean isAnother(@Nullable String above, @Nullable String holder) {
        return above != null && !above.equals(holder);
    }

    private Holder roleOf(String holder) {
        if (holder.equals(person.id())) {
            return Holder.EMPLOYEE;
        }
        if (holder.equals(person.manager())) {
            return Holder.MANAGER;
        }
        if (holder.equals(person.departmentHead())) {
            return Holder.DEPARTMENT_HEAD;
        }
        return holder.equals(person.associateDirector()) ? Holder.ASSOCIATE_DIRECTOR : Holder.OTHER;
    }
}
