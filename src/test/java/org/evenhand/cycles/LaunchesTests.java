package org.evenhand.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
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
@Policies("Review cycle: the launch")
class LaunchesTests {

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
    Ledger ledger;

    CycleWorld world;

    @BeforeEach
    void aLibrary() {
        world = new CycleWorld(jdbc, criteria, clock, management);
    }

    @Test
    void opensEverybodyInBatches() {
        world.staff(51);
        var cycle = launched();

        assertThat(world.runJob(cycle.id())).isTrue();
        assertThat(launch(cycle)).extracting(Launch::handled, Launch::opened).containsExactly(25, 25);
        assertThat(launch(cycle).percent()).isEqualTo(49);
        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.LAUNCHING);

        assertThat(world.runAllJobs(cycle.id())).isEqualTo(2);
        assertThat(launch(cycle))
                .extracting(Launch::handled, Launch::opened, Launch::notOpened, Launch::isFinished)
                .containsExactly(51, 51, 0, true);
        assertThat(launches.cases(cycle.id())).hasSize(51).doesNotHaveDuplicates();
        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.RUNNING);
        assertThat(tasks.openStep(cycle.id(), "lockCycle")).isPresent();
    }

    @Test
    void saysInTheLedgerWhatEachBatchDid() {
        world.staff(25);
        world.staffWithoutManager();
        var cycle = running();

        assertThat(ledger.of(cycle.id()))
                .extracting(LedgerEntry::kind)
                .containsExactly(
                        "stepCompleted",
                        "stepCompleted",
                        "checkpointEvaluated",
                        "auditRegistered",
                        "reviewsOpened",
                        "reviewsOpened");
        var opened = ledger.of(cycle.id()).stream()
                .filter(entry -> entry.kind().equals("reviewsOpened"))
                .mapToInt(entry -> ((Number) entry.facts().get("opened")).intValue())
                .sum();
        assertThat(opened).isEqualTo(25);
    }

    @Test
    void countsTheOpenReviewsByStep() {
        world.staff(3);
        var cycle = running();

        assertThat(cycles.openSteps(cycle.id())).containsExactly(java.util.Map.entry("confirmPosition", 3L));
    }

    @Test
    void notesWhoCannotBeOpenedAndOpensTheOthers() {
        var alone = world.staffWithoutManager();
        world.staff(2);
        var gone = world.staffUnder(world.manager);
        var cycle = launched();
        world.leaves(gone);
        world.runAllJobs(cycle.id());

        assertThat(launch(cycle)).extracting(Launch::opened, Launch::notOpened).containsExactly(2, 2);
        assertThat(notOpened(cycle))
                .extracting(NotOpened::personId, NotOpened::reasonKey)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(alone, "reviews.refused.noManager"),
                        org.assertj.core.groups.Tuple.tuple(gone, "cycles.notOpened.left"));
    }

    @Test
    void takesBackOnlyTheBatchThatFailedAndRepeatsIt() {
        world.staff(30);
        var cycle = launched();
        world.runJob(cycle.id());
        var last = jdbc.sql("select person_id from launch_item where cycle_id = ? and number = 30")
                .param(cycle.id())
                .query(String.class)
                .single();
        reviewFromElsewhere(cycle, last);

        assertThatThrownBy(() -> world.runJob(cycle.id())).isNotNull();
        assertThat(launch(cycle)).extracting(Launch::handled, Launch::opened).containsExactly(25, 25);
        assertThat(reviews(cycle)).hasSize(26);

        jdbc.sql("delete from performance_review where cycle_id = ? and person_id = ?")
                .params(cycle.id(), last)
                .update();
        world.runAllJobs(cycle.id());
        assertThat(launch(cycle)).extracting(Launch::handled, Launch::opened).containsExactly(30, 30);
        assertThat(reviews(cycle)).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void opensNobodyTwiceWhenABatchIsAskedForOnceMore() {
        world.staff(2);
        var cycle = running();

        assertThat(launches.openNextBatch(cycle.id())).isTrue();
        assertThat(reviews(cycle)).hasSize(2);
    }

    @Test
    void finishesALaunchInWhichNobodyCouldBeOpened() {
        world.staffWithoutManager();
        var cycle = running();

        assertThat(launch(cycle)).extracting(Launch::opened, Launch::notOpened).containsExactly(0, 1);
        assertThat(cycles.get(cycle.id()).status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void opensLaterWhoseCauseWasMended() {
        var alone = world.staffWithoutManager();
        var cycle = running();
        world.leads(world.manager, alone);

        var caseId = launches.openLater(cycle.id(), alone, world.hr());

        assertThat(launches.cases(cycle.id())).containsExactly(caseId);
        assertThat(launch(cycle)).extracting(Launch::opened, Launch::notOpened).containsExactly(1, 0);
        assertThat(notOpened(cycle)).isEmpty();
        assertThat(ledger.of(cycle.id())).extracting(LedgerEntry::kind).endsWith("reviewOpenedLater");
    }

    @Test
    void refusesToOpenLaterWhileTheCauseStands() {
        var alone = world.staffWithoutManager();
        var cycle = running();

        assertRefused("reviews.refused.noManager", Kind.INVALID, () -> launches.openLater(cycle.id(), alone, world.hr));
        assertThat(launch(cycle)).extracting(Launch::opened, Launch::notOpened).containsExactly(0, 1);
    }

    @Test
    void refusesToOpenLaterWhoIsOpenAlready() {
        var person = world.staff(1).get(0);
        var cycle = running();

        assertRefused(
                "cycles.refused.openedAlready", Kind.MOVED_ON, () -> launches.openLater(cycle.id(), person, world.hr));
    }

    @Test
    void refusesToOpenLaterForAnybodyButHrAndInACycleThatIsMissingOrClosed() {
        var alone = world.staffWithoutManager();
        var cycle = running();
        var manager = new Actor(world.manager, Set.of(Role.STAFF, Role.MANAGER), null);

        assertRefused("cycles.refused.hrOnly", Kind.NOT_ALLOWED, () -> launches.openLater(cycle.id(), alone, manager));
        assertRefused("cycles.refused.missing", Kind.MISSING, () -> launches.openLater("nowhere", alone, world.hr));
        world.ends(cycle.id(), cycles);
        assertRefused(
                "cycles.refused.notRunning", Kind.MOVED_ON, () -> launches.openLater(cycle.id(), alone, world.hr));
    }

    @Test
    void showsThoseNotOpenedPageByPage() {
        var alone = List.of(world.staffWithoutManager(), world.staffWithoutManager(), world.staffWithoutManager());
        var cycle = running();

        var first = launches.notOpened(cycle.id(), 0, 2);
        var second = launches.notOpened(cycle.id(), first.get(1).number(), 2);
        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1);
        assertThat(first)
                .extracting(NotOpened::personId)
                .doesNotContain(second.get(0).personId());
        assertThat(alone).contains(second.get(0).personId());
    }

    private ReviewCycle launched() {
        var cycle = cycles.plan(world.plan(world.frozen()), world.hr);
        cycles.launch(cycle.id(), world.hr);
        return cycle;
    }

    private ReviewCycle running() {
        var cycle = launched();
        world.runAllJobs(cycle.id());
        return cycle;
    }

    private Launch launch(ReviewCycle cycle) {
        return launches.find(cycle.id()).orElseThrow();
    }

    private List<NotOpened> notOpened(ReviewCycle cycle) {
        return launches.notOpened(cycle.id(), 0, 100);
    }

    private List<String> reviews(ReviewCycle cycle) {
        return jdbc.sql("select person_id from performance_review where cycle_id = ?")
                .param(cycle.id())
                .query(String.class)
                .list();
    }

    /** A row that the launch does not expect, so that the database refuses the batch. */
    private void reviewFromElsewhere(ReviewCycle cycle, String person) {
        jdbc.sql(
                        """
                        insert into performance_review (case_id, cycle_id, person_id, manager_id, department_head_id,
                            associate_director_id, criteria_set_id, period_start, period_end, self_review_due,
                            conversation_by, ratings_due, state, opened_at)
                        select ?, cycle_id, ?, manager_id, department_head_id, associate_director_id, criteria_set_id,
                            period_start, period_end, self_review_due, conversation_by, ratings_due, state, opened_at
                        from performance_review where cycle_id = ? order by case_id fetch first 1 rows only""")
                .params(java.util.UUID.randomUUID().toString(), person, cycle.id())
                .update();
    }

    private static void assertRefused(
            String key, Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }
}
