package org.evenhand.reviews.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The rating of one criterion with its evidence.
 *
 * @param key of the criterion in its set
 * @param level point of the scale, 1 is the lowest
 */
public record CriterionRating(String key, int level, List<Evidence> evidence) {

    public CriterionRating {
        evidence = List.copyOf(evidence);
    }

    static CriterionRating from(Map<?, ?> row) {
        return new CriterionRating(
                Rows.text(row, "key"),
                Integer.parseInt(Rows.text(row, "rating")),
                Rows.of(row, "evidence").stream().map(Evidence::from).toList());
    }

    /**
     * How many dated items of the period the rating still lacks: one for each criterion, two for the highest or lowest
     * level (Bias Interrupters).
     */
    public int missingEvidence(LocalDate from, LocalDate to, int highest) {
        int needed = level == 1 || level == highest ? 2 : 1;
        long there = evidence.stream()
                .filter(item -> !item.date().isBefore(from) && !item.date().isAfter(to))
                .count();
        return (int) Math.max(0, needed - there);
    }

    boolean hasResult() {
        return evidence.stream().anyMatch(Evidence::hasResult);
    }
}
