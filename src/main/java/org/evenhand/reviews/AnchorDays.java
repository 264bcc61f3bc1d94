package org.evenhand.reviews;

import java.time.LocalDate;
import java.util.Optional;
import org.evenhand.reviews.DeadlineRule.Anchor;

/** Days that deadlines are counted from and that no review knows; a capability with cases of its own contributes them. */
public interface AnchorDays {

    /** The day for that case; empty when the case is not theirs or has no such day. */
    Optional<LocalDate> dayOf(String caseId, Anchor anchor);
}
