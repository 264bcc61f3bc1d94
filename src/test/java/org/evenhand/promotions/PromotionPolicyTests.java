package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FieldError;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Promotion: from the notice to the follow-up")
class PromotionPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Promotions promotions;

    @Autowired
    PromotionActs acts;

    @Autowired
    DossierExtension extension;

    @Autowired
    PromotionPages pages;

    @Autowired
    Rounds rounds;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    LibraryCalendar calendar;

    private PromotionWorld world;

    @BeforeEach
    void library() {
        world = new PromotionWorld(beans);
    }

    @Test
    void tellsEverybodyEligibleAndOpensACaseForEachOfThemOnly() {
        List<String> eligible = List.of(world.candidate(), world.candidate(), world.candidate());
        String tooHigh = world.candidate();
        world.ranks(tooHigh, "6");

        PromotionRound round = world.told(world.round());

        assertThat(round.status()).isEqualTo(PromotionRound.Status.RUNNING);
        assertThat(round.people()).isEqualTo(3);
        assertThat(eligible)
                .allSatisfy(
                        person -> assertThat(world.promotionOf(person).state()).isEqualTo(PromotionState.DECLARING));
        assertThat(promotions.of(tooHigh)).isEmpty();
    }

    @Test
    void tellsNobodyTwiceWhenABatchIsRepeated() {
        String person = world.candidate();
        PromotionRound round = world.told(world.round());
        assertThat(beans.getBean(PromotionNotices.class).tellNextBatch(round.id()))
                .isTrue();
        assertThat(promotions.of(person)).hasSize(1);
    }

    @Test
    void saysToACandidateWhichConditionsAreMetAndWhichDaysCounted() {
        Promotion promotion = world.opened();
        assertThat(String.valueOf(world.sees(world.step(promotion.caseId(), "declareIntent"))
                        .context()
                        .get("eligibility")))
                .contains("working days on duty")
                .containsPattern("\\d,\\d{3} counted|\\d{3,4} counted");
    }

    @Test
    void considersWhoeverSaysNothingOnceTheWindowIsOver() {
        Promotion promotion = world.opened();
        world.dayIsOver(world.due(world.step(promotion.caseId(), "declareIntent")), promotion.caseId());
        assertThat(world.now(promotion).state()).isEqualTo(PromotionState.CONSIDERED);
        assertThat(world.step(promotion.caseId(), "assembleDossier").assignee()).isEqualTo(promotion.personId());
    }

    @Test
    void lastsFromTheDossierOverTheDecisionToTheNewRank() {
        Promotion promotion = world.at("followUp");
        world.goes(promotion, "followUp");
        assertThat(world.now(promotion).state()).isEqualTo(PromotionState.PROMOTED);
    }

    @Test
    void letsAnotherLibrarianRecommendWhereTheManagerDecides() {
        String person = world.candidateUnder(world.director);
        world.told(world.round());
        assertThat(world.promotionOf(person).recommenderId()).isEqualTo(world.other);
    }

    @Test
    void opensNoCaseInWhichSomebodyWouldHaveTwoParts() {
        world.worksThere(world.director);
        world.reviewed(world.director);
        world.worksThere(world.other);
        world.reviewed(world.other);
        leads(world.other, world.director);

        PromotionRound round = world.told(world.round());

        assertThat(rounds.board(round.id()).notOpened())
                .containsEntry(world.director, "promotions.notOpened.decides")
                .containsEntry(world.other, "promotions.notOpened.noRecommender");
    }

    private void leads(String person, String manager) {
        beans.getBean(JdbcClient.class)
                .sql("update person set manager_id = ? where id = ?")
                .params(manager, person)
                .update();
    }

    @Test
    void takesNoPlanThatLeavesPeopleLessTimeThanTheTableOrGivesSomebodyTwoParts() {
        OpenTask task = rounds.begin(world.hr);
        Map<String, Object> plan = new HashMap<>(world.plan());
        plan.put("intentBy", world.inBusinessDays(9).toString());
        plan.put("dossierBy", world.inBusinessDays(28).toString());
        plan.put("otherRecommender", world.director);
        assertThat(paths(task, plan)).containsExactlyInAnyOrder("intentBy", "dossierBy", "otherRecommender");
        plan.put("intentBy", world.inBusinessDays(10).toString());
        plan.put("dossierBy", world.inBusinessDays(30).toString());
        plan.put("otherRecommender", world.other);
        assertThat(paths(task, plan)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "30, true", "31, false"})
    void givesADossierMoreTimeForAtMostThirtyDays(int days, boolean given) {
        Promotion promotion = world.at("assembleDossier");
        OpenTask dossier = world.step(promotion.caseId(), "assembleDossier");
        LocalDate until = world.due(dossier).plusDays(days);
        assertThat(extension.problems(dossier, until).isEmpty()).isEqualTo(given && calendar.isWorkingDay(until));
    }

    @Test
    void givesADossierMoreTimeOnceAndTellsNobodyWhoJudges() {
        Promotion promotion = world.at("assembleDossier");
        LocalDate until = calendar.plusBusinessDays(world.due(world.step(promotion.caseId(), "assembleDossier")), 10);
        extension.extend(promotion.caseId(), until, world.actor(promotion.personId()));

        assertThat(world.due(world.step(promotion.caseId(), "assembleDossier"))).isEqualTo(until);
        assertThatThrownBy(() ->
                        extension.extend(promotion.caseId(), until.plusDays(7), world.actor(promotion.personId())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("extendedAlready");
        PromotionPage judged = pages.of(promotion.caseId(), world.actor(world.manager));
        assertThat(judged.documents()).isEmpty();
        assertThat(judged.entries()).extracting(LedgerEntry::kind).doesNotContain("dossierExtended");
    }

    @Test
    void keepsTheFingerprintOfEachRevisionInTheLedger() {
        Promotion promotion = world.at("recommendPromotion");
        DocumentRevision dossier =
                documents.latest(promotion.caseId(), "DOSSIER").orElseThrow();
        assertThat(ledger.of(promotion.caseId()))
                .anySatisfy(entry -> assertThat(entry.documentFingerprints()).contains(dossier.fingerprint()));
    }

    @Test
    void takesARecommendationOnlyAfterAConferenceWithTheCandidate() {
        Promotion promotion = world.at("recommendPromotion");
        OpenTask task = world.step(promotion.caseId(), "recommendPromotion");
        Map<String, Object> answers = new HashMap<>(world.usual("recommendPromotion"));
        answers.put("heldOn", world.today().plusDays(1).toString());
        assertThat(paths(task, answers)).containsExactly("heldOn");
        answers.remove("heldOn");
        assertThat(paths(task, answers)).containsExactly("heldOn");
    }

    @Test
    void showsTheRecommendationToTheCandidateBeforeAnybodyDecides() {
        Promotion promotion = world.at("certifyFile");
        assertThat(pages.of(promotion.caseId(), world.actor(promotion.personId()))
                        .documents())
                .extracting(written -> written.document().kind())
                .contains("RECOMMENDATION");
    }

    @Test
    void givesTheCandidateSevenBusinessDaysHoweverLateTheRecommendationCame() {
        Promotion promotion = world.at("recommendPromotion");
        LocalDate due = world.due(world.step(promotion.caseId(), "recommendPromotion"));
        world.dayIsOver(calendar.plusBusinessDays(due, 4), promotion.caseId());
        world.goes(promotion, "recommendPromotion");

        assertThat(world.due(world.step(promotion.caseId(), "certifyFile"))).isEqualTo(world.inBusinessDays(7));
        assertThat(ledger.of(promotion.caseId())).anySatisfy(entry -> assertThat(entry.kind() + entry.facts())
                .isEqualTo("institutionLate{daysLate=4, step=recommendPromotion}"));
    }

    @Test
    void goesOnWithoutTheCertificateOfACandidateWhoDoesNotAnswer() {
        Promotion promotion = world.at("certifyFile");
        world.committee.forms(promotion);
        world.dayIsOver(world.due(world.step(promotion.caseId(), "certifyFile")), promotion.caseId());
        assertThat(world.step(promotion.caseId(), "challengeCommittee").assignee())
                .isEqualTo(promotion.personId());
    }

    @Test
    void takesNoDecisionWithoutReasonsForEveryCriterion() {
        Promotion promotion = world.at("decidePromotion");
        OpenTask task = world.step(promotion.caseId(), "decidePromotion");
        List<Map<String, Object>> rows = world.rows("reason");
        rows.set(1, Map.of("key", String.valueOf(rows.get(1).get("key"))));
        assertThat(paths(task, Map.of("reasons", rows, "decision", "DECLINE"))).containsExactly("reasons[1].reason");
        assertThatThrownBy(() -> world.answers(task, Map.of("reasons", rows, "decision", "DECLINE")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void takesNoDecisionAgainstTheRecommendationBeforeAConference() {
        Promotion promotion = world.at("weighRecommendations");
        world.answers(world.step(promotion.caseId(), "weighRecommendations"), Map.of("view", "AGREE"));
        world.goes(promotion, "respond");
        OpenTask task = world.step(promotion.caseId(), "decidePromotion");
        Map<String, Object> declined = Map.of("reasons", world.rows("reason"), "decision", "DECLINE");
        assertThat(paths(task, declined)).containsExactly("decision");
        assertThat(paths(task, world.usual("decidePromotion"))).isEmpty();
    }

    @Test
    void takesADecisionAgainstTheRecommendationAfterAConference() {
        Promotion promotion = world.at("decidePromotion");
        world.answers(
                world.step(promotion.caseId(), "decidePromotion"),
                Map.of("reasons", world.rows("reason"), "decision", "DECLINE"));
        world.answers(
                world.step(promotion.caseId(), "notifyCandidate"),
                Map.of("rights", "You can answer it, ask to reconsider it, and appeal."));
        world.answers(
                world.step(promotion.caseId(), "followUp"),
                Map.of("meetingOn", world.today().toString(), "next", "In the next round."));
        assertThat(world.now(promotion).state()).isEqualTo(PromotionState.NOT_PROMOTED);
    }

    @Test
    void followsUpWithAFeedbackMeetingAndSaysWhoIsNotPromotedWhenTheyCanBeConsideredAgain() {
        Promotion offered = world.at("followUp");
        assertThat(paths(world.step(offered.caseId(), "followUp"), Map.of()))
                .containsExactlyInAnyOrder("meetingOn", "effectiveOn");
        world.answers(
                world.step(offered.caseId(), "followUp"),
                Map.of(
                        "meetingOn", world.today().toString(),
                        "effectiveOn", world.today().toString(),
                        "announcedOn", world.today().toString()));
        for (String reader : List.of(offered.personId(), world.manager)) {
            assertThat(readBy(offered, reader)).contains("PROMOTION_FOLLOW_UP");
        }
        assertThat(readBy(offered, world.director)).doesNotContain("PROMOTION_FOLLOW_UP");

        Promotion declined = world.at("decidePromotion");
        world.answers(
                world.step(declined.caseId(), "decidePromotion"),
                Map.of("reasons", world.rows("reason"), "decision", "DECLINE"));
        world.answers(
                world.step(declined.caseId(), "notifyCandidate"),
                Map.of("rights", "You can answer it, ask to reconsider it, and appeal."));
        assertThat(paths(world.step(declined.caseId(), "followUp"), Map.of()))
                .containsExactlyInAnyOrder("meetingOn", "next");
    }

    @Test
    void opensTheDecisionToTheCandidateWithTheNoticeAndNotBefore() {
        Promotion promotion = world.at("notifyCandidate");
        assertThat(readBy(promotion, promotion.personId())).doesNotContain("PROMOTION_DECISION");
        assertThat(readBy(promotion, world.manager)).doesNotContain("PROMOTION_DECISION");
        world.goes(promotion, "notifyCandidate");
        assertThat(readBy(promotion, promotion.personId())).contains("PROMOTION_DECISION", "PROMOTION_NOTICE");
        assertThat(readBy(promotion, world.manager))
                .contains("PROMOTION_DECISION")
                .doesNotContain("PROMOTION_NOTICE");
    }

    @Test
    void notifiesWithinTenBusinessDaysWithRightsAndThePayRangeOfAnOffer() {
        Promotion promotion = world.at("notifyCandidate");
        OpenTask task = world.step(promotion.caseId(), "notifyCandidate");
        assertThat(world.due(task)).isEqualTo(world.inBusinessDays(10));
        assertThat(String.valueOf(world.sees(task).context().get("rights")))
                .contains("appeal")
                .contains("reconsider");
        assertThat(paths(task, Map.of())).containsExactlyInAnyOrder("payRange", "rights");
    }

    @Test
    void sendsNoNoticeThatLeavesOutOneOfTheRights() {
        Promotion promotion = world.at("notifyCandidate");
        OpenTask task = world.step(promotion.caseId(), "notifyCandidate");
        String pay = "70,000 to 82,000";
        assertThat(paths(task, Map.of("payRange", pay, "rights", "You can answer, and ask to reconsider.")))
                .containsExactly("rights");
        assertThat(paths(task, Map.of("payRange", pay, "rights", "You can ask to reconsider, and appeal.")))
                .containsExactly("rights");
        assertThat(paths(task, world.usual("notifyCandidate"))).isEmpty();
    }

    @Test
    void letsSomebodyNotOnTheListNominateThemselvesOnceWhileTheWindowIsOpen() {
        String person = world.candidate();
        PromotionRound round = world.told(world.round());
        String late = world.candidate();
        Promotion promotion = world.nominates(round, late);
        assertThat(promotion.state()).isEqualTo(PromotionState.CONSIDERED);
        assertThat(promotion.selfNominated()).isTrue();
        assertThat(world.step(promotion.caseId(), "assembleDossier").assignee()).isEqualTo(late);
        assertThatThrownBy(() -> world.nominates(round, late)).hasMessageContaining("nomination");
        assertThatThrownBy(() -> world.nominates(round, person)).hasMessageContaining("nomination");
        world.dayIsOver(round.plan().intentBy(), promotion.caseId());
        assertThatThrownBy(() -> world.nominates(round, world.candidate())).hasMessageContaining("nomination");
    }

    @Test
    void letsNobodyOfAnotherRankNominateThemselves() {
        PromotionRound round = world.told(world.round());
        String person = world.candidate();
        world.ranks(person, "4");
        assertThatThrownBy(() -> world.nominates(round, person)).hasMessageContaining("nomination");
    }

    @Test
    void letsTheCandidateWithdrawUntilTheDecisionAndNotAfter() {
        Promotion promotion = world.at("decidePromotion");
        assertThatThrownBy(
                        () -> acts.withdraw(promotion.caseId(), Map.of("kind", "WITHDRAW"), world.actor(world.manager)))
                .hasMessageContaining("missing");
        world.goes(promotion, "decidePromotion");
        assertThatThrownBy(() -> acts.withdraw(
                        promotion.caseId(), Map.of("kind", "WITHDRAW"), world.actor(promotion.personId())))
                .hasMessageContaining("tooLateToWithdraw");
    }

    @Test
    void letsTheCandidatePutItOffUntilTheDossierIsSentAndNotAfter() {
        Promotion early = world.at("assembleDossier");
        acts.withdraw(early.caseId(), Map.of("kind", "DEFER"), world.actor(early.personId()));
        assertThat(world.now(early).state()).isEqualTo(PromotionState.WITHDRAWN);
        Promotion late = world.at("recommendPromotion");
        assertThatThrownBy(() -> acts.withdraw(late.caseId(), Map.of("kind", "DEFER"), world.actor(late.personId())))
                .hasMessageContaining("tooLateToWithdraw");
    }

    @Test
    void closesARoundOnlyOnceItsCasesAreOver() {
        Promotion promotion = world.opened();
        OpenTask task = world.step(promotion.roundId(), "closeRound");
        assertThat(paths(task, Map.of("confirmed", true))).containsExactly("confirmed");
        world.answers(world.step(promotion.caseId(), "declareIntent"), Map.of("intent", "OPT_OUT"));
        world.answers(task, Map.of("confirmed", true));
        assertThat(rounds.get(promotion.roundId()).status()).isEqualTo(PromotionRound.Status.CLOSED);
    }

    private List<String> readBy(Promotion promotion, String person) {
        return pages.of(promotion.caseId(), world.actor(person)).documents().stream()
                .map(written -> written.document().kind())
                .toList();
    }

    private List<String> paths(OpenTask task, Map<String, Object> answers) {
        return world.checked(task, answers).errors().stream()
                .map(FieldError::path)
                .toList();
    }
}
