package org.evenhand.calibration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.reviews.DecidedRating;
import org.jspecify.annotations.Nullable;

/**
 * One review with what its session made of it.
 *
 * @param heldOn day of the session, as the record has it
 * @param change what the record says of it; null when the confirmed rating was kept
 */
record Calibrated(
        CalibrationSession session,
        SessionCase one,
        CaseRating rating,
        @Nullable Object heldOn,
        @Nullable Map<?, ?> change) {

    boolean isChanged() {
        return change != null;
    }

    boolean isBecauseOfCap() {
        return change != null && Boolean.TRUE.equals(change.get("becauseOfCap"));
    }

    /** The document of the review, by the keys of its form. */
    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("session", session.id());
        content.put("heldOn", heldOn);
        content.put(DecidedRating.CONFIRMATION, rating.confirmed().revision());
        content.put("before", rating.level());
        content.put("overall", change == null ? rating.level() : change.get("after"));
        if (change != null) {
            content.put("criterion", change.get("criterion"));
            content.put("evidence", change.get("evidence"));
            content.put("reason", change.get("reason"));
            content.put("becauseOfCap", isBecauseOfCap());
        }
        return content;
    }
}
