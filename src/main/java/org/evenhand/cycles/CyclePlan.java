package org.evenhand.cycles;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What HR decides about a cycle.
 *
 * @param periodStart first day that the reviews look at
 * @param periodEnd last day that the reviews look at
 * @param selfReviewDue working day until whose end the self-review can be sent
 * @param conversationBy working day until which the conversation is held
 * @param ratingsDue working day until which the overall rating is confirmed
 * @param finalSignatory person id of who signs where the reporting line ends
 * @param calibrated whether the ratings of each directorate are calibrated before they are signed
 */
public record CyclePlan(
        String name,
        String staffCategory,
        String criteriaSetId,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate selfReviewDue,
        LocalDate conversationBy,
        LocalDate ratingsDue,
        String finalSignatory,
        boolean calibrated) {

    public CyclePlan {
        name = name.strip();
    }

    /** A plan without calibration. */
    public CyclePlan(
            String name,
            String staffCategory,
            String criteriaSetId,
            LocalDate periodStart,
            LocalDate periodEnd,
            LocalDate selfReviewDue,
            LocalDate conversationBy,
            LocalDate ratingsDue,
            String finalSignatory) {
        this(
                name,
                staffCategory,
                criteriaSetId,
                periodStart,
                periodEnd,
                selfReviewDue,
                conversationBy,
                ratingsDue,
                finalSignatory,
                false);
    }

    /**
     * Reads the answers of the plan's form, whose checks they passed.
     *
     * @throws java.time.format.DateTimeParseException for an answer that is no date
     */
    public static CyclePlan of(Map<String, Object> answers) {
        return new CyclePlan(
                text(answers, "name"),
                text(answers, "staffCategory"),
                text(answers, "criteriaSet"),
                date(answers, "periodStart"),
                date(answers, "periodEnd"),
                date(answers, "selfReviewDue"),
                date(answers, "conversationBy"),
                date(answers, "ratingsDue"),
                text(answers, "finalSignatory"),
                Boolean.TRUE.equals(answers.get("calibrated")));
    }

    /** The answers that the plan's form starts with when the plan is changed. */
    public Map<String, Object> answers() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("name", name);
        answers.put("staffCategory", staffCategory);
        answers.put("criteriaSet", criteriaSetId);
        answers.put("periodStart", periodStart.toString());
        answers.put("periodEnd", periodEnd.toString());
        answers.put("selfReviewDue", selfReviewDue.toString());
        answers.put("conversationBy", conversationBy.toString());
        answers.put("ratingsDue", ratingsDue.toString());
        answers.put("finalSignatory", finalSignatory);
        answers.put("calibrated", calibrated);
        return answers;
    }

    private static String text(Map<String, Object> answers, String key) {
        return String.valueOf(answers.get(key));
    }

    private static LocalDate date(Map<String, Object> answers, String key) {
        return LocalDate.parse(text(answers, key));
    }
}
