package org.evenhand.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.committees.pool.Choice;
import org.evenhand.committees.pool.PoolRule;
import org.evenhand.committees.pool.ProposedCommittee;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Committees: who sits in them")
class CommitteeFormingPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Documents documents;

    @Autowired
    Forming forming;

    @Autowired
    Committees committees;

    @Test
    void fillsAllCommitteesOfARoundTogetherSoThatServiceIsSpreadEvenly() {
        CommitteeWorld world = new CommitteeWorld(beans, 10);
        world.needed();
        world.needed();

        assertThat(world.proposal().proposed()).allSatisfy(one -> assertThat(one.members())
                .hasSize(5)
                .extracting(Choice::serving)
                .containsOnly(0));
    }

    @Test
    void recordsWhyEachWasChosenAndInWhichOrderAlternatesFollow() {
        CommitteeWorld world = new CommitteeWorld(beans, 8);
        String caseId = world.needed();
        List<String> alternates = world.proposal().proposed().get(0).alternates().stream()
                .map(Choice::memberId)
                .toList();
        world.forms();

        Map<String, Object> formed =
                documents.latest(caseId, CommitteeDocument.FORMED).orElseThrow().content();
        assertThat(formed).containsKeys("seed", "keptOut", "quorum", "tieRule");
        assertThat(Voting.rows(formed, "alternates"))
                .extracting(row -> row.get("person"))
                .containsExactlyElementsOf(alternates);
        assertThat(committees.isFormed(caseId)).isTrue();
    }

    @Test
    void seatsNobodyWhoHasAnotherPartInTheCase() {
        CommitteeWorld world = new CommitteeWorld(beans, 6);
        String referee = world.pool.get(0);
        world.needed(Map.of(referee, "REFEREE"));

        ProposedCommittee one = world.proposal().proposed().get(0);

        assertThat(one.members()).extracting(Choice::memberId).doesNotContain(referee);
        assertThat(one.keptOut()).containsEntry(PoolRule.OTHER_ROLE, 2);
    }

    @Test
    void letsWhoeverServedLastYearPauseThisYear() {
        CommitteeWorld world = new CommitteeWorld(beans, 5);
        world.needed(Map.of(), world.year() - 1);
        world.forms();
        world.needed();

        ProposedCommittee one = world.proposal().proposed().get(0);

        assertThat(one.members()).isEmpty();
        assertThat(one.keptOut().get(PoolRule.COOLING_OFF)).isEqualTo(5);
    }

    @Test
    void tellsLibraryHrByRuleWhyNobodyIsAvailable() {
        CommitteeWorld world = new CommitteeWorld(beans, 2);
        world.needed();

        ProposedCommittee one = world.proposal().proposed().get(0);

        assertThat(one.reaches(3)).isFalse();
        assertThat(one.missing()).isEqualTo(3);
        assertThat(one.keptOut().get(PoolRule.RANK_BELOW)).isPositive();
    }

    @Test
    void formsWhatLibraryHrHasSeenAndNothingElse() {
        CommitteeWorld world = new CommitteeWorld(beans, 6);
        world.needed();
        String seen = world.proposal().fingerprint();
        world.needed();

        assertThatThrownBy(() -> forming.confirm(world.round, seen, world.hr))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("proposalChanged");
    }

    @Test
    void formsACommitteeOnce() {
        CommitteeWorld world = new CommitteeWorld(beans, 6);
        world.needed();
        String seen = world.proposal().fingerprint();
        forming.confirm(world.round, seen, world.hr);

        assertThatThrownBy(() -> forming.confirm(world.round, seen, world.hr))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("proposalChanged");
    }

    @Test
    void letsNobodyButLibraryHrFormCommittees() {
        CommitteeWorld world = new CommitteeWorld(beans, 1);
        world.needed();

        assertThatThrownBy(() -> forming.proposal(world.round, CommitteeWorld.actor(world.pool.get(0))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("hrOnly");
    }

    @Test
    void keepsTheOwnCaseFromSomebodyInLibraryHr() {
        CommitteeWorld world = new CommitteeWorld(beans, 5);
        String caseId = world.needed();
        Actor subject = new Actor(world.committee(caseId).subjectId(), Set.of(Role.STAFF, Role.HR), null);

        assertThatThrownBy(() -> forming.proposal(world.round, subject))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("noRound");
    }

    @Test
    void refusesARankTheLadderDoesNotKnowAndASecondCommittee() {
        CommitteeWorld world = new CommitteeWorld(beans, 1);
        String caseId = world.needed();
        Committee known = world.committee(caseId);

        assertThatThrownBy(() -> committees.need(again(known, known.rankSought()), world.hr))
                .hasMessageContaining("committees.refused.needed");
        assertThatThrownBy(() -> committees.need(again(known, "Librarian"), world.hr))
                .hasMessageContaining("unknownRank");
    }

    private static NewCommittee again(Committee known, String rank) {
        return new NewCommittee(
                known.caseId(),
                known.roundId(),
                known.year(),
                known.subjectId(),
                rank,
                known.criteriaSetId(),
                Map.of());
    }
}
