package org.evenhand.scenarios;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Right answers to every step of a review on two criteria, as a browser sends them. */
final class ReviewAnswers {

    /** The shortest way through a review. */
    static final List<String> STEPS = List.of(
            "confirmPosition",
            "writeSelfReview",
            "rateCriteria",
            "completeAssessment",
            "holdConversation",
            "confirmConversation",
            "proposeRating",
            "reviewRating",
            "confirmRating",
            "signAsDepartmentHead",
            "signAsAssociateDirector",
            "receiveReview");

    /** Steps off the shortest way. */
    private static final Set<String> BESIDE =
            Set.of("correctPosition", "answerAdvice", "answerHold", "decideWaiver", "attachSelfReview", "writeSegment");

    private static final int CRITERIA = 2;

    private final LocalDate today;
    private final Map<String, String[]> sent = new LinkedHashMap<>();
    private String text = "What was done, and what came of it.";
    private LocalDate periodStart = LocalDate.of(2026, 1, 1);
    private boolean detour;

    ReviewAnswers(Instant now) {
        today = now.atZone(ZoneId.of("America/New_York")).toLocalDate();
    }

    /** The same sentence wherever something may be written. */
    ReviewAnswers writing(String sentence) {
        text = sentence;
        return this;
    }

    /** With evidence of a period that begins on that day. */
    ReviewAnswers since(LocalDate start) {
        periodStart = start;
        return this;
    }

    /** Answers that lead to a step beside the shortest way. */
    ReviewAnswers withDetour() {
        detour = true;
        return this;
    }

    /** Whether there are answers to it. */
    static boolean knows(String step) {
        return STEPS.contains(step) || BESIDE.contains(step);
    }

    Map<String, String[]> to(String step) {
        switch (step) {
            case "confirmPosition" -> confirmPosition();
            case "correctPosition" -> put("description", text).put("note", text);
            case "writeSelfReview", "attachSelfReview" -> selfReview();
            case "writeSegment" -> segment();
            case "rateCriteria" -> ratings();
            case "completeAssessment" -> assessment();
            case "answerAdvice" -> put("answers[0].response", "CONSIDERED").put("answers[0].remark", text);
            case "answerHold" -> put("answer", detour ? "WAIVER" : "REASON").put("reason", text);
            case "decideWaiver" -> put("decision", "GRANTED").put("reason", text);
            case "holdConversation" -> conversation();
            case "confirmConversation" -> put("tookPlace", "true").put("remark", text);
            case "proposeRating", "reviewRating", "confirmRating" ->
                put("overall", "3").put("changeReason", text);
            case "signAsDepartmentHead", "signAsAssociateDirector" ->
                put("decision", "SIGN").put("remark", text);
            case "receiveReview" -> put("answer", "RECEIVED_WITH_STATEMENT").put("statement", text);
            default -> throw new IllegalArgumentException(step);
        }
        return sent;
    }

    private void confirmPosition() {
        put("criteriaRead", "true").put("description", detour ? "OUT_OF_DATE" : "UP_TO_DATE");
        if (detour) {
            put("outOfDate", text);
        }
    }

    private void selfReview() {
        for (int row = 0; row < CRITERIA; row++) {
            put("narratives[" + row + "].narrative", text).put("narratives[" + row + "].ownRating", "4");
        }
        evidence("narratives[0].evidence[0]", 3);
        put("growthGoals[0].goal", text).put("growthGoals[0].support", text);
        put("anythingElse", text);
    }

    private void segment() {
        date("from", periodStart).date("to", periodStart.plusMonths(3)).put("narrative", text);
        evidence("evidence[0]", 2);
    }

    /** Two items for each criterion, from four quarters, or from one when a checkpoint is to ask about it. */
    private void ratings() {
        for (int row = 0; row < CRITERIA; row++) {
            put("ratings[" + row + "].rating", "3");
            evidence("ratings[" + row + "].evidence[0]", detour ? 1 : 2 + 3 * row);
            evidence("ratings[" + row + "].evidence[1]", detour ? 2 : 8 + 3 * row);
        }
    }

    private void assessment() {
        ratings();
        put("ratings[0].comment", text);
        put("growthItems[0].behavior", text).put("growthItems[0].expectedChange", text);
        put("growthItems[0].support", text).date("growthItems[0].by", today.plusMonths(6));
        put("overall", "3").put("summary", text);
    }

    /** An overall level that a checkpoint holds. */
    Map<String, String[]> heldAssessment() {
        assessment();
        put("overall", "2");
        return sent;
    }

    private void conversation() {
        date("heldOn", today).put("participants", line()).put("notes", text);
        put("assessmentChanges", detour ? "YES" : "NO");
        if (detour) {
            put("changes", text);
        }
    }

    private String line() {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    private void evidence(String row, int month) {
        LocalDate day = LocalDate.of(2026, month, 12);
        date(row + ".date", day.isBefore(periodStart) ? periodStart.plusDays(month) : day)
                .put(row + ".what", text)
                .put(row + ".result", text);
    }

    private ReviewAnswers date(String name, LocalDate day) {
        return put(name + ".month", "" + day.getMonthValue())
                .put(name + ".day", "" + day.getDayOfMonth())
                .put(name + ".year", "" + day.getYear());
    }

    private ReviewAnswers put(String name, String value) {
        sent.put(name, new String[] {value});
        return this;
    }
}
