package org.evenhand.reviews.closure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.calendar.CalendarRules;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Component;

/**
 * Which days of a change a case has been given already: those that an earlier change took, which the case followed. Dates
 * that have moved for another reason since were set by a calendar in which the day was open, and have nothing of it.
 */
@Component
class GivenDays {

    private static final List<String> OTHER_MOVES =
            List.of("deadlineExtended", "reviewResumed", "datesMoved", "institutionLate");

    private final MoveRows rows;
    private final Ledger ledger;

    GivenDays(MoveRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    /** The change as each of these cases is to follow it; those that are not named follow it as it is. */
    Map<String, CalendarShift> of(CalendarShift shift, List<String> caseIds) {
        Map<String, List<CalendarShift>> followed = rows.followed(caseIds);
        Set<LocalDate> lost = followed.isEmpty() ? Set.of() : lost(shift);
        Map<String, CalendarShift> each = new HashMap<>();
        followed.forEach((caseId, earlier) -> {
            CalendarShift known = shift.after(earlier, lost);
            if (!known.takenBefore().isEmpty()) {
                each.put(caseId, known);
            }
        });
        Map<String, Instant> moved = otherMoves(List.copyOf(each.keySet()));
        each.replaceAll((caseId, known) -> known.since(moved.getOrDefault(caseId, Instant.MIN)));
        return each;
    }

    /** Business days that the change takes. */
    static Set<LocalDate> lost(CalendarShift shift) {
        return shift.lostUntil(CalendarRules.horizon(shift.before().dateOf(shift.changedAt())));
    }

    private Map<String, Instant> otherMoves(List<String> caseIds) {
        Map<String, Instant> last = new HashMap<>();
        if (!caseIds.isEmpty()) {
            ledger.of(caseIds, OTHER_MOVES).forEach(entry -> last.put(entry.caseId(), entry.at()));
        }
        return last;
    }
}
