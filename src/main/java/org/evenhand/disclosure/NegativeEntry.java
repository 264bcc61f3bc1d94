package org.evenhand.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A revision in the record that may count against the employee, and whether they were told of it. Never what it says.
 *
 * @param personId the employee
 * @param documentKind of the revision, which Library HR is not shown
 * @param lastDay until whose end the employee has to be told
 * @param dueAt first moment after that day
 * @param toldOn day on which the employee was told
 * @param toldBy person id of who recorded it; null when Evenhand told
 * @param delivered false when the notice that told it cannot be delivered by mail, and nothing shows that it was read
 */
public record NegativeEntry(
        String id,
        String caseId,
        String personId,
        String documentKind,
        int revision,
        Instant enteredAt,
        LocalDate lastDay,
        Instant dueAt,
        @Nullable LocalDate toldOn,
        @Nullable ToldHow toldHow,
        @Nullable String toldBy,
        boolean delivered) {

    public boolean isTold() {
        return toldOn != null;
    }

    /** Whether nothing remains to be done. */
    public boolean isSettled() {
        return isTold() && delivered;
    }

    /** Whether the employee was told, and later than the law allows. */
    public boolean wasToldLate() {
        return toldOn != null && toldOn.isAfter(lastDay);
    }
}
