package org.evenhand.people;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person does the steps of another between two days, both included.
 *
 * @param personId whose steps
 * @param delegateId who does them
 * @param revokedAt when it was taken back; null while it was not
 */
public record Delegation(
        String id,
        String personId,
        String delegateId,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant grantedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    boolean covers(LocalDate day) {
        return revokedAt == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean isOverOn(LocalDate day) {
        return revokedAt != null || day.isAfter(lastDay);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return revokedAt == null && !first.isAfter(lastDay) && !firstDay.isAfter(last);
    }
}
