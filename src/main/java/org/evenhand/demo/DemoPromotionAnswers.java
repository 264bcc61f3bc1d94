package org.evenhand.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.evenhand.casework.StepPage;

/** What made-up candidates, recommenders, members of committees and directors write in a round of promotions. */
final class DemoPromotionAnswers implements MadeUpAnswers {

    private static final int SELDOM = 6;
    private static final String IN_FAVOR = "IN_FAVOR";

    private static final String LETTER =
            "I have seen this work for six years. It is careful, it is shared, and others build on it.";

    private final Random random;

    DemoPromotionAnswers(Random random) {
        this.random = random;
    }

    @Override
    public Map<String, Object> to(StepPage page, LocalDate today) {
        return switch (page.task().step()) {
            case "declareIntent" -> Map.of("intent", seldom() ? "OPT_OUT" : "CONSIDER");
            case "assembleDossier" -> dossier(page);
            case "suggestReferees" -> Map.of("suggested", referees());
            case "chooseReferees" -> Map.of("referees", referees());
            case "answerInvitation" -> Map.of("answer", "ACCEPT");
            case "writeLetter" -> Map.of("relation", "We served on a committee of two libraries.", "letter", LETTER);
            case "redactLetter" -> Map.of("ofCandidate", "RIGHT", "letter", LETTER, "takenOut", "Name and letterhead.");
            case "recommendPromotion" -> with(recommended(page), "heldOn", today.toString());
            case "certifyFile", "respond" -> Map.of("certified", "COMPLETE");
            case "challengeCommittee" -> Map.of("answer", "NONE");
            case "declareCommitteeConflict" -> Map.of("answer", "NO_CONFLICT");
            case "castSealedVote", "castSecondVote" -> vote(page);
            case "holdTalk" ->
                Map.of("heldOn", today.toString(), "present", MadeUpAnswers.column(page, "people", "value"));
            case "writeReport" -> report(page);
            case "answerReport" -> Map.of("answer", "AGREE");
            case "weighRecommendations" -> Map.of("view", "AGREE");
            case "holdConference" ->
                Map.of(
                        "heldOn", today.toString(),
                        "participants", "Recommender, chair of the committee, director",
                        "notes", "We went through the criteria on which the views differ.");
            case "decidePromotion" -> decision(page);
            case "notifyCandidate" ->
                Map.of(
                        "payRange", "72,000 to 86,000",
                        "rights",
                                "You can answer in writing, ask the director once to reconsider, and appeal within 30 days.");
            case "followUp" ->
                Map.of(
                        "meetingOn", today.toString(),
                        "effectiveOn", today.plusMonths(1).toString(),
                        "next", "A second teaching project, and the round of next year.");
            default ->
                throw new IllegalStateException(
                        "no made-up answers for " + page.task().step());
        };
    }

    private Map<String, Object> dossier(StepPage page) {
        return Map.of(
                "contextStatement", "Two of these years the reading room was closed for building work.",
                "summary", DemoTexts.pick(random, DemoTexts.SUMMARIES),
                "sections", rows(page, "sections", "account", DemoTexts.NARRATIVES));
    }

    private Map<String, Object> recommended(StepPage page) {
        return Map.of(
                "reasons",
                rows(page, "reasons", "reason", DemoTexts.SUMMARIES),
                "recommendation",
                seldom() ? "NOT_RECOMMENDED" : "RECOMMENDED");
    }

    /** Beyond the library; the addresses reach nobody. */
    private static List<Map<String, Object>> referees() {
        return Stream.of("Ash Colophon", "Bryony Watermark", "Cedar Quire", "Dale Octavo")
                .map(name -> Map.<String, Object>of(
                        "name",
                        name,
                        "email",
                        name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.net",
                        "affiliation",
                        "Another library"))
                .toList();
    }

    /** In a second vote what the first one was stays. */
    private Map<String, Object> vote(StepPage page) {
        if (page.task().step().equals("castSecondVote")) {
            return Map.of(
                    "criteria", MadeUpAnswers.rows(page, "criteria", (row, same) -> {}),
                    "overall", page.context().get("before"));
        }
        return Map.of(
                "read",
                true,
                "criteria",
                MadeUpAnswers.rows(page, "criteria", this::voted),
                "overall",
                IN_FAVOR,
                "overallWhy",
                "The evidence of the dossier carries it.");
    }

    private void voted(Map<String, Object> row, StepPage page) {
        row.put("vote", IN_FAVOR);
        row.put("why", DemoTexts.pick(random, DemoTexts.RESULTS));
    }

    private Map<String, Object> report(StepPage page) {
        return Map.of(
                "criteria", rows(page, "criteria", "reason", DemoTexts.RESULTS),
                "summary", "The committee read the file criterion by criterion and agrees with the recommendation.",
                "viewInFavor", "The work of these years is at the rank that is sought.",
                "viewAgainst", "Some of it is still to be finished.");
    }

    private Map<String, Object> decision(StepPage page) {
        return Map.of("reasons", rows(page, "reasons", "reason", DemoTexts.RESULTS), "decision", "OFFER");
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(key, value);
        return more;
    }

    private List<Map<String, Object>> rows(StepPage page, String list, String field, List<String> texts) {
        return MadeUpAnswers.rows(page, list, (row, same) -> row.put(field, DemoTexts.pick(random, texts)));
    }

    private boolean seldom() {
        return random.nextInt(SELDOM) == 0;
    }
}
