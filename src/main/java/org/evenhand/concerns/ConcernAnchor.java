package org.evenhand.concerns;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.reviews.AnchorDays;
import org.evenhand.reviews.DeadlineRule.Anchor;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** The time for a concern runs from the day on which it was raised, whoever has it by then. */
@Component
class ConcernAnchor implements AnchorDays {

    private final ConcernRows rows;
    private final LibraryCalendar calendar;

    ConcernAnchor(ConcernRows rows, LibraryCalendar calendar) {
        this.rows = rows;
        this.calendar = calendar;
    }

    @Override
    public Optional<LocalDate> dayOf(String caseId, Anchor anchor) {
        return anchor == Anchor.CONCERN_RAISED
                ? rows.find(caseId).map(concern -> calendar.dateOf(concern.raisedAt()))
                : Optional.empty();
    }
}
