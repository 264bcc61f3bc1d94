package org.evenhand.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.appeals.PanelSeat.State;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewState;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Appeal: reconsideration and appeal against a review")
class AppealPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    AppealPages pages;

    @Autowired
    AppealActs acts;

    @Autowired
    AppealFiling filing;

    @Autowired
    PanelRows panel;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    private ReviewWorld reviewed;
    private AppealWorld world;
    private Decision decision;
    private PerformanceReview review;

    @BeforeEach
    void filedReview() {
        reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesToTheEnd(caseId);
        world = new AppealWorld(beans);
        decision = world.decisionOf(caseId);
        review = reviews.get(caseId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rateCriteria", "completeAssessment", "holdConversation"})
    void opensTheReviewAgainAtTheStepThatARemedyNamesAndKeepsWhatWasFiled(String repeated) {
        int before = documents.of(review.caseId()).size();
        world.repeats(repeated);
        Appeal appeal = decided("REMEDY");

        assertThat(world.now(appeal).state()).isEqualTo(AppealState.REMEDY);
        assertThat(reviews.get(review.caseId()).state()).isEqualTo(ReviewState.OPEN);
        assertThat(reviewed.waitsFor(review.caseId()).step()).isEqualTo(repeated);
        assertThat(documents.of(review.caseId())).hasSize(before + 1);
        assertThat(entries(appeal)).endsWith("appealCarriedOut");
        assertThat(noticed(appeal)).contains(review.personId(), review.associateDirectorId());
    }

    @Test
    void letsTheFindingOfAnUpheldAppealJoinTheRecord() {
        Appeal appeal = decided("UPHELD");

        assertThat(world.now(appeal).state()).isEqualTo(AppealState.UPHELD);
        assertThat(reviews.get(review.caseId()).state().isFiled()).isTrue();
        assertThat(documents.latest(review.caseId(), "CORRECTION"))
                .get()
                .satisfies(found -> assertThat(found.content().get("right")).isEqualTo("There was one, of March."));
    }

    @Test
    void letsTheDecisionStandWhenTheAppealIsDismissed() {
        Appeal appeal = atStep("writePanelView", "procedure");
        int before = documents.of(review.caseId()).size();
        world.open(appeal, "writePanelView")
                .forEach(task -> world.answers(task, Map.of("view", "NOT_RIGHT", "reasons", "It was kept.")));
        world.answers(world.only(appeal, "decideAppeal"), world.decision(appeal, "DISMISSED"));

        assertThat(world.now(appeal).state()).isEqualTo(AppealState.DISMISSED);
        assertThat(documents.of(review.caseId())).hasSize(before);
    }

    @Test
    void asksTheDecidingPersonToReconsiderOnceAndAnswersWithReasons() {
        Appeal asked = world.asks(decision);
        OpenTask task = world.only(asked, "reconsiderDecision");
        assertThat(task.assignee()).isEqualTo(review.associateDirectorId());
        assertThat(world.problems(task, Map.of("answer", "STANDS"))).isNotEmpty();
        world.answers(task, Map.of("answer", "STANDS", "reasons", "I read it all once more."));

        assertThat(world.now(asked).state()).isEqualTo(AppealState.ANSWERED);
        assertThatThrownBy(() -> world.asks(decision))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("notOffered");
        assertThat(filing.offer(review.caseId(), employee()).mayAppeal()).isTrue();
    }

    @Test
    void opensTheReviewAgainWhenTheDecidingPersonWantsTo() {
        Appeal asked = world.asks(decision);
        world.answers(
                world.only(asked, "reconsiderDecision"),
                Map.of(
                        "answer", "OPEN_AGAIN",
                        "step", "completeAssessment",
                        "toChange", "The report of March is to be looked at.",
                        "reasons", "It was overlooked."));

        assertThat(reviews.get(review.caseId()).state()).isEqualTo(ReviewState.OPEN);
        assertThat(world.now(asked).state()).isEqualTo(AppealState.ANSWERED);
    }

    @Test
    void givesTheDaysBackThatAReconsiderationWaits() {
        var before = filing.offer(review.caseId(), employee()).lastDay();
        Appeal asked = world.asks(decision);
        world.dayIsOver(world.today().plusDays(9), asked);
        world.answers(
                world.only(asked, "reconsiderDecision"), Map.of("answer", "STANDS", "reasons", "I read it again."));

        assertThat(filing.offer(review.caseId(), employee()).lastDay()).isAfterOrEqualTo(before.plusDays(9));
    }

    @Test
    void takesALateAppealOnlyWithAReasonAndLetsOnlyALateOneBeRefused() {
        var last = filing.offer(review.caseId(), employee()).lastDay();
        assertThat(last).isAfterOrEqualTo(decision.noticedOn().plusDays(30));
        Appeal inTime = world.files(decision, "procedure");
        assertThat(world.problems(
                        world.only(inTime, "checkAppeal"), Map.of("decision", "REFUSED", "reason", "It is late.")))
                .isNotEmpty();
        acts.withdraw(inTime.caseId(), Map.of("confirmed", true), employee());
        world.dayIsOver(last, inTime);
        Appeal late = world.files(decision, "procedure");
        assertThat(late.late()).isFalse();
        acts.withdraw(late.caseId(), Map.of("confirmed", true), employee());
        world.dayIsOver(last.plusDays(1), late);
        Appeal later = world.files(decision, "newInformation");
        assertThat(later.late()).isTrue();
        world.answers(
                world.only(later, "checkAppeal"), Map.of("decision", "REFUSED", "reason", "It was known in May."));

        assertThat(world.now(later).state()).isEqualTo(AppealState.REFUSED);
    }

    @Test
    void letsNobodyAppealTwiceNorForSomebodyElseNorBeforeTheDecision() {
        world.files(decision, "procedure");
        assertThatThrownBy(() -> world.files(decision, "procedure")).hasMessageContaining("notOffered");
        for (String other : List.of(review.managerId(), world.uninvolved.get(0))) {
            assertThatThrownBy(() -> filing.offer(review.caseId(), world.actor(other)))
                    .hasMessageContaining("noDecision");
        }
        String open = reviewed.review();
        Actor subject = world.actor(reviews.get(open).personId());
        assertThatThrownBy(() -> filing.offer(open, subject)).hasMessageContaining("noDecision");
    }

    @Test
    void takesNoAppealWithoutAGround() {
        assertThatThrownBy(() -> world.files(decision)).hasMessageContaining("noGround");
    }

    @Test
    void letsNobodyIntoThePanelWhoTookPartOrStandsAboveOrBelow() {
        Appeal appeal = atStep("namePanelMember", "procedure");
        OpenTask task = world.only(appeal, "namePanelMember");
        for (String involved : List.of(review.managerId(), review.departmentHeadId(), review.associateDirectorId())) {
            assertThat(world.problems(task, Map.of("name", involved))).containsExactly("appeals.problem.tookPart");
        }
        assertThat(world.problems(task, Map.of("name", review.personId()))).containsExactly("appeals.problem.self");
        assertThat(world.problems(task, Map.of("name", appeal.hrId()))).containsExactly("appeals.problem.handles");
        assertThat(world.problems(task, Map.of("name", "nobody of that name"))).isNotEmpty();
    }

    @Test
    void asksTheEmployeeToChooseAgainWhenTheirChoiceDeclines() {
        Appeal appeal = atStep("acceptPanelSeat", "procedure");
        for (OpenTask task : world.open(appeal, "acceptPanelSeat")) {
            boolean chosen = world.uninvolved.get(0).equals(task.assignee());
            world.answers(task, Map.of("answer", chosen ? "DECLINED" : "NO_CONFLICT"));
        }
        world.answers(world.only(appeal, "namePanelMember"), Map.of("name", world.uninvolved.get(3)));
        assertThat(world.open(appeal, "acceptPanelSeat"))
                .extracting(OpenTask::assignee)
                .containsExactly(world.uninvolved.get(3));
    }

    @Test
    void letsLibraryHrNameAllThreeWhenTheEmployeeChoosesNobodyInTime() {
        Appeal appeal = atStep("namePanelMember", "procedure");
        world.dayIsOver(world.due(world.only(appeal, "namePanelMember")), appeal);
        OpenTask task = world.only(appeal, "namePanel");
        assertThat(world.problems(
                        task,
                        Map.of(
                                "first", world.uninvolved.get(1),
                                "second", world.uninvolved.get(1),
                                "third", world.uninvolved.get(2))))
                .containsExactly("appeals.problem.namedTwice");
        world.answers(
                task,
                Map.of(
                        "first", world.uninvolved.get(1),
                        "second", world.uninvolved.get(2),
                        "third", world.uninvolved.get(3)));
        assertThat(world.open(appeal, "acceptPanelSeat")).hasSize(3);
    }

    @Test
    void settlesAChallengeBeforeThePanelReadsAnything() {
        Appeal appeal = atStep("challengePanel", "procedure");
        String challenged = world.uninvolved.get(1);
        world.answers(
                world.only(appeal, "challengePanel"),
                Map.of("answer", "CHALLENGE", "whom", List.of(challenged), "reason", "We are neighbors in a dispute."));
        assertThatThrownBy(() -> pages.original(appeal.caseId(), world.actor(challenged)))
                .hasMessageContaining("missing");
        world.answers(
                world.only(appeal, "settlePanelChallenge"),
                Map.of(
                        "challenges",
                        List.of(Map.of("person", challenged, "decision", "ACCEPT", "reason", "It is known."))));
        assertThat(panel.in(appeal.caseId(), State.ASIDE)).containsExactly(challenged);
        world.answers(world.only(appeal, "namePanel"), Map.of("first", world.uninvolved.get(4)));
        assertThat(world.open(appeal, "acceptPanelSeat")).hasSize(1);
    }

    @Test
    void opensTheOriginalToThePanelToReadFromItsBeginningToItsDecision() {
        Appeal appeal = atStep("acceptPanelSeat", "procedure");
        Actor member = world.actor(world.uninvolved.get(0));
        assertThatThrownBy(() -> pages.original(appeal.caseId(), member)).hasMessageContaining("missing");
        world.goes(appeal, "acceptPanelSeat");
        world.goes(appeal, "challengePanel");
        assertThat(pages.original(appeal.caseId(), member))
                .extracting(one -> one.document().kind())
                .contains("SELF_REVIEW", "ASSESSMENT", "RATING_CONFIRMATION")
                .doesNotContain("PARTICIPANT_CHANGE", "LINK");
        for (String other : List.of(review.personId(), review.managerId(), review.associateDirectorId())) {
            assertThatThrownBy(() -> pages.original(appeal.caseId(), world.actor(other)))
                    .hasMessageContaining("missing");
        }
        world.goes(appeal, "holdHearings");
        world.goes(appeal, "writePanelView");
        world.goes(appeal, "decideAppeal");
        assertThatThrownBy(() -> pages.original(appeal.caseId(), member)).hasMessageContaining("missing");
    }

    @Test
    void hearsBothSidesAgainWhenAMemberWithAConflictIsReplaced() {
        Appeal appeal = atStep("writePanelView", "procedure");
        Actor leaves = world.actor(world.uninvolved.get(2));
        acts.leave(appeal.caseId(), leaves.personId(), Map.of("why", "CONFLICT", "reason", "A cousin."), leaves);
        assertThatThrownBy(() -> pages.of(appeal.caseId(), leaves)).hasMessageContaining("missing");
        assertThatThrownBy(() -> acts.leave(
                        appeal.caseId(), leaves.personId(), Map.of("why", "LEFT", "reason", "Twice."), leaves))
                .hasMessageContaining("noMember");
        world.answers(world.only(appeal, "namePanel"), Map.of("first", world.uninvolved.get(5)));
        world.goes(appeal, "acceptPanelSeat");
        world.goes(appeal, "challengePanel");

        assertThat(world.only(appeal, "holdHearings").assignee()).isEqualTo(world.uninvolved.get(1));
    }

    @Test
    void keepsTheViewsOfMembersFromOneAnotherUntilAllAreWritten() {
        Appeal appeal = atStep("writePanelView", "procedure");
        OpenTask first = world.only(appeal, "writePanelView");
        String writer = String.valueOf(first.assignee());
        world.answers(first, Map.of("view", "RIGHT", "reasons", "A view nobody reads yet."));
        for (String other : world.uninvolved.subList(0, 3)) {
            assertThat(kinds(appeal, other).contains("PANEL_VIEW")).isEqualTo(other.equals(writer));
        }
        assertThat(kinds(appeal, world.hr.personId())).doesNotContain("PANEL_VIEW");
    }

    @ParameterizedTest
    @CsvSource({"DISMISSED, appeals.problem.majority", "REMEDY, ''"})
    void decidesAsMostOfTheViewsHaveIt(String outcome, String problem) {
        Appeal appeal = atStep("decideAppeal", "procedure");
        List<String> problems = world.problems(world.only(appeal, "decideAppeal"), world.decision(appeal, outcome));
        assertThat(problems).isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @Test
    void takesNoDecisionWithoutReasonsNorARemedyAtAStepThatThereIsNot() {
        Appeal appeal = atStep("decideAppeal", "procedure");
        OpenTask task = world.only(appeal, "decideAppeal");
        Map<String, Object> unreasoned = new HashMap<>(world.decision(appeal, "UPHELD"));
        unreasoned.put("grounds", List.of(Map.of("key", "procedure")));
        assertThat(world.problems(task, unreasoned)).isNotEmpty();
        Map<String, Object> unknown = new HashMap<>(world.decision(appeal, "REMEDY"));
        unknown.put("step", "fileReview");
        assertThat(world.problems(task, unknown)).isNotEmpty();
    }

    @Test
    void namesNoStepInAReviewThatWasOpenedAgainMeanwhile() {
        Appeal appeal = atStep("decideAppeal", "procedure");
        beans.getBean(ReviewDecisions.class)
                .openAgain(review.caseId(), new Again("completeAssessment", "A mistake."), world.hr);
        assertThat(world.problems(world.only(appeal, "decideAppeal"), world.decision(appeal, "REMEDY")))
                .contains("appeals.problem.openAlready");
    }

    @Test
    void showsWhatIsSaidOfDiscriminationToThePanelAndLibraryHrAlone() {
        Appeal appeal = atStep("holdHearings", "discrimination");
        assertThat(kinds(appeal, review.associateDirectorId())).doesNotContain("APPEAL_IN_CONFIDENCE");
        assertThat(String.valueOf(pages.of(appeal.caseId(), world.actor(review.associateDirectorId()))
                        .entries()))
                .doesNotContain("toldInConfidence");
        for (String reader : List.of(world.uninvolved.get(0), world.hr.personId(), review.personId())) {
            assertThat(kinds(appeal, reader)).contains("APPEAL_IN_CONFIDENCE");
        }
        assertThat(String.valueOf(ledger.of(appeal.caseId()).stream()
                        .map(LedgerEntry::facts)
                        .toList()))
                .doesNotContain("discrimination");
    }

    @Test
    void endsWhenItIsWithdrawnAndTellsTheOtherSideNothing() {
        Appeal appeal = atStep("writePanelView", "procedure");
        acts.withdraw(appeal.caseId(), Map.of("confirmed", true), employee());
        assertThat(world.now(appeal).state()).isEqualTo(AppealState.WITHDRAWN);
        for (String other : List.of(review.associateDirectorId(), world.uninvolved.get(0))) {
            assertThatThrownBy(() -> pages.of(appeal.caseId(), world.actor(other)))
                    .hasMessageContaining("missing");
        }
        assertThatThrownBy(() -> acts.withdraw(appeal.caseId(), Map.of("confirmed", true), employee()))
                .hasMessageContaining("over");
        assertThatThrownBy(() -> acts.withdraw(appeal.caseId(), Map.of("confirmed", true), world.hr))
                .hasMessageContaining("missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "head"})
    void isNoCaseAtAllForWhoeverElseReviewsTheEmployee(String who) {
        Appeal appeal = atStep("decideAppeal", "procedure");
        String reviewer = who.equals("manager") ? review.managerId() : review.departmentHeadId();
        assertThatThrownBy(() -> pages.of(appeal.caseId(), world.actor(reviewer)))
                .hasMessageContaining("missing");
    }

    private Appeal decided(String outcome) {
        Appeal appeal = atStep("decideAppeal", "procedure");
        world.answers(world.only(appeal, "decideAppeal"), world.decision(appeal, outcome));
        return appeal;
    }

    private Appeal atStep(String step, String ground) {
        Appeal appeal = world.files(decision, ground);
        world.goesTo(appeal, step);
        return appeal;
    }

    private Actor employee() {
        return world.actor(review.personId());
    }

    private List<String> kinds(Appeal appeal, String reader) {
        return pages.of(appeal.caseId(), world.actor(reader)).documents().stream()
                .map(written -> written.document().kind())
                .toList();
    }

    private List<String> entries(Appeal appeal) {
        return ledger.of(appeal.caseId()).stream().map(LedgerEntry::kind).toList();
    }

    private List<String> noticed(Appeal appeal) {
        return beans.getBean(JdbcClient.class)
                .sql("select person_id from notice where case_id = ? and kind = 'APPEAL_CLOSED'")
                .param(appeal.caseId())
                .query(String.class)
                .list();
    }
}
