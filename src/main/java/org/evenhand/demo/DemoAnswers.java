package org.evenhand.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.evenhand.casework.StepPage;

/** What made-up people write into the forms of a review: plain, plausible, and sometimes what a checkpoint asks about. */
final class DemoAnswers implements MadeUpAnswers {

    private static final int HIGHEST = 4;
    private static final int MONTHS = 12;
    private static final int OFTEN = 5;

    private final Random random;
    private final LocalDate periodEnd;

    DemoAnswers(Random random, LocalDate periodEnd) {
        this.random = random;
        this.periodEnd = periodEnd;
    }

    @Override
    public Map<String, Object> to(StepPage page, LocalDate today) {
        return switch (page.task().step()) {
            case "confirmPosition" -> Map.of("description", "UP_TO_DATE", "criteriaRead", true);
            case "writeSelfReview" -> selfReview(page);
            case "rateCriteria" -> Map.of("ratings", MadeUpAnswers.rows(page, "ratings", this::rated));
            case "completeAssessment" -> assessment(page);
            case "answerAdvice" -> Map.of("answers", MadeUpAnswers.rows(page, "answers", this::considered));
            case "answerHold" ->
                Map.of("answer", "REASON", "reason", "The project began in spring; earlier months had no part in it.");
            case "holdConversation" -> conversation(today);
            case "confirmConversation" -> Map.of("tookPlace", true, "draftInTime", true);
            case "proposeRating", "reviewRating", "confirmRating" ->
                Map.of("overall", page.context().get("overall"));
            case "signAsDepartmentHead", "signAsAssociateDirector", "signAsMonitor" -> Map.of("decision", "SIGN");
            case "giveIndependentView" ->
                Map.of("views", MadeUpAnswers.rows(page, "views", (row, same) -> row.put("view", row.get("rating"))));
            case "holdSession" -> session(page, today);
            case "receiveReview" -> received();
            case "agreePeers" -> Map.of("peers", agreed(page));
            case "givePeerInput" ->
                Map.of(
                        "choice", "ANSWER",
                        "helped", DemoTexts.pick(random, DemoTexts.HELPED),
                        "more", DemoTexts.pick(random, DemoTexts.MORE));
            default ->
                throw new IllegalStateException(
                        "no made-up answers for " + page.task().step());
        };
    }

    private Map<String, Object> selfReview(StepPage page) {
        return Map.of(
                "narratives",
                MadeUpAnswers.rows(page, "narratives", this::narrated),
                "growthGoals",
                List.of(Map.of(
                        "goal", DemoTexts.pick(random, DemoTexts.GOALS),
                        "support", DemoTexts.pick(random, DemoTexts.SUPPORT),
                        "by", periodEnd.plusMonths(6).toString())));
    }

    private void narrated(Map<String, Object> row, StepPage page) {
        row.put("narrative", DemoTexts.pick(random, DemoTexts.NARRATIVES));
        row.put("evidence", evidence(page, 1 + random.nextInt(2)));
        row.put("ownRating", String.valueOf(2 + random.nextInt(2)));
    }

    private void rated(Map<String, Object> row, StepPage page) {
        row.put("rating", String.valueOf(2 + random.nextInt(HIGHEST - 1)));
        row.put("evidence", evidence(page, 2));
    }

    private Map<String, Object> assessment(StepPage page) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "ratings",
                MadeUpAnswers.rows(page, "ratings", (row, same) -> row.put("comment", "As the evidence shows.")));
        values.put("growthItems", List.of(growthItem(page)));
        values.put("overall", random.nextInt(OFTEN) == 0 ? "2" : "3");
        values.put("summary", DemoTexts.pick(random, DemoTexts.SUMMARIES));
        return values;
    }

    private Map<String, Object> growthItem(StepPage page) {
        return Map.of(
                "behavior", DemoTexts.pick(random, DemoTexts.GOALS),
                "expectedChange", "Does it alone by the end of the next period.",
                "support", DemoTexts.pick(random, DemoTexts.SUPPORT),
                "by", periodEnd.plusMonths(6).toString());
    }

    private static List<Map<String, Object>> agreed(StepPage page) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : page.context().get("peers") instanceof List<?> there ? there : List.of()) {
            rows.add(Map.of("id", Objects.requireNonNull(((Map<?, ?>) row).get("id")), "ask", "YES"));
        }
        return rows;
    }

    private void considered(Map<String, Object> row, StepPage page) {
        row.put("response", "CONSIDERED");
    }

    private static Map<String, Object> conversation(LocalDate today) {
        return Map.of(
                "heldOn", today.toString(),
                "participants", "Both of us",
                "notes", "We went through the draft criterion by criterion.",
                "assessmentChanges", "NO");
    }

    /** Everybody came; now and then one rating moves. */
    private Map<String, Object> session(StepPage page, LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("heldOn", today.toString());
        values.put("present", MadeUpAnswers.column(page, "people", "value"));
        values.put("changes", random.nextInt(OFTEN) < 2 ? List.of(change(page)) : List.of());
        return values;
    }

    private Map<String, Object> change(StepPage page) {
        String before =
                String.valueOf(MadeUpAnswers.column(page, "cases", "rating").get(0));
        return Map.of(
                "caseId", MadeUpAnswers.column(page, "cases", "caseId").get(0),
                "criterion",
                        MadeUpAnswers.column(page, "criterionOptions", "value").get(0),
                "evidence", DemoTexts.pick(random, DemoTexts.EVENTS),
                "after", before.equals("2") ? "3" : "4",
                "reason", "The same work was rated higher in another department.");
    }

    private Map<String, Object> received() {
        return random.nextInt(OFTEN) == 0
                ? Map.of("answer", "RECEIVED_WITH_STATEMENT", "statement", "I would add the exhibit of last winter.")
                : Map.of("answer", random.nextInt(OFTEN) == 0 ? "DECLINED_TO_SIGN" : "RECEIVED");
    }

    private List<Map<String, Object>> evidence(StepPage page, int items) {
        List<Map<String, Object>> evidence = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            evidence.add(Map.of(
                    "date", periodEnd.minusDays(random.nextInt(MONTHS * 30)).toString(),
                    "what", DemoTexts.pick(random, DemoTexts.EVENTS),
                    "result", DemoTexts.pick(random, DemoTexts.RESULTS)));
        }
        return evidence;
    }
}
