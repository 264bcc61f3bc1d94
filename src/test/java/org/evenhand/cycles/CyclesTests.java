package org.evenhand.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.evenhand.casework.Sending;
import org.evenhand.criteria.ACriteriaDraft;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.engine.Processes;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
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

@EvenhandTest
@Policies("Review cycle: the plan and its confirmation")
class CyclesTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CriteriaSets criteria;

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    Cycles cycles;

    @Autowired
    Launches launches;

    @Autowired
    Tasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    Drafts drafts;

    @Autowired
    Documents documents;

    @Autowired
    Sending sending;

    @Autowired
    Ledger ledger;

    CycleWorld world;

    @BeforeEach
    void aLibrary() {
        world = new CycleWorld(jdbc, criteria, clock, management);
        world.staff(1);
    }

    @Test
    void plansACycleWhoseLaunchWaitsForItsPlanner() {
        var plan = world.plan(world.frozen());
        var cycle = cycles.plan(plan, world.hr);

        assertThat(cycles.get(cycle.id()).plan()).isEqualTo(plan);
        assertThat(cycle.status()).isEqualTo(Status.PLANNED);
        assertThat(cycle.plannedBy()).isEqualTo(world.hr.personId());
        assertThat(cycles.openTask(cycle.id()))
                .hasValueSatisfying(task -> assertThat(task.assignee()).isEqualTo(world.hr.personId()));
        assertThat(ledger.of(cycle.id())).extracting(LedgerEntry::kind).containsExactly("stepCompleted");
        assertThat(documents.latest(cycle.id(), "CYCLE_PLAN")).isPresent();
    }

    @Test
    void givesBackThePlanThatWasBegun() {
        var begun = cycles.begin(world.hr);

        assertThat(cycles.begin(world.hr)).isEqualTo(begun);
        assertThat(cycles.find(begun.caseId())).isEmpty();
    }

    @Test
    void refusesAnybodyButHr() {
        var manager = new Actor(world.manager, Set.of(Role.STAFF, Role.MANAGER), null);
        var plan = world.plan(world.frozen());

        assertRefused("cycles.refused.hrOnly", Kind.NOT_ALLOWED, () -> cycles.begin(manager));
        assertRefused("cycles.refused.hrOnly", Kind.NOT_ALLOWED, () -> cycles.plan(plan, manager));
        var cycle = cycles.plan(plan, world.hr);
        assertRefused("cycles.refused.hrOnly", Kind.NOT_ALLOWED, () -> cycles.change(cycle.id(), 1, plan, manager));
        assertRefusedAs(Kind.NOT_ALLOWED, () -> cycles.launch(cycle.id(), manager));
    }

    @Test
    void refusesWhoWasInHrWhenTheCycleWasBegun() {
        var plan = world.plan(world.frozen());
        var task = cycles.begin(world.hr);
        jdbc.sql("update person set roles = '' where id = ?")
                .param(world.hr.personId())
                .update();
        var draft = drafts.save(task.caseId(), task.step(), world.hr.personId(), 0, plan.answers());

        assertRefused(
                "cycles.refused.hrOnly", Kind.NOT_ALLOWED, () -> sending.send(task.id(), world.hr, draft.version()));
        assertThat(cycles.find(task.caseId())).isEmpty();
    }

    @Test
    void refusesANameThatIsTaken() {
        var set = world.frozen();
        var name = "Annual " + UUID.randomUUID();
        cycles.plan(world.plan(set, name), world.hr);

        assertRefused(
                "cycles.refused.nameTaken",
                Kind.INVALID,
                () -> cycles.plan(world.plan(set, " " + name.toUpperCase(java.util.Locale.ROOT)), world.hr));
    }

    @Test
    void refusesACategoryWithNobodyACriteriaSetThatIsNotPublishedAndASignatoryWhoLeft() {
        var plan = world.plan(world.frozen());
        var draft = criteria.begin(ACriteriaDraft.named("Draft " + UUID.randomUUID()), world.hr);
        var gone = world.staff(1).get(0);
        world.leaves(gone);

        assertProblem("staffCategory", "cycles.refused.nobody", with(plan, "staffCategory", "nobody"));
        assertProblem("criteriaSet", "cycles.refused.criteriaNotPublished", with(plan, "criteriaSet", draft.id()));
        assertProblem("criteriaSet", "cycles.refused.criteriaNotPublished", with(plan, "criteriaSet", "none"));
        assertProblem("finalSignatory", "cycles.refused.signatoryLeft", with(plan, "finalSignatory", gone));
    }

    @Test
    void launchesOnTheFourteenthDayAfterPublicationAndNotTheDayBefore() {
        var cycle = cycles.plan(world.plan(world.published()), world.hr);

        clock.set(CycleWorld.FROZEN.minusDays(1).atTime(15, 0).toInstant(ZoneOffset.UTC));
        cycles.launch(cycle.id(), world.hr);
        assertThat(launches.find(cycle.id())).isEmpty();
        assertThat(cycles.openTask(cycle.id()).orElseThrow().step()).isEqualTo("answerHold");

        clock.set(CycleWorld.FROZEN.atTime(15, 0).toInstant(ZoneOffset.UTC));
        world.answer(cycles.openTask(cycle.id()).orElseThrow(), Map.of("answer", "CHANGE"), drafts, sending);
        cycles.launch(cycle.id(), world.hr);
        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.LAUNCHING);
    }

    @Test
    void refusesALaunchWhosePlanHasAged() {
        var cycle = planned();
        clock.set(LocalDate.of(2027, 1, 8).atTime(15, 0).toInstant(ZoneOffset.UTC));

        assertRefused("cycles.refused.selfReviewPast", Kind.INVALID, () -> cycles.launch(cycle.id(), world.hr));
    }

    @Test
    void launchesOnlyForThePlanner() {
        var cycle = planned();

        assertRefusedAs(Kind.NOT_ALLOWED, () -> cycles.launch(cycle.id(), world.hr()));
        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.PLANNED);
    }

    @Test
    void launchesOnce() {
        var cycle = planned();
        cycles.launch(cycle.id(), world.hr);

        assertRefused("cycles.refused.launchedAlready", Kind.MOVED_ON, () -> cycles.launch(cycle.id(), world.hr));
    }

    @Test
    void launchesOnceWhenTwoConfirmAtTheSameMoment() throws Exception {
        var cycle = planned();
        Callable<Boolean> confirm = () -> {
            try {
                cycles.launch(cycle.id(), world.hr);
                return true;
            } catch (Refusal refused) {
                return false;
            }
        };

        var two = Executors.newFixedThreadPool(2);
        try {
            long launched = 0;
            for (var answer : two.invokeAll(List.of(confirm, confirm))) {
                launched += answer.get() ? 1 : 0;
            }
            assertThat(launched).isEqualTo(1);
        } finally {
            two.shutdown();
        }
        assertThat(launches.find(cycle.id()).orElseThrow().people()).isEqualTo(1);
    }

    @Test
    void refusesALaunchThatIsMissing() {
        assertRefused("cycles.refused.missing", Kind.MISSING, () -> cycles.launch("nowhere", world.hr));
    }

    @Test
    void changesAPlanAndStartsItsConfirmationOver() {
        var cycle = planned();
        var task = cycles.openTask(cycle.id()).orElseThrow();
        var draft = drafts.save(cycle.id(), "confirmLaunch", world.hr.personId(), 0, Map.of("confirmed", true));
        var changed = with(cycle.plan(), "ratingsDue", "2027-02-05");

        cycles.change(cycle.id(), cycles.revision(cycle.id()), changed, world.hr());

        assertThat(cycles.get(cycle.id()).ratingsDue()).isEqualTo(LocalDate.of(2027, 2, 5));
        assertThat(ledger.of(cycle.id())).extracting(LedgerEntry::kind).endsWith("cyclePlanChanged");
        assertThat(documents.latest(cycle.id(), "CYCLE_PLAN").orElseThrow())
                .satisfies(document -> assertThat(document.revision()).isEqualTo(2))
                .satisfies(document -> assertThat(document.content()).isEqualTo(changed.answers()));
        assertRefusedAs(Kind.MOVED_ON, () -> sending.send(task.id(), world.hr, draft.version()));
        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.PLANNED);
    }

    @Test
    void refusesAChangeOfAPlanThatChangedMeanwhileOrIsLaunched() {
        var cycle = planned();
        long seen = cycles.revision(cycle.id());
        cycles.change(cycle.id(), seen, with(cycle.plan(), "ratingsDue", "2027-02-05"), world.hr);

        assertRefused(
                "cycles.refused.changedMeanwhile",
                Kind.MOVED_ON,
                () -> cycles.change(cycle.id(), seen, cycle.plan(), world.hr));
        cycles.launch(cycle.id(), world.hr);
        assertRefused(
                "cycles.refused.launchedAlready",
                Kind.MOVED_ON,
                () -> cycles.change(cycle.id(), seen + 1, cycle.plan(), world.hr));
    }

    @Test
    void closesAReleasedCycleWhoseReviewsGoOn() {
        var cycle = planned();
        cycles.launch(cycle.id(), world.hr);
        assertRefused("cycles.refused.notReleased", Kind.MOVED_ON, () -> cycles.close(cycle.id(), world.hr));
        world.runAllJobs(cycle.id());
        assertRefused("cycles.refused.notReleased", Kind.MOVED_ON, () -> cycles.close(cycle.id(), world.hr));
        cycles.lock(cycle.id(), "One is late.", world.hr);
        assertRefused("cycles.refused.notReleased", Kind.MOVED_ON, () -> cycles.close(cycle.id(), world.hr));
        cycles.release(cycle.id(), world.hr);

        assertRefusedAs(Kind.NOT_ALLOWED, () -> cycles.close(cycle.id(), world.hr()));
        cycles.close(cycle.id(), world.hr);

        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.CLOSED);
        assertThat(processes.isRunning(cycle.id())).isFalse();
        assertThat(processes.isRunning(launches.cases(cycle.id()).get(0))).isTrue();
        assertThat(ledger.of(cycle.id())).last().satisfies(entry -> assertThat(
                        ((Number) entry.facts().get("openReviews")).intValue())
                .isEqualTo(1));
        assertRefused("cycles.refused.notReleased", Kind.MOVED_ON, () -> cycles.close(cycle.id(), world.hr));
    }

    private ReviewCycle planned() {
        return cycles.plan(world.plan(world.frozen()), world.hr);
    }

    private void assertProblem(String field, String key, CyclePlan plan) {
        assertThat(cycles.problems("", plan)).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.key()).isEqualTo(key);
        });
        assertRefused(key, Kind.INVALID, () -> cycles.plan(plan, world.hr));
    }

    private static CyclePlan with(CyclePlan plan, String field, String value) {
        var answers = plan.answers();
        answers.put(field, value);
        return CyclePlan.of(answers);
    }

    private static void assertRefused(String key, Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }

    private static void assertRefusedAs(Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
