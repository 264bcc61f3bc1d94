package org.evenhand.reviews.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A manager's assessment as far as it can be counted. Its counts feed the equity checkpoint; nothing in them is prose, a
 * rating or identity.
 *
 * @param overall proposed overall level, 1 is the lowest
 */
public record Assessment(List<CriterionRating> ratings, List<GrowthItem> growthItems, int overall) {

    /** Weights of a criteria set add up to this. */
    private static final int FULL_WEIGHT = 100;

    public Assessment {
        ratings = List.copyOf(ratings);
        growthItems = List.copyOf(growthItems);
    }

    /** Reads the stored form {@code complete-assessment}. */
    public static Assessment from(Map<String, Object> content) {
        return new Assessment(
                ratingsIn(content),
                Rows.of(content, "growthItems").stream().map(GrowthItem::from).toList(),
                Integer.parseInt(Rows.text(content, "overall")));
    }

    /** The ratings of a stored form with rows {@code ratings}. */
    public static List<CriterionRating> ratingsIn(Map<String, Object> content) {
        return Rows.of(content, "ratings").stream().map(CriterionRating::from).toList();
    }

    /** Criteria whose rating lacks evidence of the period; see {@link CriterionRating#missingEvidence}. */
    public int criteriaWithoutEvidence(ReviewPeriod period, int highest) {
        return (int) ratings.stream()
                .filter(rating -> rating.missingEvidence(period.start(), period.end(), highest) > 0)
                .count();
    }

    public int completeGrowthItems() {
        return (int) growthItems.stream().filter(GrowthItem::isComplete).count();
    }

    /**
     * Distance of the overall level from the weighted mean of the criteria, in hundredths of a level; whole because
     * weights are percentages. A mean above the highest level that can be given counts as that level: nobody has to give
     * a reason for a rule.
     *
     * @param weights percent per criterion key, adding up to 100
     * @param highestOverall highest level that can be given as overall rating
     */
    public int overallDistanceHundredths(Map<String, Integer> weights, int highestOverall) {
        int weighted = ratings.stream()
                .mapToInt(rating -> rating.level() * Objects.requireNonNull(weights.get(rating.key()), rating.key()))
                .sum();
        return Math.abs(FULL_WEIGHT * overall - Math.min(weighted, FULL_WEIGHT * highestOverall));
    }

    /** Whether the overall level is the highest or lowest and no criterion names a result (Biernat et al. 2012). */
    public boolean extremeOverallWithoutResult(int highest) {
        return (overall == 1 || overall == highest) && ratings.stream().noneMatch(CriterionRating::hasResult);
    }

    public List<LocalDate> evidenceDates() {
        return ratings.stream()
                .flatMap(rating -> rating.evidence().stream())
                .map(Evidence::date)
                .toList();
    }
}
