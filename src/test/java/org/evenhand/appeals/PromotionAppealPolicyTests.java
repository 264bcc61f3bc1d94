package org.evenhand.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepFiles;
import org.evenhand.committees.StandingAside;
import org.evenhand.engine.OpenTask;
import org.evenhand.parts.ChangeCause;
import org.evenhand.parts.PartChange;
import org.evenhand.people.People;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionRole;
import org.evenhand.promotions.PromotionState;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.promotions.Promotions;
import org.evenhand.promotions.handover.PromotionHandover;
import org.evenhand.record.Attachment;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.SampleFiles;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@EvenhandTest
@Policies("Appeal: reconsideration and appeal against a promotion")
class PromotionAppealPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Documents documents;

    @Autowired
    MockMvc web;

    private PromotionWorld promoted;
    private AppealWorld world;
    private Promotion promotion;

    @BeforeEach
    void decidedPromotion() {
        promoted = new PromotionWorld(beans);
        promotion = promoted.opened();
        world = new AppealWorld(beans);
    }

    @ParameterizedTest
    @ValueSource(strings = {"followUp", "end"})
    void opensThePromotionAgainAtTheStepThatARemedyNamesAndKeepsWhatWasWritten(String stands) {
        toldAnd(stands);
        Appeal appeal = world.files(world.decisionOf(promotion.caseId()), "newInformation");
        List<String> before = fingerprints();
        world.goesTo(appeal, "decideAppeal");
        world.answers(world.only(appeal, "decideAppeal"), world.decision(appeal, "REMEDY"));

        assertThat(promoted.now(promotion).state()).isEqualTo(PromotionState.CONSIDERED);
        assertThat(fingerprints()).containsExactlyElementsOf(before);
        PromotionWorld.PATH.stream()
                .dropWhile(step -> !step.equals("weighRecommendations"))
                .forEach(step -> promoted.goes(promotion, step));
        assertThat(promoted.now(promotion).state()).isEqualTo(PromotionState.PROMOTED);
        assertThat(documents
                        .latest(promotion.caseId(), "PROMOTION_DECISION")
                        .orElseThrow()
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void asksTheDirectorToReconsiderOnceWhoCanOpenThePromotionAgain() {
        toldAnd("followUp");
        Decision decision = world.decisionOf(promotion.caseId());
        Appeal asked = world.asks(decision);
        OpenTask task = world.only(asked, "reconsiderDecision");
        assertThat(task.assignee()).isEqualTo(promoted.director);
        assertThatThrownBy(() -> world.asks(decision)).hasMessageContaining("notOffered");
        world.answers(
                task,
                Map.of(
                        "answer", "OPEN_AGAIN",
                        "reasons", "I had not seen the report of March.",
                        "step", "weighRecommendations",
                        "toChange", "The report is to be weighed."));

        assertThat(promoted.now(promotion).state()).isEqualTo(PromotionState.CONSIDERED);
        assertThat(promoted.step(promotion.caseId(), "weighRecommendations").assignee())
                .isEqualTo(promoted.director);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPHELD", "DISMISSED"})
    void letsTheDecisionStandWhenAnAppealIsDismissedOrUpheldWithReasonsThatBothSidesRead(String outcome) {
        toldAnd("followUp");
        Appeal appeal = world.files(world.decisionOf(promotion.caseId()), "procedure");
        List<String> before = fingerprints();
        world.goesTo(appeal, "writePanelView");
        String view = outcome.equals("UPHELD") ? "RIGHT" : "NOT_RIGHT";
        world.open(appeal, "writePanelView")
                .forEach(task -> world.answers(task, Map.of("view", view, "reasons", "So it was.")));
        world.answers(world.only(appeal, "decideAppeal"), world.decision(appeal, outcome));

        assertThat(world.now(appeal).state().name()).isEqualTo(outcome);
        assertThat(promoted.now(promotion).state()).isEqualTo(PromotionState.NOTIFIED);
        assertThat(fingerprints()).containsExactlyElementsOf(before);
        for (String side : List.of(promotion.personId(), promoted.director)) {
            assertThat(beans.getBean(AppealPages.class)
                            .of(appeal.caseId(), world.actor(side))
                            .documents()
                            .toString())
                    .contains("The rule was not kept.");
        }
    }

    @Test
    void takesNoAppealBeforeTheCandidateIsToldAndNoMemberWhoTookPart() {
        PromotionWorld.PATH.stream()
                .takeWhile(step -> !step.equals("notifyCandidate"))
                .forEach(step -> promoted.goes(promotion, step));
        assertThatThrownBy(() -> beans.getBean(AppealFiling.class)
                        .offer(promotion.caseId(), promoted.actor(promotion.personId())))
                .hasMessageContaining("noDecision");
        promoted.goes(promotion, "notifyCandidate");
        Appeal appeal = world.files(world.decisionOf(promotion.caseId()), "procedure");
        world.goesTo(appeal, "namePanelMember");
        for (String involved : List.of(promoted.manager, promoted.director, promoted.hr.personId())) {
            assertThat(world.problems(world.only(appeal, "namePanelMember"), Map.of("name", involved)))
                    .containsExactly("appeals.problem.tookPart");
        }
    }

    @Test
    void letsNobodyIntoThePanelWhoHadAPartBeforeOrSatForADayWhateverTheyWrote() {
        promoted.goesTo(promotion, "recommendPromotion");
        String briefly = promoted.anybody();
        handsOn(promotion, briefly);
        handsOn(promotion, promoted.manager);
        promoted.goes(promotion, "recommendPromotion");
        promoted.committee.pool(4);
        promoted.answers(promoted.step(promotion.caseId(), "certifyFile"), Map.of("certified", "COMPLETE"));
        promoted.committee.forms(promotion);
        promoted.committee.unchallenged(promotion);
        String aside = promoted.committee.members(promotion).get(0);
        beans.getBean(StandingAside.class).leave(promotion.caseId(), aside, true, "A cousin.", promoted.hr);
        promoted.committee.goesOn(promotion, "IN_FAVOR", "IN_FAVOR", "IN_FAVOR");
        for (String step :
                List.of("weighRecommendations", "holdConference", "respond", "decidePromotion", "notifyCandidate")) {
            promoted.goes(promotion, step);
        }
        Appeal appeal = world.files(world.decisionOf(promotion.caseId()), "procedure");
        world.goesTo(appeal, "namePanelMember");
        for (String involved : List.of(briefly, aside)) {
            assertThat(world.problems(world.only(appeal, "namePanelMember"), Map.of("name", involved)))
                    .as(involved)
                    .containsExactly("appeals.problem.tookPart");
        }
    }

    @Test
    void letsThePanelReadTheFilesOfTheOriginalWhileItWorksAndNobodyElseThatWay() throws Exception {
        promoted.goesTo(promotion, "assembleDossier");
        OpenTask dossier = promoted.step(promotion.caseId(), "assembleDossier");
        Attachment added = beans.getBean(StepFiles.class)
                .add(
                        dossier.id(),
                        promoted.actor(promotion.personId()),
                        "cv.pdf",
                        new ByteArrayInputStream(SampleFiles.pdf("the maps")));
        PromotionWorld.PATH.stream()
                .dropWhile(step -> !step.equals("assembleDossier"))
                .takeWhile(step -> !step.equals("followUp"))
                .forEach(step -> promoted.goes(promotion, step));
        Appeal appeal = world.files(world.decisionOf(promotion.caseId()), "procedure");
        world.goesTo(appeal, "holdHearings");
        String file = "/appeals/" + appeal.caseId() + "/original/files/" + added.id();
        String member = world.uninvolved.get(0);

        assertThat(html("/appeals/" + appeal.caseId() + "/original", member))
                .contains("cv.pdf", "What the committee came to", "The committee looked at ten years of maps.");
        assertThat(status(file, member)).isEqualTo(200);
        for (String other : List.of(promotion.personId(), promoted.director, promoted.manager, world.hr.personId())) {
            assertThat(status(file, other)).as(other).isEqualTo(404);
        }
        world.goes(appeal, "holdHearings");
        world.goes(appeal, "writePanelView");
        world.goes(appeal, "decideAppeal");
        assertThat(status(file, member)).isEqualTo(404);
    }

    private int status(String address, String person) throws Exception {
        return answer(address, person).getStatus();
    }

    private String html(String address, String person) throws Exception {
        return answer(address, person).getContentAsString();
    }

    private MockHttpServletResponse answer(String address, String person) throws Exception {
        SignedIn signedIn =
                new SignedIn(person, beans.getBean(People.class).get(person).roles());
        var who = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
        return web.perform(get(address).with(authentication(who))).andReturn().getResponse();
    }

    private void handsOn(Promotion promotion, String to) {
        beans.getBean(PromotionHandover.class)
                .change(
                        promotion.caseId(),
                        new PartChange<>(
                                PromotionRole.RECOMMENDER, to, promoted.today(), ChangeCause.MANAGER_CHANGED, "Moved."),
                        promoted.now(promotion).recommenderId(),
                        promoted.hr);
    }

    private void toldAnd(String stands) {
        PromotionWorld.PATH.stream()
                .takeWhile(step -> stands.equals("end") || !step.equals(stands))
                .forEach(step -> promoted.goes(promotion, step));
        assertThat(beans.getBean(Promotions.class)
                        .get(promotion.caseId())
                        .state()
                        .isNotified())
                .isTrue();
    }

    private List<String> fingerprints() {
        return documents.of(promotion.caseId()).stream()
                .map(DocumentRevision::fingerprint)
                .toList();
    }
}
