package org.evenhand.promotions;

import java.time.LocalDate;
import java.util.Map;

/**
 * What HR decides about a round of promotions.
 *
 * @param intentBy working day until whose end people can opt out
 * @param dossierBy working day until whose end dossiers are due
 * @param directorId person id of who decides
 * @param otherRecommenderId person id of who recommends where the manager may not
 */
public record RoundPlan(
        String name,
        RankSought sought,
        String criteriaSetId,
        LocalDate intentBy,
        LocalDate dossierBy,
        String directorId,
        String otherRecommenderId) {

    /** Reads the answers of the plan's form, whose checks they passed. */
    public static RoundPlan of(Map<String, Object> answers) {
        return new RoundPlan(
                text(answers, "name").strip(),
                new RankSought(
                        text(answers, "jobFamily"),
                        text(answers, "rankFrom"),
                        text(answers, "rankSought").strip(),
                        date(answers, "asOf")),
                text(answers, "criteriaSet"),
                date(answers, "intentBy"),
                date(answers, "dossierBy"),
                text(answers, "director"),
                text(answers, "otherRecommender"));
    }

    private static String text(Map<String, Object> answers, String key) {
        return String.valueOf(answers.get(key));
    }

    private static LocalDate date(Map<String, Object> answers, String key) {
        return LocalDate.parse(text(answers, key));
    }
}
