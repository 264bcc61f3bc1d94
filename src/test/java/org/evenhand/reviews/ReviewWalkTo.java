package org.evenhand.reviews;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings a review to any of its steps, those of the checkpoint and of the correction included. */
public final class ReviewWalkTo {

    /** Every user task of a review that follows from the steps before. */
    public static final List<String> STEPS = List.of(
            "confirmPosition",
            "correctPosition",
            "writeSelfReview",
            "rateCriteria",
            "completeAssessment",
            "answerAdvice",
            "answerHold",
            "decideWaiver",
            "holdConversation",
            "confirmConversation",
            "proposeRating",
            "reviewRating",
            "confirmRating",
            "signAsDepartmentHead",
            "signAsAssociateDirector",
            "receiveReview");

    private static final List<String> RATING = List.of("proposeRating", "reviewRating", "confirmRating");

    private ReviewWalkTo() {}

    public static void step(ReviewWorld world, String review, String step) {
        switch (step) {
            case "correctPosition" ->
                world.sends(
                        review,
                        Map.of("description", "OUT_OF_DATE", "outOfDate", "I teach now.", "criteriaRead", true));
            case "answerAdvice" -> advice(world, review);
            case "answerHold" -> hold(world, review);
            case "decideWaiver" -> {
                hold(world, review);
                world.sends(review, Map.of("answer", "WAIVER", "reason", "The committee asked for it."));
            }
            default -> world.goesTo(review, step);
        }
    }

    /** Sends valid answers to the end, and keeps an overall rating that was proposed. */
    public static void end(ReviewWorld world, String review) {
        while (world.isOpen(review)) {
            Object overall = world.sees(review).context().get("overall");
            if (overall != null && RATING.contains(world.waitsFor(review).step())) {
                world.sends(review, Map.of("overall", overall));
            } else {
                world.goesOn(review);
            }
        }
    }

    private static void advice(ReviewWorld world, String review) {
        world.goesTo(review, "completeAssessment");
        Map<String, Object> answers = new LinkedHashMap<>(ReviewAnswers.assessment(world.sees(review)));
        answers.put("ratings", ReviewAnswers.rows(world.sees(review), "ratings", row -> {
            row.put("rating", "3");
            row.put("evidence", List.of(ReviewAnswers.evidence("2026-02-03")));
        }));
        world.sends(review, answers);
    }

    private static void hold(ReviewWorld world, String review) {
        world.goesTo(review, "completeAssessment");
        Map<String, Object> answers = new LinkedHashMap<>(ReviewAnswers.assessment(world.sees(review)));
        answers.put("overall", "2");
        world.sends(review, answers);
    }
}
