package org.evenhand.personnel;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.reviews.AnchorDays;
import org.evenhand.reviews.DeadlineRule.Anchor;
import org.springframework.stereotype.Component;

/** The time of Library HR runs from the day of the request, whenever it was entered. */
@Component
class RequestAnchor implements AnchorDays {

    private final RequestRows rows;

    RequestAnchor(RequestRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<LocalDate> dayOf(String caseId, Anchor anchor) {
        return anchor == Anchor.RECORD_REQUEST ? rows.find(caseId).map(RecordRequest::requestedOn) : Optional.empty();
    }
}
