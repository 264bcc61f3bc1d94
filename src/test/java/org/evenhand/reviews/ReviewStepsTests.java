package org.evenhand.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.CheckpointAnswer;
import org.evenhand.equity.CheckpointOutcome;
import org.evenhand.equity.CheckpointOutcomes;
import org.evenhand.equity.CheckpointResult;
import org.evenhand.equity.Finding;
import org.evenhand.forms.FieldError;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@EvenhandTest
@Policies("Annual review: the steps")
class ReviewStepsTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    CheckpointOutcomes outcomes;

    @Autowired
    Casework casework;

    @Autowired
    Sending sending;

    @Autowired
    Acting acting;

    @Autowired
    MockMvc web;

    @Autowired
    TestClock clock;

    private ReviewWorld world;
    private String review;

    @BeforeEach
    void oneReview() {
        world = new ReviewWorld(beans);
        review = world.review();
    }

    @Test
    void goesFromThePositionToTheRecord() {
        world.goesTo(review, "receiveReview");
        world.goesOn(review);

        assertThat(reviews.get(review).state()).isEqualTo(ReviewState.FILED_RECEIVED);
        assertThat(documents.of(review)).extracting(document -> document.kind()).contains("FILED_REVIEW");
        // what comes after is the time for an appeal
        assertThat(kinds()).startsWith("reviewOpened").endsWith("reviewFiled", "windowOpened");
    }

    @Test
    void showsPositionCriteriaAnchorsDatesAndReadersBeforeAnythingIsAsked() {
        Map<String, Object> shown = world.sees(review).context();
        PerformanceReview opened = reviews.get(review);
        assertThat(shown.get("criteria").toString()).contains("anchorsText=- Answers within 1 working days");
        assertThat(((Map<?, ?>) shown.get("manager")).get("displayName")).isNotNull();
        assertThat(shown.get("cycle").toString()).contains("January 8, 2027", "January 22, 2027", "January 29, 2027");
        assertThat(shown.get("person").toString()).contains("jobTitle");
        assertThat(opened.selfReviewDue()).hasToString("2027-01-08");
        assertThat(((List<?>) shown.get("scale"))).hasSize(4);
    }

    @Test
    void takesASelfReviewByCriterionWithDatedEvidenceAndWithoutOwnRatings() {
        world.goesTo(review, "writeSelfReview");
        Map<String, Object> withoutRatings = new LinkedHashMap<>(ReviewAnswers.selfReview(world.sees(review)));
        List<?> rows = (List<?>) withoutRatings.get("narratives");
        assertThat(rows).hasSizeGreaterThan(1);
        withoutRatings.put(
                "narratives",
                rows.stream().map(row -> without((Map<?, ?>) row, "ownRating")).toList());
        assertThat(world.checks(review, withoutRatings).errors()).isEmpty();
        world.sends(review, withoutRatings);
        assertThat(documents
                        .latest(review, "SELF_REVIEW")
                        .orElseThrow()
                        .content()
                        .toString())
                .contains("2026-03-04", "Teach a session")
                .doesNotContain("ownRating");
    }

    @Test
    void remindsTwiceOfTheSelfReviewBeforeItLapses() {
        world.goesTo(review, "writeSelfReview");
        int before = reminders();
        clock.advance(Duration.ofDays(90));
        world.runsWhatIsDue(review);
        assertThat(reminders() - before).isEqualTo(2);
    }

    @Test
    void saysInTheFiledReviewThatThereIsNoSelfReview() throws Exception {
        world.goesTo(review, "writeSelfReview");
        clock.advance(Duration.ofDays(90));
        world.runsWhatIsDue(review);
        world.goesToTheEnd(review);
        String employee = reviews.get(review).personId();
        web.perform(get("/cases/{id}/review", review).with(as(employee)))
                .andExpect(content().string(containsString("None: it was not sent in time.")));
    }

    @Test
    void comesBackForConfirmationWhenThePositionDescriptionIsOutOfDate() {
        world.sends(review, Map.of("description", "OUT_OF_DATE", "outOfDate", "I teach now.", "criteriaRead", true));
        assertThat(world.waitsFor(review).step()).isEqualTo("correctPosition");
        world.goesOn(review);
        assertThat(world.waitsFor(review).step()).isEqualTo("confirmPosition");
    }

    @Test
    void hidesTheEmployeesOwnRatingsUntilTheManagersAreCommitted() {
        world.goesTo(review, "rateCriteria");
        assertThat(world.sees(review).context().toString())
                .contains("I led the move of the maps")
                .doesNotContain("ownRating")
                .doesNotContain("selfRating");
        world.goesOn(review);
        assertThat(world.sees(review).context().toString()).contains("selfRating=4");
    }

    @Test
    void refusesARatingWithoutEvidenceAndAnExtremeOneWithASingleItem() {
        world.goesTo(review, "rateCriteria");
        assertThat(ratedWith("3", 0)).isNotEmpty();
        assertThat(ratedWith("3", 1)).isEmpty();
        assertThat(ratedWith("4", 1)).extracting(FieldError::messageKey).contains("reviews.problem.evidenceFirst");
        assertThat(ratedWith("4", 2)).isEmpty();
        assertThat(ratedWith("1", 1)).extracting(FieldError::messageKey).contains("reviews.problem.evidenceFirst");
    }

    @Test
    void refusesEvidenceFromOutsideThePeriodAtTheRowItStandsIn() {
        world.goesTo(review, "rateCriteria");
        Map<String, Object> answers = rated("3", List.of(ReviewAnswers.evidence("2025-12-31")));
        assertThat(world.checks(review, answers).errors())
                .anySatisfy(error -> assertThat(error.path()).isEqualTo("ratings[0].evidence[0].date"));
    }

    @Test
    void wantsAReasonForARatingThatDiffersFromTheSealedOne() {
        world.goesTo(review, "completeAssessment");
        Map<String, Object> changed = assessment(Map.of("rating", "2"), Map.of());
        assertThat(world.checks(review, changed).errors())
                .extracting(FieldError::messageKey)
                .containsOnly("reviews.problem.changeReason");
        Map<String, Object> explained =
                assessment(Map.of("rating", "2", "changeReason", "I had not seen the count."), Map.of("overall", "2"));
        assertThat(world.checks(review, explained).errors()).isEmpty();
    }

    @Test
    void keepsTheRatingBeforeAndTheReasonInTheRecord() {
        world.goesTo(review, "completeAssessment");
        world.sends(
                review, assessment(Map.of("rating", "2", "changeReason", "Seen the count."), Map.of("overall", "2")));
        Map<String, Object> kept =
                documents.latest(review, "ASSESSMENT").orElseThrow().content();
        assertThat(kept.toString()).contains("before=3").contains("changeReason=Seen the count.");
        assertThat(lastStep().facts()).containsEntry("changedRatings", 2);
    }

    @Test
    void passesAnAssessmentThatNoRuleFinds() {
        world.goesTo(review, "completeAssessment");
        world.goesOn(review);
        assertThat(outcome().result()).isEqualTo(CheckpointResult.PASS);
        assertThat(outcome().inputFingerprint()).hasSize(64);
    }

    @Test
    void advisesWhenTheEvidenceLeavesOutQuartersAndGoesOnWithTheAnswer() {
        world.goesTo(review, "completeAssessment");
        world.sends(review, assessment(Map.of("evidence", List.of(ReviewAnswers.evidence("2026-02-03"))), Map.of()));
        assertThat(outcome().result()).isEqualTo(CheckpointResult.ADVISE);
        assertThat(rules()).containsExactly("whole-period");
        assertThat(world.waitsFor(review).step()).isEqualTo("answerAdvice");
        world.goesOn(review);
        assertThat(outcome().answer()).isEqualTo(CheckpointAnswer.ADVICE_ANSWERED);
        assertThat(world.waitsFor(review).step()).isEqualTo("holdConversation");
    }

    @Test
    void holdsAnOverallRatingFarFromTheCriteriaUntilAReasonIsGiven() {
        world.goesTo(review, "completeAssessment");
        world.sends(review, assessment(Map.of(), Map.of("overall", "2")));
        assertThat(outcome().result()).isEqualTo(CheckpointResult.HOLD);
        assertThat(rules()).containsExactly("words-and-numbers");
        world.sends(review, Map.of("answer", "REASON", "reason", "The last quarter weighs more."));
        assertThat(outcome().answer()).isEqualTo(CheckpointAnswer.REASON_GIVEN);
        world.runsWhatIsDue(review);
        assertThat(world.waitsFor(review).step()).isEqualTo("holdConversation");
    }

    @Test
    void asksForOneWholeGrowthItemOrAReason() {
        world.goesTo(review, "completeAssessment");
        Map<String, Object> half = Map.of("behavior", "Teaches");
        world.sends(review, assessment(Map.of(), Map.of("growthItems", List.of(half))));
        assertThat(outcome().result()).isEqualTo(CheckpointResult.HOLD);
        assertThat(rules()).containsExactly("actionable-growth");
        world.sends(review, Map.of("answer", "CHANGE"));
        world.goesOn(review);
        assertThat(outcome().result()).isEqualTo(CheckpointResult.PASS);
    }

    @Test
    void bringsAHeldTextBackToItsAuthorWithTheFindings() {
        world.goesTo(review, "completeAssessment");
        world.sends(review, assessment(Map.of(), Map.of("overall", "2")));
        world.sends(review, Map.of("answer", "CHANGE"));
        assertThat(world.waitsFor(review).step()).isEqualTo("completeAssessment");
        assertThat(world.sees(review).context().get("findings").toString()).contains("words-and-numbers");
        world.goesOn(review);
        assertThat(outcome().run()).isEqualTo(2);
        assertThat(outcome().result()).isEqualTo(CheckpointResult.PASS);
    }

    @Test
    void letsOnlyASecondPersonWaiveARule() {
        world.goesTo(review, "completeAssessment");
        world.sends(review, assessment(Map.of(), Map.of("overall", "2")));
        world.sends(review, Map.of("answer", "WAIVER", "reason", "The committee asked for it."));
        OpenTask waiver = world.waitsFor(review);
        assertThat(waiver.step()).isEqualTo("decideWaiver");
        assertThat(waiver.assignee()).isEqualTo(reviews.get(review).departmentHeadId());
        world.sends(review, Map.of("decision", "REFUSED", "reason", "The text can say it."));
        assertThat(outcome().answer()).isEqualTo(CheckpointAnswer.WAIVER_REFUSED);
        assertThat(world.waitsFor(review).step()).isEqualTo("completeAssessment");
    }

    @Test
    void refusesAConversationBeforeTheEmployeeHadTheDraftForTwoBusinessDays() {
        world.goesTo(review, "holdConversation");
        Map<String, Object> answers = new HashMap<>(ReviewAnswers.conversation(clock.instant()));
        answers.put("heldOn", String.valueOf(reviews.get(review).draftSharedOn()));
        assertThat(world.checks(review, answers).errors())
                .extracting(FieldError::messageKey)
                .containsExactly("reviews.problem.conversationTooEarly");
        answers.put("heldOn", "2027-12-01");
        assertThat(world.checks(review, answers).errors())
                .extracting(FieldError::messageKey)
                .containsExactly("reviews.problem.conversationInFuture");
    }

    @Test
    void revisesTheAssessmentWhenTheConversationChangesIt() {
        world.goesTo(review, "holdConversation");
        Map<String, Object> answers = new HashMap<>(ReviewAnswers.conversation(clock.instant()));
        answers.put("assessmentChanges", "YES");
        answers.put("changes", "The teaching was missing.");
        world.sends(review, answers);
        assertThat(world.waitsFor(review).step()).isEqualTo("completeAssessment");
        assertThat(reviews.get(review).sharedAssessment()).isEqualTo(1);
    }

    @Test
    void recordsTheDayAndTheParticipantsOfTheConversationAndTheEmployeeConfirmsIt() {
        world.goesTo(review, "confirmConversation");
        Map<String, Object> held =
                documents.latest(review, "CONVERSATION").orElseThrow().content();
        assertThat(held).containsKey("heldOn").containsEntry("participants", "Both of us");
        assertThat(world.waitsFor(review).assignee())
                .isEqualTo(reviews.get(review).personId());
        world.goesOn(review);
        assertThat(documents
                        .latest(review, "CONVERSATION_CONFIRMATION")
                        .orElseThrow()
                        .author())
                .isEqualTo(reviews.get(review).personId());
    }

    @Test
    void givesTheOverallRatingToManagerDepartmentHeadAndAssociateDirectorInThatOrder() {
        PerformanceReview opened = reviews.get(review);
        world.goesTo(review, "proposeRating");
        for (var step : List.of(
                List.of("proposeRating", opened.managerId(), "2"),
                List.of("reviewRating", opened.departmentHeadId(), "3"),
                List.of("confirmRating", opened.associateDirectorId(), "2"))) {
            assertThat(world.waitsFor(review).step()).isEqualTo(step.get(0));
            assertThat(world.waitsFor(review).assignee()).isEqualTo(step.get(1));
            assertThat(world.checks(review, Map.of("overall", step.get(2))).errors())
                    .extracting(FieldError::messageKey)
                    .containsExactly("reviews.problem.changeReason");
            world.sends(review, Map.of("overall", step.get(2), "changeReason", "As compared by " + step.get(0) + "."));
        }
        assertThat(documents.latest(review, "RATING_CONFIRMATION").orElseThrow().content())
                .containsEntry("before", "3")
                .containsEntry("overall", "2")
                .containsEntry("changeReason", "As compared by confirmRating.");
    }

    @Test
    void wantsAReasonFromWhoeverChangesTheOverallRating() {
        world.goesTo(review, "reviewRating");
        assertThat(world.checks(review, Map.of("overall", "2")).errors())
                .extracting(FieldError::messageKey)
                .containsExactly("reviews.problem.changeReason");
        world.sends(review, Map.of("overall", "2", "changeReason", "Compared with the rest of the unit."));
        assertThat(lastStep().facts()).containsEntry("ratingChanged", true);
    }

    @Test
    void goesBackToTheManagerWithTheReasonWhenASignatureIsRefused() {
        world.goesTo(review, "signAsDepartmentHead");
        world.sends(review, Map.of("decision", "SEND_BACK", "reason", "Name the result of the move."));
        assertThat(world.waitsFor(review).step()).isEqualTo("completeAssessment");
        assertThat(world.sees(review).context().get("sentBack").toString()).contains("Name the result");
        assertThat(documents.latest(review, "SIGNATURE_DEPARTMENT_HEAD")).isEmpty();
    }

    @Test
    void keepsTheEarlierVersionWhenEitherSignatureIsRefusedAndSignsTheNextOneAgain() {
        world.goesTo(review, "signAsAssociateDirector");
        String signed = documents
                .latest(review, "SIGNATURE_DEPARTMENT_HEAD")
                .orElseThrow()
                .author();
        String before = documents.latest(review, "ASSESSMENT").orElseThrow().fingerprint();
        world.sends(review, Map.of("decision", "SEND_BACK", "reason", "Name the result of the move."));
        assertThat(world.waitsFor(review).assignee())
                .isEqualTo(reviews.get(review).managerId());
        clock.advance(Duration.ofMinutes(1));
        world.goesTo(review, "signAsAssociateDirector");
        assertThat(documents.of(review))
                .extracting(DocumentRevision::fingerprint)
                .contains(before);
        assertThat(documents.latest(review, "ASSESSMENT").orElseThrow().revision())
                .isEqualTo(2);
        assertThat(documents.latest(review, "SIGNATURE_DEPARTMENT_HEAD").orElseThrow())
                .satisfies(again -> assertThat(again.revision()).isEqualTo(2))
                .satisfies(again -> assertThat(again.author()).isEqualTo(signed));
    }

    @Test
    void wantsTheStatementThatIsAnnounced() {
        world.goesTo(review, "receiveReview");
        assertThat(world.checks(review, Map.of("answer", "RECEIVED_WITH_STATEMENT"))
                        .errors())
                .isNotEmpty();
        world.sends(review, Map.of("answer", "RECEIVED_WITH_STATEMENT", "statement", "I would add the exhibit."));
        world.runsWhatIsDue(review);
        assertThat(reviews.get(review).state()).isEqualTo(ReviewState.FILED_RECEIVED_WITH_STATEMENT);
    }

    @Test
    void filesEveryDocumentByItsFingerprintAndTheStatementTravelsWithThem() {
        world.goesTo(review, "receiveReview");
        world.sends(review, Map.of("answer", "RECEIVED_WITH_STATEMENT", "statement", "I would add the exhibit."));
        world.runsWhatIsDue(review);
        String filed =
                documents.latest(review, "FILED_REVIEW").orElseThrow().content().toString();
        assertThat(documents.of(review))
                .filteredOn(document -> !document.kind().equals("FILED_REVIEW"))
                .hasSizeGreaterThan(8)
                .allSatisfy(document -> assertThat(filed).contains(document.fingerprint()));
        assertThat(documents.latest(review, "RECEIPT").orElseThrow().content().toString())
                .contains("I would add the exhibit.");
        acting.actWith(
                review,
                "correct-review",
                world.library.hr,
                Map.of("wrong", "The title is wrong.", "right", "Archivist.", "reason", "The roster says so."));
        assertThat(documents
                        .latest(review, "FILED_REVIEW")
                        .orElseThrow()
                        .content()
                        .toString())
                .contains(documents.latest(review, "RECEIPT").orElseThrow().fingerprint());
    }

    @Test
    void filesAReviewThatSomebodyDeclinesToSign() {
        world.goesTo(review, "receiveReview");
        world.sends(review, Map.of("answer", "DECLINED_TO_SIGN"));
        world.runsWhatIsDue(review);
        assertThat(reviews.get(review).state()).isEqualTo(ReviewState.FILED_DECLINED_TO_SIGN);
    }

    @Test
    void goesOnWithoutASelfReviewThatLapsed() {
        world.goesTo(review, "writeSelfReview");
        clock.advance(Duration.ofDays(90));
        world.runsWhatIsDue(review);
        assertThat(world.waitsFor(review).step()).isEqualTo("rateCriteria");
        assertThat(documents.latest(review, "SELF_REVIEW")).isEmpty();
        assertThat(kinds()).contains("reminded");
    }

    @Test
    void neverMakesARatingByLatenessButTellsTheNextLevel() {
        world.goesTo(review, "rateCriteria");
        clock.advance(Duration.ofDays(120));
        world.runsWhatIsDue(review);
        assertThat(world.waitsFor(review).step()).isEqualTo("rateCriteria");
        assertThat(kinds()).contains("reminded", "latenessEscalated");
    }

    @Test
    void filesAReviewThatNobodyAnswers() {
        world.goesTo(review, "receiveReview");
        clock.advance(Duration.ofDays(120));
        world.runsWhatIsDue(review);
        assertThat(reviews.get(review).state()).isEqualTo(ReviewState.FILED_NOT_ANSWERED);
    }

    @Test
    void refusesWhoeverDoesNotHaveTheStepAndWhoeverHasDoneIt() {
        OpenTask task = world.waitsFor(review);
        Actor stranger = new Actor(world.library.manager, Set.of(Role.STAFF), null);
        assertThatThrownBy(() -> casework.open(task.id(), stranger))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
        Actor staff = world.assigneeOf(task);
        world.goesOn(review);
        assertThatThrownBy(() -> sending.send(task.id(), staff, 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MOVED_ON));
    }

    @Test
    void refusesToSendADraftThatChangedAfterItWasLookedAt() {
        StepPage page = world.checks(review, ReviewAnswers.to(world.sees(review), clock.instant()));
        int before = ledger.of(review).size();
        assertThatThrownBy(() -> sending.send(page.task().id(), world.assigneeOf(page.task()), page.draftVersion() + 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("casework.refused.draftChanged"));
        assertThat(ledger.of(review)).hasSize(before);
        assertThat(documents.of(review)).isEmpty();
    }

    private static RequestPostProcessor as(String person) {
        SignedIn signedIn = new SignedIn(person, Set.of(Role.STAFF));
        return authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    }

    private int reminders() {
        return (int) kinds().stream().filter("reminded"::equals).count();
    }

    private static Map<Object, Object> without(Map<?, ?> row, String key) {
        Map<Object, Object> less = new LinkedHashMap<>(row);
        less.remove(key);
        return less;
    }

    private List<FieldError> ratedWith(String level, int items) {
        return world.checks(
                        review,
                        rated(level, java.util.Collections.nCopies(items, ReviewAnswers.evidence("2026-03-04"))))
                .errors();
    }

    private Map<String, Object> rated(String level, List<Map<String, Object>> evidence) {
        return Map.of("ratings", ReviewAnswers.rows(world.sees(review), "ratings", row -> {
            row.put("rating", level);
            row.put("evidence", evidence);
        }));
    }

    /** Valid answers to the assessment, each row and the whole with these differences. */
    private Map<String, Object> assessment(Map<String, Object> inRows, Map<String, Object> inAll) {
        Map<String, Object> answers = new LinkedHashMap<>(ReviewAnswers.assessment(world.sees(review)));
        List<?> rows = (List<?>) answers.get("ratings");
        answers.put(
                "ratings",
                rows.stream().map(row -> with((Map<?, ?>) row, inRows)).toList());
        answers.putAll(inAll);
        return answers;
    }

    private static Map<Object, Object> with(Map<?, ?> row, Map<String, Object> more) {
        Map<Object, Object> changed = new LinkedHashMap<>(row);
        changed.putAll(more);
        return changed;
    }

    private CheckpointOutcome outcome() {
        return outcomes.last(review).orElseThrow();
    }

    private List<String> rules() {
        return outcome().findings().stream().map(Finding::rule).toList();
    }

    private List<String> kinds() {
        return ledger.of(review).stream().map(LedgerEntry::kind).toList();
    }

    private LedgerEntry lastStep() {
        return ledger.of(review).stream()
                .filter(entry -> entry.kind().equals("stepCompleted"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
