package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.committees.Committee;
import org.evenhand.committees.CommitteePages;
import org.evenhand.committees.CommitteeRows;
import org.evenhand.committees.CommitteeState;
import org.evenhand.committees.Committees;
import org.evenhand.committees.StandingAside;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FieldError;
import org.evenhand.people.Actor;
import org.evenhand.promotions.CommitteeFindings.Count;
import org.evenhand.record.Documents;
import org.evenhand.record.LedgerEntry;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Promotion: the committee")
class PromotionCommitteePolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Committees committees;

    @Autowired
    PromotionActs acts;

    @Autowired
    PromotionPages pages;

    @Autowired
    Rounds rounds;

    @Autowired
    Documents documents;

    private PromotionWorld world;

    @BeforeEach
    void library() {
        world = new PromotionWorld(beans);
    }

    @Test
    void asksForACommitteeOfThoseWithoutAnotherPartOnceTheCandidateIsConsidered() {
        Promotion promotion = world.opened();
        assertThat(committees.find(promotion.caseId())).isEmpty();
        world.goes(promotion, "declareIntent");
        assertThat(committee(promotion).state()).isEqualTo(CommitteeState.NEEDED);
        assertThat(beans.getBean(CommitteeRows.class).keptAway(promotion.caseId()))
                .containsExactlyInAnyOrder(promotion.personId(), world.manager, world.director);
    }

    @Test
    void takesNoPlanForARankOfWhichNoCommitteeCouldBeFormed() {
        OpenTask task = rounds.begin(world.hr);
        Map<String, Object> plan = new HashMap<>(world.plan());
        plan.put("rankSought", "unheard of");
        assertThat(world.checked(task, plan).errors())
                .extracting(FieldError::path)
                .containsExactly("rankSought");
    }

    @Test
    void waitsWithACertifiedFileForItsCommitteeAndGoesOnAsSoonAsItIsFormed() {
        Promotion promotion = certified();
        OpenTask form = world.step(promotion.caseId(), "formCommittee");
        assertThat(form.assignee()).isEqualTo(world.hr.personId());
        assertThat(world.due(form)).isEqualTo(world.inBusinessDays(5));
        assertThat(pages.of(promotion.caseId(), candidate(promotion)).waitsForCommittee())
                .isTrue();
        world.committee.forms(promotion);
        assertThat(world.step(promotion.caseId(), "challengeCommittee").assignee())
                .isEqualTo(promotion.personId());
        assertThat(pages.of(promotion.caseId(), candidate(promotion)).waitsForCommittee())
                .isFalse();
    }

    @Test
    void goesOnAtOnceWithACommitteeThatIsFormedAndNotBeforeTheFileIsCertified() {
        Promotion promotion = world.at("certifyFile");
        world.committee.forms(promotion);
        assertThat(world.committee.open(promotion)).extracting(OpenTask::step).containsExactly("certifyFile");
        certifies(promotion);
        assertThat(world.committee.open(promotion)).extracting(OpenTask::step).containsExactly("challengeCommittee");
    }

    @Test
    void letsMembersReadTheFileOnlyWhileTheySitAndUntilTheDecision() {
        Promotion promotion = certified();
        world.committee.forms(promotion);
        world.committee.unchallenged(promotion);
        List<String> members = world.committee.members(promotion);
        Actor first = world.actor(members.get(0));
        readsNothing(promotion, first);
        declares(promotion, members.get(0));
        assertThat(readBy(promotion, first))
                .containsExactlyInAnyOrder(
                        "DOSSIER", "REFEREE_LETTER", "REFEREE_LETTER", "RECOMMENDATION", "FILE_CERTIFICATE");
        assertThat(beans.getBean(CommitteePages.class)
                        .of(promotion.caseId(), first)
                        .file())
                .isEqualTo("/promotions/" + promotion.caseId());

        declares(promotion, members.get(1));
        beans.getBean(StandingAside.class).leave(promotion.caseId(), members.get(1), true, "We published.", world.hr);
        readsNothing(promotion, world.actor(members.get(1)));
    }

    @Test
    void closesTheFileToMembersWithTheDecision() {
        Promotion promotion = world.at("decidePromotion");
        Actor member = world.actor(world.committee.members(promotion).get(0));
        assertThat(readBy(promotion, member)).doesNotContain("WEIGHING", "CONFERENCE", "FILE_RESPONSE");
        world.goes(promotion, "decidePromotion");
        readsNothing(promotion, member);
    }

    @Test
    void showsCandidateAndDirectorOutcomeReportAndCountsAndNoMembersVote() {
        Promotion promotion = reviewed("IN_FAVOR", "AGAINST", "IN_FAVOR");
        for (String reader : List.of(promotion.personId(), world.director)) {
            PromotionPage page = pages.of(promotion.caseId(), world.actor(reader));
            assertThat(page.findings()).isNotNull().satisfies(findings -> {
                assertThat(findings.count()).isEqualTo(new Count(2, 1, 0));
                assertThat(findings.criteria())
                        .allSatisfy(one -> assertThat(one.count()).isEqualTo(new Count(2, 1, 0)));
                assertThat(findings.minority()).containsExactly("I would have asked for more maps.");
            });
            world.committee.members(promotion).forEach(member -> assertThat(page.entries() + "" + page.findings())
                    .doesNotContain(member));
        }
        String weighed = String.valueOf(world.sees(world.step(promotion.caseId(), "weighRecommendations"))
                .context());
        assertThat(weighed)
                .contains("2 in favor, 1 against, 0 abstained", "ten years of maps")
                .doesNotContain("fingerprint");
        world.committee.members(promotion).forEach(member -> assertThat(weighed).doesNotContain(member));
    }

    @Test
    void showsNobodyOutsideWhatTheCommitteeDoesBeforeItIsDone() {
        Promotion promotion = certified();
        world.committee.sits(promotion);
        world.committee.vote(promotion, "castSealedVote", "AGAINST", "AGAINST");
        for (String reader : List.of(promotion.personId(), world.director, world.manager)) {
            PromotionPage page = pages.of(promotion.caseId(), world.actor(reader));
            assertThat(page.findings()).isNull();
            assertThat(page.isWithCommittee()).isTrue();
            assertThat(page.entries()).extracting(LedgerEntry::facts).noneMatch(facts -> "castSealedVote"
                    .equals(facts.get("step")));
        }
    }

    @Test
    void holdsAConferenceWhereTheCommitteeCameToSomethingElseThanTheRecommendation() {
        Promotion promotion = reviewed("AGAINST", "AGAINST", "IN_FAVOR");
        agrees(promotion);
        world.goes(promotion, "holdConference");
        world.goes(promotion, "respond");
        OpenTask decision = world.step(promotion.caseId(), "decidePromotion");
        assertThat(world.checked(decision, world.usual("decidePromotion")).errors())
                .isEmpty();
    }

    @Test
    void holdsAConferenceWhereTheCommitteeGivesNoRecommendation() {
        Promotion promotion = reviewed("AGAINST", "ABSTAIN", "IN_FAVOR");
        agrees(promotion);
        assertThat(String.valueOf(world.sees(world.step(promotion.caseId(), "holdConference"))
                        .context()
                        .get("committee")))
                .contains("no recommendation", "It is enough.", "It is not.");
    }

    @Test
    void goesWithoutAConferenceWhereAllAgree() {
        Promotion promotion = reviewed("IN_FAVOR", "IN_FAVOR", "IN_FAVOR");
        agrees(promotion);
        assertThat(world.step(promotion.caseId(), "respond").assignee()).isEqualTo(promotion.personId());
    }

    @Test
    void letsTheCandidateReadTheReportAndAnswerItBeforeTheDecision() {
        Promotion promotion = reviewed("IN_FAVOR", "IN_FAVOR", "IN_FAVOR");
        agrees(promotion);
        OpenTask task = world.step(promotion.caseId(), "respond");
        assertThat(String.valueOf(world.sees(task).context().get("committee")))
                .contains("3 in favor, 0 against, 0 abstained", "I would have asked for more maps.");
        assertThat(world.due(task)).isEqualTo(world.inBusinessDays(7));
        world.answers(task, Map.of("certified", "COMPLETE", "answer", "The maps are all there."));
        assertThat(String.valueOf(world.sees(world.step(promotion.caseId(), "decidePromotion"))
                        .context()
                        .get("response")))
                .contains("The maps are all there.");
    }

    @Test
    void carriesVoteAndReasonsInTheNoticeToTheCandidate() {
        Promotion promotion = world.at("notifyCandidate");
        world.goes(promotion, "notifyCandidate");
        Map<String, Object> notice = documents
                .latest(promotion.caseId(), "PROMOTION_NOTICE")
                .orElseThrow()
                .content();
        assertThat(notice).containsEntry("vote", "3 in favor, 0 against, 0 abstained");
        assertThat(String.valueOf(notice.get("reasonsByCriterion"))).contains("What there is on ");
        assertThat(pages.of(promotion.caseId(), candidate(promotion)).documents())
                .anySatisfy(written -> assertThat(String.valueOf(written.answers()))
                        .contains("Vote of the committee", "3 in favor", "70,000"));
    }

    @Test
    void endsTheCommitteeOfACandidateWhoWithdraws() {
        Promotion promotion = certified();
        world.committee.sits(promotion);
        String member = world.committee.members(promotion).get(0);
        acts.withdraw(promotion.caseId(), Map.of("kind", "WITHDRAW"), candidate(promotion));
        assertThat(committee(promotion).state()).isEqualTo(CommitteeState.WITHDRAWN);
        assertThat(world.committee.open(promotion)).isEmpty();
        readsNothing(promotion, world.actor(member));
    }

    @Test
    void tellsTheCommitteeThatAMemberLeftMidway() {
        Promotion promotion = certified();
        world.committee.sits(promotion);
        String member = world.committee.members(promotion).get(0);
        beans.getBean(StandingAside.class).leave(promotion.caseId(), member, false, "Gone.", world.hr);
        assertThat(world.step(promotion.caseId(), "findMembers").assignee()).isEqualTo(world.hr.personId());
    }

    private Promotion certified() {
        Promotion promotion = world.at("certifyFile");
        certifies(promotion);
        return promotion;
    }

    private void certifies(Promotion promotion) {
        world.answers(world.step(promotion.caseId(), "certifyFile"), world.usual("certifyFile"));
    }

    private Promotion reviewed(String... votes) {
        Promotion promotion = certified();
        world.committee.reviews(promotion, votes);
        return promotion;
    }

    private void agrees(Promotion promotion) {
        world.answers(world.step(promotion.caseId(), "weighRecommendations"), Map.of("view", "AGREE"));
    }

    private void declares(Promotion promotion, String member) {
        world.answers(
                world.committee.task(promotion, "declareCommitteeConflict", member), Map.of("answer", "NO_CONFLICT"));
    }

    private Committee committee(Promotion promotion) {
        return committees.find(promotion.caseId()).orElseThrow();
    }

    private Actor candidate(Promotion promotion) {
        return world.actor(promotion.personId());
    }

    private void readsNothing(Promotion promotion, Actor person) {
        assertThatThrownBy(() -> pages.of(promotion.caseId(), person)).hasMessageContaining("missing");
    }

    private List<String> readBy(Promotion promotion, Actor reader) {
        return pages.of(promotion.caseId(), reader).documents().stream()
                .map(written -> written.document().kind())
                .toList();
    }
}
