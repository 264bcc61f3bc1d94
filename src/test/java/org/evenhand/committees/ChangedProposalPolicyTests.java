package org.evenhand.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.evenhand.committees.ChangingProposals.Change;
import org.evenhand.committees.pool.Choice;
import org.evenhand.committees.pool.ProposedCommittee;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.evenhand.record.Documents;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Committees: changing a proposal")
class ChangedProposalPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ChangingProposals changing;

    @Autowired
    Documents documents;

    @Test
    void letsLibraryHrSeatSomebodyElseWithAReasonAndFillsTheOthersAroundIt() {
        CommitteeWorld world = new CommitteeWorld(beans, 12);
        String caseId = world.needed();
        world.needed();
        ProposedCommittee before = of(world, caseId);
        String out = before.members().get(0).memberId();
        String in = world.pool.stream()
                .filter(person -> before.members().stream()
                        .noneMatch(one -> one.memberId().equals(person)))
                .findFirst()
                .orElseThrow();
        changes(world, caseId, out, in, "");

        assertThat(people(of(world, caseId))).contains(in).hasSize(5);
        assertThat(ChangingProposals.people(of(world, caseId))).doesNotContain(out);
        assertThat(world.proposal().proposed())
                .allSatisfy(one -> assertThat(one.missing()).isZero());
        assertThat(documents
                        .latest(caseId, CommitteeDocument.PROPOSAL_CHANGED)
                        .orElseThrow()
                        .content())
                .containsEntry("reason", "Knows the collection.");
        world.forms();
        assertThat(world.members(caseId)).contains(in).doesNotContain(out);
        assertThatThrownBy(() -> changes(world, caseId, null, out, "")).hasMessageContaining("proposalChanged");
    }

    @Test
    void takesSomebodyFromOutsideThePoolOnlyWithApprovalWhereTooFewAreEligible() {
        CommitteeWorld world = new CommitteeWorld(beans, 2);
        String caseId = world.needed();
        String outsider = world.candidate();
        assertThat(of(world, caseId).reaches(3)).isFalse();
        refuses(world, caseId, outsider, "", "needsApproval.RANK_BELOW");
        changes(world, caseId, null, outsider, "The director, because the rank is new.");
        assertThat(of(world, caseId).reaches(3)).isTrue();
        world.forms();
        world.begins(caseId);
        world.declared(world.unchallenged(caseId));
        world.vote(caseId, "IN_FAVOR", "IN_FAVOR", "AGAINST");
        assertThat(world.only(caseId).step()).isEqualTo("holdTalk");
        assertThat(world.members(caseId)).contains(outsider);
    }

    @Test
    void explainsWhyNobodyCanSitWhoHasAnotherPartOrIsAwayWhoeverApproves() {
        CommitteeWorld world = new CommitteeWorld(beans, 6);
        String referee = world.pool.get(0);
        String caseId = world.needed(Map.of(referee, "REFEREE"));
        refuses(world, caseId, referee, "The director.", "against.OTHER_ROLE");
        String away = world.candidate();
        beans.getBean(Absences.class).add(new Absence("c-" + caseId, away, world.today(), null, false, 1));
        refuses(world, caseId, away, "The director.", "against.NOT_AVAILABLE");
        refuses(world, caseId, people(of(world, caseId)).get(0), "", "proposedAlready");
    }

    @Test
    void passesOverAnAlternateWhoIsAwayWhenAMemberLeaves() {
        CommitteeWorld world = new CommitteeWorld(beans, 7);
        String caseId = world.needed();
        List<String> alternates =
                of(world, caseId).alternates().stream().map(Choice::memberId).toList();
        world.forms();
        world.begins(caseId);
        beans.getBean(Absences.class).add(new Absence("d-" + caseId, alternates.get(0), world.today(), null, false, 1));
        world.unchallenged(caseId);
        String leaver = world.members(caseId).get(0);
        beans.getBean(StandingAside.class).leave(caseId, leaver, false, "Too much to do.", world.hr);
        world.runs(caseId);
        assertThat(world.members(caseId)).contains(alternates.get(1)).doesNotContain(leaver, alternates.get(0));
    }

    private ProposedCommittee of(CommitteeWorld world, String caseId) {
        return changing.of(world.round, caseId, world.hr);
    }

    private static List<String> people(ProposedCommittee one) {
        return one.members().stream().map(Choice::memberId).toList();
    }

    private void changes(CommitteeWorld world, String caseId, @Nullable String out, String in, String approval) {
        changing.change(world.round, caseId, new Change(out, in, approval, "Knows the collection."), world.hr);
    }

    private void refuses(CommitteeWorld world, String caseId, String in, String approval, String why) {
        assertThatThrownBy(() -> changes(world, caseId, null, in, approval))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }
}
