package org.evenhand.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.evenhand.casework.StepPage;

/** Valid answers to each step of a review, which no checkpoint has anything to say about. */
public final class ReviewAnswers {

    private static final List<String> QUARTERS = List.of("2026-02-03", "2026-05-04", "2026-08-05", "2026-11-06");

    private ReviewAnswers() {}

    public static Map<String, Object> to(StepPage page, Instant now) {
        return switch (page.task().step()) {
            case "confirmPosition" -> Map.of("description", "UP_TO_DATE", "criteriaRead", true);
            case "correctPosition" -> Map.of("description", "Leads the map collection.");
            case "writeSelfReview", "attachSelfReview" -> selfReview(page);
            case "rateCriteria" -> ratings(page, "3");
            case "completeAssessment" -> assessment(page);
            case "answerAdvice" -> Map.of("answers", rows(page, "answers", row -> row.put("response", "CONSIDERED")));
            case "answerHold" -> Map.of("answer", "REASON", "reason", "The move took most of the year.");
            case "decideWaiver" -> Map.of("decision", "GRANTED", "reason", "The reason holds.");
            case "holdConversation" -> conversation(now);
            case "confirmConversation" -> Map.of("tookPlace", true, "draftInTime", true);
            case "proposeRating", "reviewRating", "confirmRating" -> Map.of("overall", "3");
            case "signAsDepartmentHead", "signAsAssociateDirector" -> Map.of("decision", "SIGN");
            case "receiveReview" -> Map.of("answer", "RECEIVED");
            default -> throw new IllegalArgumentException(page.task().step());
        };
    }

    static Map<String, Object> selfReview(StepPage page) {
        return Map.of(
                "narratives",
                rows(page, "narratives", row -> {
                    row.put("narrative", "I led the move of the maps.");
                    row.put("ownRating", "4");
                    row.put("evidence", List.of(evidence("2026-03-04")));
                }),
                "growthGoals",
                List.of(Map.of("goal", "Teach a session", "support", "Time", "by", "2027-06-01")));
    }

    /** Every criterion rated alike, with one item of evidence in each quarter. */
    static Map<String, Object> ratings(StepPage page, String level) {
        return Map.of("ratings", rows(page, "ratings", row -> {
            row.put("rating", level);
            row.put("evidence", QUARTERS.stream().map(ReviewAnswers::evidence).toList());
        }));
    }

    static Map<String, Object> assessment(StepPage page) {
        Map<String, Object> answers = new LinkedHashMap<>(ratings(page, "3"));
        answers.put("growthItems", List.of(growthItem()));
        answers.put("overall", "3");
        answers.put("summary", "A steady year.");
        return answers;
    }

    static Map<String, Object> growthItem() {
        return Map.of("behavior", "Teaches", "expectedChange", "Teaches alone", "support", "Time", "by", "2027-06-01");
    }

    public static Map<String, Object> conversation(Instant now) {
        return Map.of(
                "heldOn", LocalDate.ofInstant(now, ZoneOffset.UTC).toString(),
                "participants", "Both of us",
                "notes", "We went through it.",
                "assessmentChanges", "NO");
    }

    static Map<String, Object> evidence(String date) {
        return Map.of("date", date, "what", "Led the move of the maps", "result", "No reader waited a day");
    }

    static List<Map<String, Object>> rows(StepPage page, String list, Consumer<Map<String, Object>> writing) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object given : (List<?>) page.context().getOrDefault(list, List.of())) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("key", ((Map<?, ?>) given).get("key"));
            if (((Map<?, ?>) given).get("rule") != null) {
                row.put("rule", ((Map<?, ?>) given).get("rule"));
            }
            row.values().removeIf(java.util.Objects::isNull);
            writing.accept(row);
            rows.add(row);
        }
        return rows;
    }
}
