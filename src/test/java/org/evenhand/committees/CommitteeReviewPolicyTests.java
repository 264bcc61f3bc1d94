package org.evenhand.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FieldError;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Committees: from the challenge to the report")
class CommitteeReviewPolicyTests {

    private static final String FOR = "IN_FAVOR";
    private static final String AGAINST = "AGAINST";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Documents documents;

    @Autowired
    StandingAside standing;

    private CommitteeWorld world;

    @BeforeEach
    void sevenCanSit() {
        world = new CommitteeWorld(beans, 7);
    }

    @Test
    void goesFromTheChallengeToTheReportAndHandsOverTheOutcome() {
        String caseId = world.voting();
        world.vote(caseId, FOR, FOR, FOR, AGAINST, "ABSTAIN");
        world.talks(caseId);
        world.vote(caseId, FOR, FOR, FOR, AGAINST, "ABSTAIN");
        world.reports(caseId, false);
        world.open(caseId).forEach(task -> world.sends(task, Map.of("answer", "AGREE")));

        assertThat(world.open(caseId)).isEmpty();
        assertThat(world.committee(caseId).state()).isEqualTo(CommitteeState.CLOSED);
        assertThat(world.committee(caseId).outcome()).isEqualTo(CommitteeOutcome.RECOMMENDED);
    }

    @Test
    void letsTheCandidateChallengeMembersAndSettlesItBeforeAnybodyReads() {
        String caseId = world.begun();
        String challenged = world.members(caseId).get(0);
        world.sends(
                world.only(caseId),
                Map.of("answer", "CHALLENGE", "whom", List.of(challenged), "reason", "We are in a dispute."));
        OpenTask settle = world.only(caseId);
        assertThat(settle.step()).isEqualTo("settleChallenge");
        assertThat(settle.assignee()).isEqualTo(world.hr.personId());

        world.sends(
                settle,
                Map.of(
                        "challenges",
                        List.of(Map.of(
                                "person", challenged, "decision", "ACCEPT", "reason", "The dispute is on file."))));

        assertThat(world.members(caseId)).hasSize(5).doesNotContain(challenged);
        assertThat(world.open(caseId)).extracting(OpenTask::step).containsOnly("declareCommitteeConflict");
    }

    @Test
    void goesOnWithoutAChallengeAfterTwoBusinessDays() {
        String caseId = world.begun();
        world.pass(caseId, 7);

        assertThat(world.open(caseId)).extracting(OpenTask::step).containsOnly("declareCommitteeConflict");
    }

    @Test
    void seatsTheNextAlternateWhenAMemberDeclaresAConflict() {
        String caseId = world.unchallenged(world.begun());
        List<String> before = world.members(caseId);
        world.declares(caseId, before.get(0), true);
        world.declared(caseId);

        List<String> after = world.members(caseId);
        String alternate = after.get(4);
        assertThat(after).hasSize(5).doesNotContain(before.get(0));
        assertThat(before).doesNotContain(alternate);
        assertThat(world.only(caseId).assignee()).isEqualTo(alternate);
    }

    @Test
    void asksLibraryHrForSomebodyFromOutsideWithApprovalWhenNobodyIsLeft() {
        CommitteeWorld small = new CommitteeWorld(beans, 3);
        String caseId = small.unchallenged(small.begun());
        small.declares(caseId, small.members(caseId).get(0), true);
        small.declared(caseId);
        OpenTask find = small.only(caseId);
        assertThat(find.step()).isEqualTo("findMembers");

        String subject = small.committee(caseId).subjectId();
        assertThat(small.checks(find, named(subject)).errors())
                .extracting(FieldError::path)
                .containsExactly("name");
        small.sends(find, named(small.candidate()));

        assertThat(small.only(caseId).step()).isEqualTo("declareCommitteeConflict");
    }

    private static Map<String, Object> named(String person) {
        return Map.of("what", "NAME", "name", person, "approval", "The director approved on Monday.");
    }

    @Test
    void seatsAnAlternateWhenAConflictIsFoundMidwayAndNeverOpensTheVoteOfWhoLeft() {
        String caseId = world.voting();
        String leaving = world.members(caseId).get(0);
        world.votes(caseId, leaving, AGAINST);
        standing.leave(caseId, leaving, true, "Found out today.", CommitteeWorld.actor(leaving));
        world.declared(caseId);
        world.members(caseId).forEach(member -> world.votes(caseId, member, FOR));
        world.runs(caseId);

        assertThat(Voting.votes(revealed(caseId).get(0)).keySet()).hasSize(5).doesNotContain(leaving);
        assertThat(world.only(caseId).step()).isEqualTo("holdTalk");
    }

    @Test
    void givesTheChairToAnotherMemberWithTheStepsThatWait() {
        String caseId = world.voting();
        world.vote(caseId, FOR, FOR, FOR, FOR, FOR);
        String chair = String.valueOf(world.committee(caseId).chairId());
        standing.leave(caseId, chair, false, "Away for months.", world.hr);

        OpenTask talk = world.only(caseId);
        assertThat(talk.step()).isEqualTo("holdTalk");
        assertThat(talk.assignee())
                .isNotEqualTo(chair)
                .isEqualTo(world.committee(caseId).chairId());
        assertThat(world.members(caseId)).hasSize(4);
    }

    @Test
    void letsNobodyButTheMemberAndLibraryHrLetAMemberGo() {
        String caseId = world.voting();
        List<String> members = world.members(caseId);

        assertThatThrownBy(() -> standing.leave(
                        caseId, members.get(0), true, "Out with you.", CommitteeWorld.actor(members.get(1))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("notYours");
        standing.leave(caseId, members.get(0), false, "Gone.", world.hr);
        assertThatThrownBy(() -> standing.leave(caseId, members.get(0), false, "Gone.", world.hr))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("noMember");
    }

    @Test
    void keepsOfAChangedVoteWhatItWasBeforeAndAfterWithTheCriterionItCites() {
        String caseId = world.voting();
        String changing = world.members(caseId).get(0);
        world.vote(caseId, AGAINST, FOR, FOR, FOR, FOR);
        world.talks(caseId);
        world.vote(caseId, FOR, FOR, FOR, FOR, FOR);

        List<Map<String, Object>> changes = Voting.rows(revealed(caseId).get(1), "changes");
        assertThat(changes).hasSize(world.criteria() + 1).allSatisfy(change -> assertThat(change)
                .containsEntry("member", changing)
                .containsEntry("before", AGAINST)
                .containsEntry("after", FOR)
                .containsEntry("why", "As I said.")
                .extracting("criterion")
                .asString()
                .isNotEmpty());
    }

    @Test
    void refusesAChangeWithoutACriterionAndAReason() {
        String caseId = world.voting();
        world.vote(caseId, AGAINST, FOR, FOR, FOR, FOR);
        world.talks(caseId);
        OpenTask task = world.task(caseId, world.members(caseId).get(0));
        Map<String, Object> bare = new LinkedHashMap<>(world.again(AGAINST, "Still."));
        bare.put("overall", FOR);
        bare.remove("criterion");
        bare.remove("overallWhy");

        assertThat(world.checks(task, bare).errors())
                .extracting(FieldError::path)
                .containsExactlyInAnyOrder("criterion", "overallWhy");
    }

    @Test
    void countsWhoDidNotVoteAgainAsSayingTheSame() {
        String caseId = world.voting();
        world.vote(caseId, FOR, FOR, FOR, AGAINST, AGAINST);
        world.talks(caseId);
        world.pass(caseId, 14);

        assertThat(world.committee(caseId).outcome()).isEqualTo(CommitteeOutcome.RECOMMENDED);
    }

    @Test
    void recommendsNothingOnATieAndTellsBothViews() {
        tied(TieRule.NO_RECOMMENDATION_BOTH_VIEWS, (caseId, task) -> {
            assertThat(task.step()).isEqualTo("writeReport");
            assertThat(world.page(task).context()).containsEntry("bothViews", true);
            world.reports(caseId, true);
            assertThat(world.committee(caseId).outcome()).isEqualTo(CommitteeOutcome.NO_RECOMMENDATION);
        });
    }

    @Test
    void letsTheChairBreakATieWithAReasonWhereTheRuleSaysSo() {
        tied(TieRule.CHAIR_BREAKS, (caseId, task) -> {
            assertThat(task.step()).isEqualTo("breakTie");
            assertThat(task.assignee()).isEqualTo(world.committee(caseId).chairId());
            world.sends(task, Map.of("decision", "NOT_RECOMMENDED", "reason", "The evidence is thin."));
            assertThat(world.committee(caseId).outcome()).isEqualTo(CommitteeOutcome.NOT_RECOMMENDED);
        });
    }

    @Test
    void talksOnceMoreOnATieWhereTheRuleSaysSoAndNoMoreThanThat() {
        tied(TieRule.REDELIBERATE_ONCE, (caseId, task) -> {
            assertThat(task.step()).isEqualTo("holdTalk");
            world.talks(caseId);
            world.vote(caseId, FOR, FOR, AGAINST, AGAINST, "ABSTAIN");
            assertThat(world.committee(caseId).outcome()).isEqualTo(CommitteeOutcome.NO_RECOMMENDATION);
        });
    }

    private void tied(TieRule rule, BiConsumer<String, OpenTask> then) {
        String caseId = world.voting();
        world.ties(caseId, rule);
        world.vote(caseId, FOR, FOR, AGAINST, AGAINST, "ABSTAIN");
        world.talks(caseId);
        world.vote(caseId, FOR, FOR, AGAINST, AGAINST, "ABSTAIN");
        then.accept(caseId, world.only(caseId));
    }

    @Test
    void keepsAMinorityReportBesideTheReport() {
        String caseId = world.voting();
        String minority = world.members(caseId).get(4);
        world.vote(caseId, FOR, FOR, FOR, FOR, AGAINST);
        world.talks(caseId);
        world.vote(caseId, FOR, FOR, FOR, FOR, AGAINST);
        world.reports(caseId, false);
        world.sends(world.task(caseId, minority), Map.of("answer", "MINORITY", "minority", "I see it otherwise."));
        world.pass(caseId, 7);

        List<DocumentRevision> answers = documents.of(List.of(caseId), List.of(CommitteeDocument.REPORT_ANSWER));
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).content()).containsEntry("minority", "I see it otherwise.");
        assertThat(world.committee(caseId).state()).isEqualTo(CommitteeState.CLOSED);
    }

    private List<Map<String, Object>> revealed(String caseId) {
        return beans.getBean(Voting.class).revealed(caseId);
    }
}
