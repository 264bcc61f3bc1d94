package org.evenhand.reviews.assessment;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One dated item of evidence: what happened, and with what result. */
public record Evidence(LocalDate date, String what, @Nullable String result) {

    static Evidence from(Map<?, ?> row) {
        return new Evidence(
                LocalDate.parse(String.valueOf(row.get("date"))), Rows.text(row, "what"), Rows.optional(row, "result"));
    }

    /** Whether the item says what came of it. */
    boolean hasResult() {
        return result != null && !result.isBlank();
    }
}
