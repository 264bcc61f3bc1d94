package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each step of a review and of a checkpoint reminds, and escalates where it may not wait for ever, and stays open. */
class DeadlineProcessTests {

    private record Step(String name, String assignee, Map<String, Object> routing) {}

    private static final List<Step> PATH = List.of(
            new Step("confirmPosition", "ada", Map.of("descriptionUpToDate", true)),
            new Step("writeSelfReview", "ada", Map.of()),
            new Step("rateCriteria", "ben", Map.of()),
            new Step("completeAssessment", "ben", Map.of()),
            new Step("holdConversation", "ben", Map.of("assessmentChanges", false)),
            new Step("confirmConversation", "ada", Map.of()),
            new Step("proposeRating", "ben", Map.of()),
            new Step("reviewRating", "cara", Map.of()),
            new Step("confirmRating", "dora", Map.of()),
            new Step("signAsDepartmentHead", "cara", Map.of("sentBack", false)),
            new Step("signAsAssociateDirector", "dora", Map.of("sentBack", false)));

    private final ModelEngine models = ModelEngine.fresh();

    /** Every step that somebody waits for; the self-review has reminders of its own, and lapses. */
    static Stream<String> escalated() {
        return Stream.concat(Stream.of("correctPosition"), PATH.stream().map(Step::name))
                .filter(step -> !step.equals("writeSelfReview"));
    }

    static Stream<String> reminded() {
        return Stream.concat(escalated(), Stream.of("receiveReview"));
    }

    @ParameterizedTest
    @MethodSource("reminded")
    void remindsOfAStepOfTheReview(String step) {
        reminds(reviewAt(step), step);
    }

    @ParameterizedTest
    @MethodSource("escalated")
    void escalatesALateStepOfTheReview(String step) {
        escalates(reviewAt(step), step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answerAdvice", "answerHold"})
    void remindsAndEscalatesTheAnswerToACheckpoint(String step) {
        reminds(checkpointAt(step), step);
        escalates(checkpointAt(step), step);
    }

    private void reminds(ModelCase open, String step) {
        open.timer(step + "Reminder").job("remindAssignee");
        assertThat(models.calls()).endsWith("remind");
        assertThat(open.openStep()).isEqualTo(step);
    }

    private void escalates(ModelCase open, String step) {
        open.timer(step + "Late").job("escalateToNextLevel");
        assertThat(models.calls()).endsWith("escalate");
        assertThat(open.ends()).endsWith("latenessEscalated");
        assertThat(open.openStep()).isEqualTo(step);
    }

    private ModelCase reviewAt(String step) {
        ModelCase review = models.start(
                "annualReview",
                Map.of(
                        "caseId", "any",
                        "staff", "ada",
                        "manager", "ben",
                        "departmentHead", "cara",
                        "associateDirector", "dora",
                        "toBeCalibrated", false));
        if (step.equals("correctPosition")) {
            return review.step("confirmPosition", "ada", Map.of("descriptionUpToDate", false));
        }
        PATH.stream().takeWhile(before -> !before.name().equals(step)).forEach(before -> goes(review, before));
        return review;
    }

    private static void goes(ModelCase review, Step step) {
        review.step(step.name(), step.assignee(), step.routing());
        if (step.name().equals("completeAssessment")) {
            review.job("shareDraft");
        }
    }

    private ModelCase checkpointAt(String step) {
        ModelEngine.fresh().checkpointFinds(step.equals("answerHold") ? "HOLD" : "ADVISE");
        return models.start(
                "equityCheckpoint",
                Map.of("caseId", "any", "checkpoint", "assessment", "author", "ben", "secondPerson", "cara"));
    }
}
