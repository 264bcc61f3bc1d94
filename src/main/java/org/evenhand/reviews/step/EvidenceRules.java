package org.evenhand.reviews.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.assessment.CriterionRating;

/** Rules for dated evidence, said at the row they concern. Source: equity.md, evidence-first. */
final class EvidenceRules {

    private EvidenceRules() {}

    /** Evidence whose day is not in the review period, in rows {@code list[i].evidence[j]}. */
    static List<StepProblem> outsidePeriod(Map<String, Object> values, String list, PerformanceReview review) {
        List<StepProblem> problems = new ArrayList<>();
        List<?> rows = (List<?>) values.getOrDefault(list, List.of());
        for (int row = 0; row < rows.size(); row++) {
            Object evidence = ((Map<?, ?>) rows.get(row)).get("evidence");
            List<?> items = evidence instanceof List<?> there ? there : List.of();
            for (int item = 0; item < items.size(); item++) {
                if (isOutside((Map<?, ?>) items.get(item), review)) {
                    problems.add(StepProblem.at(
                            "%s[%d].evidence[%d].date".formatted(list, row, item),
                            "reviews.problem.outsidePeriod",
                            review.periodStart(),
                            review.periodEnd()));
                }
            }
        }
        return problems;
    }

    /** Ratings that lack dated items of the period: one each, two for the highest and the lowest level. */
    static List<StepProblem> missing(List<CriterionRating> ratings, PerformanceReview review, int highest) {
        List<StepProblem> problems = new ArrayList<>();
        for (int row = 0; row < ratings.size(); row++) {
            int missing = ratings.get(row).missingEvidence(review.periodStart(), review.periodEnd(), highest);
            if (missing > 0) {
                problems.add(StepProblem.at(
                        "ratings[%d].evidence".formatted(row), "reviews.problem.evidenceFirst", missing));
            }
        }
        return problems;
    }

    private static boolean isOutside(Map<?, ?> item, PerformanceReview review) {
        if (item.get("date") == null) {
            return false;
        }
        LocalDate date = LocalDate.parse(String.valueOf(item.get("date")));
        return date.isBefore(review.periodStart()) || date.isAfter(review.periodEnd());
    }
}
