package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.evenhand.casework.Casework;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.CommitteeRows;
import org.evenhand.committees.Committees;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.parts.AppointmentClock;
import org.evenhand.parts.Appointments;
import org.evenhand.parts.CaseRole;
import org.evenhand.parts.ChangeCause;
import org.evenhand.parts.PartChange;
import org.evenhand.parts.RestDays;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.evenhand.people.Actor;
import org.evenhand.people.Delegations;
import org.evenhand.people.RosterChanged;
import org.evenhand.promotions.handover.PromotionConflicts;
import org.evenhand.promotions.handover.PromotionEnding;
import org.evenhand.promotions.handover.PromotionHandover;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@EvenhandTest
@Policies("Promotion: changes of people")
class PromotionPeoplePolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PromotionHandover handover;

    @Autowired
    PromotionConflicts conflicts;

    @Autowired
    PromotionPages pages;

    @Autowired
    Documents documents;

    private PromotionWorld world;

    @BeforeEach
    void library() {
        world = new PromotionWorld(beans);
    }

    /** Each part changes hands at each step; every document that ever was is still there, by who wrote it. */
    @Test
    void losesNothingAnybodyWroteWhoeverTakesOverAtWhicheverStep() {
        Promotion promotion = world.at("assembleDossier");
        List<String> written = new ArrayList<>();
        for (String step : PromotionWorld.PATH.subList(1, PromotionWorld.PATH.size())) {
            changesHands(promotion, PromotionRole.RECOMMENDER);
            changesHands(promotion, PromotionRole.DIRECTOR);
            changesHands(promotion, PromotionRole.HR);
            Promotion now = world.now(promotion);
            OpenTask open = world.step(promotion.caseId(), step);
            assertThat(open.assignee()).isIn(now.personId(), now.recommenderId(), now.directorId(), now.hrId());
            List<String> before = kept(promotion);
            world.goes(promotion, step);
            assertThat(kept(promotion)).containsAll(before).containsAll(written);
            written = kept(promotion);
        }
        assertThat(world.now(promotion).state()).isEqualTo(PromotionState.PROMOTED);
        assertThat(written)
                .filteredOn(one -> one.startsWith("PARTICIPANT_CHANGE"))
                .hasSize(33);
        assertThat(beans.getBean(PastPromotionParts.class).of(promotion.caseId()))
                .hasSize(33);
    }

    private List<String> kept(Promotion promotion) {
        return documents.of(promotion.caseId()).stream()
                .map(document -> document.kind() + " " + document.revision() + " " + document.author() + " "
                        + document.fingerprint())
                .toList();
    }

    private String changesHands(Promotion promotion, PromotionRole role) {
        String to = role == PromotionRole.HR ? world.anotherHr() : world.anybody();
        handover.change(
                promotion.caseId(),
                new PartChange<>(role, to, world.today(), ChangeCause.MANAGER_CHANGED, "Moved to Archives."),
                role.holder(world.now(promotion)),
                world.hr);
        return to;
    }

    @Test
    void givesTheOpenStepWithAnEmptyDraftToWhoeverRecommendsNowAndKeepsTheOtherDraft() {
        Promotion promotion = world.at("recommendPromotion");
        OpenTask task = world.step(promotion.caseId(), "recommendPromotion");
        world.checked(task, world.usual("recommendPromotion"));
        String next = changesHands(promotion, PromotionRole.RECOMMENDER);

        OpenTask now = world.step(promotion.caseId(), "recommendPromotion");
        assertThat(now.assignee()).isEqualTo(next);
        assertThat(now.id()).isEqualTo(task.id());
        assertThat(String.valueOf(world.sees(now).values())).doesNotContain("What there is on");
        assertThat(beans.getBean(Drafts.class).of(promotion.caseId(), world.manager))
                .hasSize(1);
        assertThatThrownBy(() -> beans.getBean(Casework.class).open(task.id(), world.actor(world.manager)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void letsAFormerRecommenderReadWhatTheyCouldReadAndNothingThatCameLater() {
        Promotion promotion = world.at("recommendPromotion");
        changesHands(promotion, PromotionRole.RECOMMENDER);
        beans.getBean(TestClock.class).advance(Duration.ofMinutes(5));
        world.goes(promotion, "recommendPromotion");
        assertThat(readBy(promotion, world.actor(world.manager)))
                .contains("DOSSIER")
                .doesNotContain("RECOMMENDATION", "PARTICIPANT_CHANGE");
    }

    @Test
    void keepsWhoeverHasOrHadAPartOutOfTheCommittee() {
        Promotion promotion = world.at("assembleDossier");
        String next = changesHands(promotion, PromotionRole.RECOMMENDER);
        assertThat(beans.getBean(CommitteeRows.class).keptAway(promotion.caseId()))
                .contains(next, world.manager, world.director);
        Promotion seated = world.at("certifyFile");
        world.committee.forms(seated);
        String member = world.committee.members(seated).get(0);
        refuses(seated, PromotionRole.DIRECTOR, member, "twoParts");
    }

    @Test
    void refusesWhoeverMayNotHaveThePartWithTheReason() {
        Promotion promotion = world.at("assembleDossier");
        refuses(promotion, PromotionRole.RECOMMENDER, promotion.personId(), "candidate");
        refuses(promotion, PromotionRole.RECOMMENDER, world.director, "twoParts");
        refuses(promotion, PromotionRole.RECOMMENDER, world.candidateUnder(promotion.personId()), "reportsToCandidate");
        refuses(promotion, PromotionRole.HR, world.anybody(), "notHr");
        assertThatThrownBy(() -> handover.change(
                        promotion.caseId(), to(PromotionRole.RECOMMENDER, world.anybody()), "somebody else", world.hr))
                .hasMessageContaining("changedMeanwhile");
        Promotion declaring = world.opened();
        assertThatThrownBy(() -> handover.change(
                        declaring.caseId(),
                        to(PromotionRole.RECOMMENDER, world.anybody()),
                        declaring.recommenderId(),
                        world.hr))
                .hasMessageContaining("promotions.refused.missing");
    }

    private void refuses(Promotion promotion, PromotionRole role, String person, String why) {
        assertThatThrownBy(() -> handover.change(
                        promotion.caseId(), to(role, person), role.holder(world.now(promotion)), world.hr))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    private PartChange<PromotionRole> to(PromotionRole role, String person) {
        return new PartChange<>(role, person, world.today(), ChangeCause.WRONG_IN_ROSTER, "As the roster says.");
    }

    @Test
    void givesAPartToAnActingPersonWithDatesAndBackByItself() {
        Promotion promotion = world.at("recommendPromotion");
        String acting = world.anybody();
        LocalDate last = world.inBusinessDays(3);
        beans.getBean(Appointments.class)
                .appoint(promotion.caseId(), to(PromotionRole.RECOMMENDER, acting), last, world.manager, world.hr);
        assertThat(world.step(promotion.caseId(), "recommendPromotion").assignee())
                .isEqualTo(acting);
        world.dayIsOver(last, promotion.caseId());
        beans.getBean(TestClock.class).advance(Duration.ofDays(1));
        beans.getBean(AppointmentClock.class).run();
        assertThat(world.step(promotion.caseId(), "recommendPromotion").assignee())
                .isEqualTo(world.manager);
    }

    @Test
    void letsADelegateActOnBehalfOfAPartButNeverForTheCandidateOrAMember() {
        Promotion promotion = world.at("recommendPromotion");
        String delegate = world.anybody();
        for (String person : List.of(world.manager, promotion.personId())) {
            beans.getBean(Delegations.class)
                    .grant(world.actor(person), delegate, world.today(), world.inBusinessDays(9));
        }
        OpenTask task = world.step(promotion.caseId(), "recommendPromotion");
        assertThat(beans.getBean(Casework.class)
                        .open(task.id(), world.actor(delegate))
                        .task()
                        .assignee())
                .isEqualTo(world.manager);
        assertThat(readBy(promotion, world.actor(delegate))).contains("DOSSIER");
        world.goes(promotion, "recommendPromotion");
        OpenTask own = world.step(promotion.caseId(), "certifyFile");
        assertThatThrownBy(() -> beans.getBean(Casework.class).open(own.id(), world.actor(delegate)))
                .hasMessageContaining("ownSteps");
        refuses(promotion, PromotionRole.DIRECTOR, world.manager, "twoParts");
    }

    @Test
    void removesWhoeverHasAConflictInTheSameMomentAndSealsWhatTheyWrote() {
        Promotion promotion = world.at("certifyFile");
        conflicts.declare(promotion.caseId(), "We are related.", world.actor(world.manager));
        Promotion now = world.now(promotion);
        assertThat(now.recommenderId()).isNotEqualTo(world.manager);
        assertThatThrownBy(() -> pages.of(promotion.caseId(), world.actor(world.manager)))
                .hasMessageContaining("missing");
        assertThat(readBy(promotion, world.actor(world.director))).doesNotContain("RECOMMENDATION");
        assertThat(readBy(promotion, world.actor(promotion.personId()))).contains("RECOMMENDATION");
        assertThat(readBy(promotion, world.hr)).contains("RECOMMENDATION", "PARTICIPANT_CHANGE");
        assertThat(String.valueOf(entries(promotion, world.actor(promotion.personId()))))
                .doesNotContain("related");
        refuses(promotion, PromotionRole.RECOMMENDER, world.manager, "conflict");
        assertThat(world.step(promotion.caseId(), "recommendPromotion").assignee())
                .isEqualTo(now.recommenderId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"certifyFile", "weighRecommendations", "holdConference", "respond", "decidePromotion"})
    void letsASubstituteWriteASealedRecommendationAnewAndEverybodyAfterItLookAgain(String found) {
        Promotion promotion = world.at(found);
        conflicts.found(
                promotion.caseId(), PromotionRole.RECOMMENDER, world.manager, null, "They publish together.", world.hr);
        OpenTask anew = world.step(promotion.caseId(), "recommendPromotion");
        assertThat(anew.assignee())
                .isEqualTo(world.now(promotion).recommenderId())
                .isNotEqualTo(world.manager);
        assertThat(String.valueOf(world.sees(anew).values())).doesNotContain("What there is on");
        PromotionWorld.PATH.stream()
                .dropWhile(step -> !step.equals("recommendPromotion"))
                .forEach(step -> world.goes(promotion, step));

        assertThat(world.now(promotion).state()).isEqualTo(PromotionState.PROMOTED);
        assertThat(readBy(promotion, world.actor(world.director)))
                .as("the new one, and not the sealed one")
                .containsOnlyOnce("RECOMMENDATION");
        assertThat(kept(promotion).stream().filter(one -> one.startsWith(CommitteeDocument.REPORT + " ")))
                .as("a committee that had voted votes anew")
                .hasSize(found.equals("certifyFile") ? 1 : 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"holdConference", "respond", "decidePromotion"})
    void letsASubstituteWeighAnewWhatADirectorInAConflictHadWeighed(String found) {
        Promotion promotion = world.at(found);
        String next = world.anybody();
        conflicts.found(
                promotion.caseId(), PromotionRole.DIRECTOR, world.director, next, "They publish together.", world.hr);
        OpenTask anew = world.step(promotion.caseId(), "weighRecommendations");
        assertThat(anew.assignee()).isEqualTo(next);
        PromotionWorld.PATH.stream()
                .dropWhile(step -> !step.equals("weighRecommendations"))
                .forEach(step -> world.goes(promotion, step));

        assertThat(world.now(promotion).state()).isEqualTo(PromotionState.PROMOTED);
        assertThat(kept(promotion).stream().filter(one -> one.startsWith(CommitteeDocument.REPORT + " ")))
                .as("nobody votes anew because of the director")
                .hasSize(1);
    }

    /** At every step everybody with a part has a conflict at once: the case goes on to its end, and nothing is lost. */
    @Test
    void survivesConflictsOfEverybodyAtWhicheverStep() {
        for (String step : PromotionWorld.PATH.subList(1, PromotionWorld.PATH.size())) {
            Promotion promotion = world.at(step);
            List<String> before = kept(promotion);
            for (PromotionRole role : PromotionRole.values()) {
                removes(promotion, role);
            }
            String open = world.openSteps(promotion).stream()
                    .filter(PromotionWorld.PATH::contains)
                    .findFirst()
                    .orElseThrow();
            PromotionWorld.PATH.stream().dropWhile(one -> !one.equals(open)).forEach(one -> world.goes(promotion, one));
            assertThat(world.now(promotion).state()).as(step).isEqualTo(PromotionState.PROMOTED);
            assertThat(kept(promotion)).as(step).containsAll(before);
        }
    }

    private void removes(Promotion promotion, PromotionRole role) {
        String next = role == PromotionRole.HR ? world.anotherHr() : world.anybody();
        ThrowingCallable found = () ->
                conflicts.found(promotion.caseId(), role, role.holder(promotion), next, "They are related.", world.hr);
        if (role == PromotionRole.DIRECTOR && world.now(promotion).state() != PromotionState.CONSIDERED) {
            assertThatThrownBy(found).hasMessageContaining("decided");
        } else {
            assertThatCode(found).doesNotThrowAnyException();
        }
    }

    @Test
    void leavesThePartVacantWhereNobodyInTheLineMayHaveItAndLetsLibraryHrChoose() {
        Promotion promotion = world.at("weighRecommendations");
        conflicts.found(
                promotion.caseId(), PromotionRole.DIRECTOR, world.director, null, "They publish together.", world.hr);
        assertThat(world.now(promotion).directorId()).isEqualTo(CaseRole.VACANT);
        assertThat(pages.of(promotion.caseId(), world.hr).people()).contains(CaseRole.VACANT);
        String next = world.anybody();
        handover.change(promotion.caseId(), to(PromotionRole.DIRECTOR, next), CaseRole.VACANT, world.hr);
        assertThat(world.step(promotion.caseId(), "weighRecommendations").assignee())
                .isEqualTo(next);
        assertThatThrownBy(() -> conflicts.found(
                        promotion.caseId(), PromotionRole.DIRECTOR, world.director, null, "Late.", world.hr))
                .hasMessageContaining("changedMeanwhile");
    }

    @Test
    void pausesWhileTheCandidateIsAwayAndMovesEveryDateWithoutAWordOfWhy() {
        Promotion promotion = world.at("assembleDossier");
        LocalDate due = world.due(world.step(promotion.caseId(), "assembleDossier"));
        LocalDate first = world.today();
        LocalDate last = world.inBusinessDays(4);
        beans.getBean(Absences.class)
                .add(new Absence("a-" + promotion.caseId(), promotion.personId(), first, last, false, 1));
        beans.getBean(RestDays.class).look();
        assertThat(beans.getBean(Processes.class).isPaused(promotion.caseId())).isTrue();
        assertThat(pages.of(promotion.caseId(), world.actor(world.manager)).isPaused())
                .isTrue();
        LocalDate back = world.inBusinessDays(5);
        world.dayIsOver(back.minusDays(1), promotion.caseId());
        beans.getBean(TestClock.class).advance(Duration.ofHours(12));
        beans.getBean(RestDays.class).look();
        assertThat(beans.getBean(Processes.class).isPaused(promotion.caseId())).isFalse();
        assertThat(world.due(world.step(promotion.caseId(), "assembleDossier"))).isEqualTo(world.after(due, 5));
        for (String judge : List.of(world.manager, world.director)) {
            assertThat(entries(promotion, world.actor(judge)))
                    .extracting(LedgerEntry::kind)
                    .doesNotContain("promotionPaused", "promotionResumed", "datesMoved");
        }
    }

    @Test
    void movesTheRoundsOwnDaysForACandidateWhoWasAwayBeforeTheDossierBegan() {
        Promotion promotion = world.opened();
        beans.getBean(Absences.class)
                .add(new Absence(
                        "b-" + promotion.caseId(),
                        promotion.personId(),
                        world.today(),
                        world.inBusinessDays(1),
                        false,
                        1));
        beans.getBean(RestDays.class).look();
        LocalDate dossierBy = LocalDate.parse(String.valueOf(world.plan().get("dossierBy")));
        world.dayIsOver(world.inBusinessDays(1), promotion.caseId());
        beans.getBean(TestClock.class).advance(Duration.ofHours(12));
        beans.getBean(RestDays.class).look();
        world.goes(promotion, "declareIntent");
        assertThat(world.due(world.step(promotion.caseId(), "assembleDossier"))).isEqualTo(world.after(dossierBy, 2));
    }

    @Test
    void endsWithAReasonWhenTheCandidateHasLeftAndSealsItsLetters() {
        Promotion promotion = world.at("weighRecommendations");
        int before = documents.of(promotion.caseId()).size();
        beans.getBean(PromotionEnding.class)
                .end(
                        promotion.caseId(),
                        Map.of("outcome", "SEPARATED", "reason", "Went to another library."),
                        world.hr);
        assertThat(world.now(promotion).state()).isEqualTo(PromotionState.SEPARATED);
        assertThat(beans.getBean(Processes.class).isRunning(promotion.caseId())).isFalse();
        assertThat(documents.of(promotion.caseId())).hasSize(before + 1);
        assertThat(readBy(promotion, world.hr))
                .contains("DOSSIER", "PROMOTION_ENDING")
                .doesNotContain("REFEREE_LETTER", "REDACTED_LETTER");
        for (String judge : List.of(world.manager, world.director)) {
            assertThatThrownBy(() -> pages.of(promotion.caseId(), world.actor(judge)))
                    .hasMessageContaining("missing");
        }
        assertThatThrownBy(() -> beans.getBean(PromotionEnding.class)
                        .end(promotion.caseId(), Map.of("outcome", "SEPARATED", "reason", "Again."), world.hr))
                .hasMessageContaining("over");
    }

    @Test
    void emptiesTheSeatOfAMemberWhomTheRosterNamesNoLongerAndCountsTheQuorumAnew() {
        Promotion promotion = world.at("certifyFile");
        world.answers(world.step(promotion.caseId(), "certifyFile"), world.usual("certifyFile"));
        world.committee.sits(promotion);
        String member = world.committee.members(promotion).get(0);
        world.leaves(member);
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> beans.publishEvent(new RosterChanged(Set.of(), Set.of(), Set.of(member), Set.of())));
        beans.getBean(CaseJobs.class).run(promotion.caseId());
        assertThat(beans.getBean(Committees.class).members(promotion.caseId())).doesNotContain(member);
        assertThat(world.step(promotion.caseId(), "findMembers").assignee()).isEqualTo(world.hr.personId());
    }

    @Test
    void listsForLibraryHrWhoseManagerOrPartsTheRosterHasChanged() {
        Promotion promotion = world.at("assembleDossier");
        assertThat(beans.getBean(Rounds.class).board(promotion.roundId()).changed())
                .doesNotContainKey(promotion.caseId());
        world.leaves(world.manager);
        assertThat(beans.getBean(Rounds.class)
                        .board(promotion.roundId())
                        .changed()
                        .get(promotion.caseId()))
                .contains("promotions.changed.RECOMMENDER");
        world.leaves(promotion.personId());
        assertThat(beans.getBean(Rounds.class)
                        .board(promotion.roundId())
                        .changed()
                        .get(promotion.caseId()))
                .contains("promotions.changed.CANDIDATE");
    }

    @Test
    void neverOpensAVoteThatWasCastOnASealedRecommendation() {
        Promotion promotion = world.at("certifyFile");
        world.answers(world.step(promotion.caseId(), "certifyFile"), world.usual("certifyFile"));
        world.committee.sits(promotion);
        world.committee.vote(promotion, "castSealedVote", "AGAINST");
        conflicts.found(
                promotion.caseId(), PromotionRole.RECOMMENDER, world.manager, null, "They publish together.", world.hr);
        world.goes(promotion, "recommendPromotion");
        world.goes(promotion, "certifyFile");

        assertThat(kept(promotion).stream().filter(one -> one.startsWith(CommitteeDocument.REVEALED + " ")))
                .as("the two votes on the new recommendation")
                .hasSize(2);
        assertThat(world.step(promotion.caseId(), "weighRecommendations").assignee())
                .isEqualTo(world.director);
    }

    @Test
    void asksForTheSealedRecommendationAnewAfterAPauseToo() {
        Promotion promotion = world.at("weighRecommendations");
        LocalDate last = world.inBusinessDays(4);
        world.isAway(promotion.personId(), last);
        conflicts.found(
                promotion.caseId(), PromotionRole.RECOMMENDER, world.manager, null, "They publish together.", world.hr);
        OpenTask anew = world.step(promotion.caseId(), "recommendPromotion");
        assertThatThrownBy(() -> world.answers(anew, world.usual("recommendPromotion")))
                .hasMessageContaining("paused");
        world.isBack(promotion, last);
        world.goes(promotion, "recommendPromotion");
        assertThat(world.step(promotion.caseId(), "certifyFile").assignee()).isEqualTo(promotion.personId());
    }

    private List<LedgerEntry> entries(Promotion promotion, Actor reader) {
        return pages.of(promotion.caseId(), reader).entries();
    }

    private List<String> readBy(Promotion promotion, Actor reader) {
        return pages.of(promotion.caseId(), reader).documents().stream()
                .map(written -> written.document().kind())
                .toList();
    }
}
