package org.evenhand.reviews;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reviews for plain tests: of "staff" by "manager", signed by "head" and "director". */
final class AReview {

    private AReview() {}

    static PerformanceReview open(@Nullable Integer sharedAssessment) {
        return in(ReviewState.OPEN, sharedAssessment);
    }

    static PerformanceReview in(ReviewState state, @Nullable Integer sharedAssessment) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Instant opened = Instant.parse("2026-11-20T15:00:00Z");
        return new PerformanceReview(
                "case",
                ReviewKind.ANNUAL,
                "cycle",
                "staff",
                "manager",
                "head",
                "director",
                "criteria",
                day,
                day.plusYears(1),
                day,
                day,
                day,
                state,
                opened,
                state.isFiled() ? opened : null,
                null,
                null,
                sharedAssessment,
                null);
    }
}
