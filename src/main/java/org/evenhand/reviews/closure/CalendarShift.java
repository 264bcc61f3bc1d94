package org.evenhand.reviews.closure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.engine.DateMove;
import org.evenhand.shared.LibraryDays;

/**
 * Where dates go when the calendar changes: what has so many business days left keeps them, and nothing becomes earlier.
 * All dates move by the same rule, so that reminders and escalations keep their distance from the due day. Dates that
 * are over stay, and so does what came to be after the change, since it was set by the new calendar already.
 *
 * @param takenBefore days that this change takes and an earlier one had taken, each with the moment of the last of these:
 *     what existed then was given the day, was left it when the day was opened again, and is not given it twice
 */
record CalendarShift(LibraryDays before, LibraryDays after, Instant changedAt, Map<LocalDate, Instant> takenBefore)
        implements DateMove {

    CalendarShift {
        takenBefore = Map.copyOf(takenBefore);
    }

    CalendarShift(LibraryDays before, LibraryDays after, Instant changedAt) {
        this(before, after, changedAt, Map.of());
    }

    /** Where dates of a case stay, none of which has moved for another reason since that moment. */
    CalendarShift since(Instant otherwiseMoved) {
        Map<LocalDate, Instant> still = takenBefore.entrySet().stream()
                .filter(taken -> taken.getValue().isAfter(otherwiseMoved))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new CalendarShift(before, after, changedAt, still);
    }

    /** The end of the new day, or the very same moment where the day stays. */
    @Override
    public Instant moved(Instant date, Instant since) {
        LocalDate day = before.dateOf(date);
        LocalDate later = moved(day, since);
        boolean ahead = date.isAfter(changedAt) && !since.isAfter(changedAt);
        return ahead && later.isAfter(day) ? after.endOf(later) : date;
    }

    /** @param since when the date came to be */
    LocalDate moved(LocalDate day, Instant since) {
        LocalDate today = before.dateOf(changedAt);
        if (day.isBefore(today)) {
            return day;
        }
        LocalDate yesterday = today.minusDays(1);
        LocalDate kept = after.plusBusinessDays(yesterday, leftOf(since).businessDaysBetween(yesterday, day));
        LocalDate open = after.plusBusinessDays(day, 0);
        return kept.isAfter(open) ? kept : open;
    }

    /** The calendar by which the days left of a date are counted. */
    private LibraryDays leftOf(Instant since) {
        Set<LocalDate> closed = new HashSet<>(before.closed());
        takenBefore.forEach((day, taken) -> {
            if (!since.isAfter(taken)) {
                closed.add(day);
            }
        });
        return new LibraryDays(before.zone(), before.workingDays(), before.endOfDay(), closed);
    }

    /** Days from the change to that one that are no business days any more. */
    Set<LocalDate> lostUntil(LocalDate last) {
        return before.dateOf(changedAt)
                .datesUntil(last.plusDays(1))
                .filter(this::loses)
                .collect(Collectors.toSet());
    }

    private boolean loses(LocalDate day) {
        return before.isWorkingDay(day) && !after.isWorkingDay(day);
    }

    /** The same change, once it is known which earlier ones took some of its days. */
    CalendarShift after(List<CalendarShift> earlier, Set<LocalDate> lost) {
        Map<LocalDate, Instant> taken = new TreeMap<>();
        for (CalendarShift other : earlier) {
            lost.stream()
                    .filter(day -> other.loses(day) && !day.isBefore(other.before.dateOf(other.changedAt)))
                    .forEach(day -> taken.merge(day, other.changedAt, (one, two) -> one.isAfter(two) ? one : two));
        }
        return new CalendarShift(before, after, changedAt, taken);
    }
}
