package org.evenhand.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.evenhand.casework.Sending;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The planner of a cycle is away or gone: somebody else in HR goes on, and never waives a rule of their own plan. */
@EvenhandTest
@Policies("A cycle whose planner is away")
class TakeOverPolicyTests {

    private static final String REASON = "The work goes on while the planner is away.";

    @Autowired
    Cycles cycles;

    @Autowired
    CycleLeads leads;

    @Autowired
    SecondPeople secondPeople;

    @Autowired
    CriteriaSets criteria;

    @Autowired
    Drafts drafts;

    @Autowired
    Sending sending;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    private CycleWorld world;
    private Actor colleague;

    @BeforeEach
    void twoPeopleInHr() {
        world = new CycleWorld(jdbc, criteria, clock, management);
        world.staff(1);
        colleague = world.hr();
    }

    @Test
    void somebodyElseInHrTakesTheCycleOverAndLaunchesLocksReleasesAndClosesIt() {
        ReviewCycle cycle = planned();
        takenOver(cycle);
        assertRefused(Kind.MOVED_ON, () -> cycles.launch(cycle.id(), world.hr));
        cycles.launch(cycle.id(), colleague);
        world.runAllJobs(cycle.id());
        cycles.lock(cycle.id(), "Nothing is filed yet.", colleague);
        cycles.release(cycle.id(), colleague);
        cycles.close(cycle.id(), colleague);
        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.CLOSED);
        assertThat(cycles.get(cycle.id()).plannedBy()).isEqualTo(world.hr.personId());
        assertThat(cycles.ending(cycle.id()).lockedBy()).isEqualTo(colleague.personId());
    }

    @Test
    void whoLedItIsToldAndCanTakeItOverAgain() {
        ReviewCycle cycle = planned();
        takenOver(cycle);
        assertThat(jdbc.sql("select person_id from notice where case_id = ? and kind = 'CYCLE_TAKEN_OVER'")
                        .param(cycle.id())
                        .query(String.class)
                        .list())
                .containsExactly(world.hr.personId());
        leads.takeOver(cycle.id(), colleague.personId(), "I am back.", world.hr);
        assertThat(leads.of(cycle)).isEqualTo(world.hr.personId());
        assertThat(leads.changes(cycle.id()))
                .extracting(CycleLead::to)
                .containsExactly(colleague.personId(), world.hr.personId());
        cycles.launch(cycle.id(), world.hr);
    }

    @Test
    void theReasonStandsInADocumentAndNotInTheLedgerAndADraftStaysWithItsWriter() {
        ReviewCycle cycle = planned();
        OpenTask launch = waitsFor(cycle);
        drafts.save(cycle.id(), launch.step(), world.hr.personId(), 0, Map.of("confirmed", true));
        takenOver(cycle);
        LedgerEntry entry = ledger.of(cycle.id()).get(ledger.of(cycle.id()).size() - 1);
        assertThat(entry.kind()).isEqualTo("cycleTakenOver");
        assertThat(entry.facts()).isEqualTo(Map.of("from", world.hr.personId(), "to", colleague.personId()));
        assertThat(entry.documentFingerprints()).hasSize(1);
        assertThat(leads.changes(cycle.id()).get(0).reason()).isEqualTo(REASON);
        assertThat(waitsFor(cycle).id()).isEqualTo(launch.id());
        assertThat(drafts.find(cycle.id(), launch.step(), world.hr.personId())).isPresent();
        assertThat(drafts.find(cycle.id(), launch.step(), colleague.personId())).isEmpty();
    }

    @Test
    void onlySomebodyElseInHrTakesACycleOverAndOnlyFromWhomTheySaw() {
        ReviewCycle cycle = planned();
        Actor manager = new Actor(world.manager, Set.of(Role.STAFF, Role.MANAGER), null);
        Actor third = world.hr();
        assertRefused(Kind.NOT_ALLOWED, () -> takenOverBy(manager, cycle));
        assertRefused(Kind.MOVED_ON, () -> takenOverBy(world.hr, cycle));
        assertRefused(Kind.MISSING, () -> leads.takeOver("nowhere", world.hr.personId(), REASON, colleague));
        takenOver(cycle);
        assertRefused(Kind.MOVED_ON, () -> takenOverBy(third, cycle));
        assertThat(leads.changes(cycle.id())).hasSize(1);
    }

    @Test
    void aClosedCycleIsTakenOverByNobody() {
        ReviewCycle cycle = planned();
        cycles.launch(cycle.id(), world.hr);
        world.runAllJobs(cycle.id());
        world.ends(cycle.id(), cycles);
        assertRefused(Kind.MOVED_ON, () -> takenOver(cycle));
    }

    @Test
    void whoDecidesOnAWaiverForThePlanDoesNotTakeItOver() {
        ReviewCycle cycle = held();
        answer(cycle, Map.of("answer", "WAIVER", "reason", "The set is the one of last year, word for word."));
        Actor second = hr(String.valueOf(waitsFor(cycle).assignee()));
        assertRefused(Kind.NOT_ALLOWED, () -> takenOverBy(second, cycle));
        assertThat(leads.of(cycle)).isEqualTo(world.hr.personId());
    }

    @Test
    void whoTakesOverAHeldPlanIsNotAskedForAWaiverOfIt() {
        ReviewCycle cycle = held();
        String second =
                secondPeople.besides(world.hr.personId(), leads.planners(cycle)).orElseThrow();
        takenOverBy(hr(second), cycle);
        answer(cycle, Map.of("answer", "WAIVER", "reason", "The set is the one of last year, word for word."));
        assertThat(waitsFor(cycle).step()).isEqualTo("decideWaiver");
        assertThat(waitsFor(cycle).assignee()).isNotIn(second, world.hr.personId());
    }

    @Test
    void nobodyWhoWroteThePlanOrLedTheCycleBeforeIsAskedForAWaiver() {
        ReviewCycle cycle = planned();
        String next =
                secondPeople.besides(world.hr.personId(), leads.planners(cycle)).orElseThrow();
        takenOverBy(hr(next), cycle);
        leads.takeOver(cycle.id(), next, REASON, world.hr);
        assertThat(leads.planners(cycle)).containsExactlyInAnyOrder(world.hr.personId(), next);
        assertThat(secondPeople.besides(world.hr.personId(), leads.planners(cycle)))
                .isPresent()
                .get()
                .isNotIn(next, world.hr.personId());
    }

    private ReviewCycle planned() {
        return cycles.plan(world.plan(world.frozen()), world.hr);
    }

    private ReviewCycle held() {
        var set = world.published();
        clock.set(CycleWorld.FROZEN.minusDays(1).atTime(15, 0).toInstant(ZoneOffset.UTC));
        ReviewCycle cycle = cycles.plan(world.plan(set), world.hr);
        cycles.launch(cycle.id(), world.hr);
        return cycle;
    }

    private void takenOver(ReviewCycle cycle) {
        takenOverBy(colleague, cycle);
    }

    private void takenOverBy(Actor by, ReviewCycle cycle) {
        leads.takeOver(cycle.id(), world.hr.personId(), REASON, by);
    }

    private static Actor hr(String person) {
        return new Actor(person, Set.of(Role.STAFF, Role.HR), null);
    }

    private OpenTask waitsFor(ReviewCycle cycle) {
        return cycles.openTask(cycle.id()).orElseThrow();
    }

    private void answer(ReviewCycle cycle, Map<String, Object> answers) {
        world.answer(waitsFor(cycle), answers, drafts, sending);
    }

    private static void assertRefused(Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
