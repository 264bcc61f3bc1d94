package org.evenhand.calibration;

import java.util.List;
import java.util.Map;
import org.evenhand.record.DocumentRevision;

/**
 * What a review has for a session.
 *
 * @param confirmed the newest confirmation of its overall rating
 * @param assessment content of the newest assessment; empty when there is none
 */
public record CaseRating(DocumentRevision confirmed, Map<String, Object> assessment) {

    /** The level, as the scale numbers it. */
    public String level() {
        return String.valueOf(confirmed.content().get("overall"));
    }

    /** Rows of the assessment, one for each criterion. */
    public List<Map<?, ?>> rows() {
        return assessment.get("ratings") instanceof List<?> rows
                ? rows.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }
}
