package org.evenhand.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.Launches;
import org.evenhand.cycles.NotOpened;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.history.CaseCursor;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.people.RosterChanged;
import org.evenhand.reviews.LateRole;
import org.evenhand.reviews.LateSteps;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.ReviewState;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Library HR sees of a running cycle, and who joins or leaves while it runs. */
@EvenhandTest
class BoardPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Boards boards;

    @Autowired
    BoardList list;

    @Autowired
    Launches launches;

    @Autowired
    Cycles cycles;

    @Autowired
    Tasks tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    LateSteps lateSteps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private BoardWorld world;
    private String first;
    private String second;

    @AfterEach
    void forgetCopies() {
        world.forgetCopies();
    }

    @BeforeEach
    void aCycleOfThree() {
        world = new BoardWorld(beans, 3);
        first = world.cases.get(0);
        second = world.cases.get(1);
    }

    @Test
    void theBoardCountsOpenReviewsByStepAndDirectorateAndWithinADirectorateByUnit() {
        world.worksIn(first, "Collections", "Archives");
        world.worksIn(second, "Collections", "Maps");
        world.reviews.goesTo(second, "writeSelfReview");

        assertThat(world.counts().cells())
                .extracting(BoardCell::place, BoardCell::step, BoardCell::reviews)
                .containsExactlyInAnyOrder(
                        cell("Collections", "confirmPosition"),
                        cell("Collections", "writeSelfReview"),
                        cell("Directorate", "confirmPosition"));
        assertThat(world.counts("Collections").cells())
                .extracting(BoardCell::place, BoardCell::step, BoardCell::reviews)
                .containsExactlyInAnyOrder(cell("Archives", "confirmPosition"), cell("Maps", "writeSelfReview"));
        assertThat(world.listed(BoardFilter.OPEN.at("writeSelfReview").in("Collections", "Maps")))
                .containsExactly(second);
    }

    @Test
    void aLateStepIsCountedWithItsDistanceAndOnceItHasBeenLateForLongAsStalled() {
        OpenTask step = world.reviews.waitsFor(first);
        clock.set(due(step).plus(Duration.ofMinutes(1)));

        assertThat(world.stuck(Stuck.LATE)).isEqualTo(3);
        assertThat(world.stuck(Stuck.STALLED)).isZero();
        assertThat(world.counts().cells().get(0).oldestDue()).isEqualTo(step.dueAt());

        clock.advance(Duration.ofDays(7));
        assertThat(world.stuck(Stuck.STALLED)).isEqualTo(3);
        assertThat(world.listed(Stuck.STALLED)).containsExactlyInAnyOrderElementsOf(world.cases);
    }

    @Test
    void latenessIsToldByRoleAndNeverByPerson() {
        world.reviews.goesTo(second, "writeSelfReview");
        world.reviews.goesTo(second, "rateCriteria");
        clock.set(due(world.reviews.waitsFor(second)).plus(Duration.ofDays(7)));

        List<RoleLateness> lateness = world.counts().lateness();
        assertThat(lateness)
                .extracting(RoleLateness::role)
                .containsExactly("MANAGER", "DEPARTMENT_HEAD", "ASSOCIATE_DIRECTOR", "SUBSTITUTE");
        assertThat(lateOf("MANAGER", lateness).lateNow()).isEqualTo(1);
        assertThat(lateness.toString()).doesNotContain(world.review(second).managerId());

        world.reviews.goesOn(second);
        assertThat(lateOf("MANAGER", world.counts().lateness()).lateNow()).isZero();
        assertThat(lateOf("MANAGER", world.counts().lateness()).endedLate()).isEqualTo(1);
    }

    @Test
    void anEmployeesOwnLatenessIsCountedAtItsStepAndInNoRole() {
        clock.set(due(world.reviews.waitsFor(first)).plus(Duration.ofMinutes(1)));
        assertThat(world.stuck(Stuck.LATE)).isEqualTo(3);
        assertThat(world.counts().lateness())
                .allSatisfy(role -> assertThat(role.lateNow()).isZero());
    }

    @Test
    void libraryHrSeesWhichReviewsTheInstitutionKeptWaitingByWhichRoleAndWhereTheirDatesAreNow() {
        world.reviews.sends(
                first, Map.of("description", "OUT_OF_DATE", "outOfDate", "I teach now.", "criteriaRead", true));
        clock.set(due(world.reviews.waitsFor(first)).plus(Duration.ofDays(7)));
        world.reviews.goesOn(first);
        assertThat(lateSteps.page(world.cycleId, "", "", 25)).singleElement().satisfies(late -> {
            assertThat(late.caseId()).isEqualTo(first);
            assertThat(late.step()).isEqualTo("correctPosition");
            assertThat(late.role()).isEqualTo(LateRole.MANAGER);
            assertThat(late.businessDays()).isEqualTo(5);
            assertThat(late.selfReviewDue()).isAfter(world.cycle().selfReviewDue());
            assertThat(late.toString()).doesNotContain(world.review(first).managerId());
            assertThat(lateSteps.page(world.cycleId, late.caseId(), late.taskId(), 25))
                    .isEmpty();
        });
    }

    @Test
    void aPausedReviewIsCountedAsPausedAndNeverAsLate() {
        jdbc.sql("insert into review_pause (case_id, absence_id, paused_on, moved_to) values (?, ?, ?, ?)")
                .params(
                        first,
                        "absence",
                        world.cycle().selfReviewDue(),
                        world.cycle().selfReviewDue())
                .update();
        clock.set(due(world.reviews.waitsFor(first)).plus(Duration.ofMinutes(1)));

        assertThat(world.listed(Stuck.PAUSED)).containsExactly(first);
        assertThat(world.listed(Stuck.LATE)).hasSize(2).doesNotContain(first);
    }

    @Test
    void aStepThatNobodyHasOrWhoseHolderHasLeftIsShownAsWaitingForNobody() {
        world.reviews.library.leaves(world.review(first).personId());
        OpenTask step = world.reviews.waitsFor(second);
        tasks.reassign(step, ReviewRole.VACANT, world.reviews.library.hr, "test");

        assertThat(world.listed(Stuck.NOBODY)).containsExactlyInAnyOrder(first, second);
        assertThat(world.list(BoardFilter.OPEN.because(Stuck.NOBODY)))
                .filteredOn(line -> line.caseId().equals(second))
                .allSatisfy(line -> assertThat(line.steps().get(0).assignee()).isNull());
    }

    @Test
    void aVacantPartIsShownUntilSomebodyIsChosen() {
        jdbc.sql("update performance_review set department_head_id = ? where case_id = ?")
                .params(ReviewRole.VACANT, first)
                .update();
        assertThat(world.listed(Stuck.VACANT)).containsExactly(first);
    }

    @Test
    void aReviewThatAnIncidentHaltsIsShownAsHalted() {
        String instance = String.valueOf(world.review(first).processInstanceId());
        String execution = management
                .createJobQuery()
                .processInstanceId(instance)
                .list()
                .get(0)
                .getExecutionId();
        String incident = runtime.createIncident("halted", execution, "none").getId();
        try {
            assertThat(world.listed(Stuck.INCIDENT)).containsExactly(first);
            assertThat(world.stuck(Stuck.INCIDENT)).isEqualTo(1);
        } finally {
            // there is no such job, and others look at all incidents
            runtime.resolveIncident(incident);
        }
    }

    @Test
    void aReviewOfSomebodyWhoHasLeftIsProposedToBeEnded() {
        world.reviews.library.leaves(world.review(first).personId());
        assertThat(world.listed(Stuck.LEFT)).containsExactly(first);
    }

    @Test
    void closedReviewsAreCountedByStateAndLeaveTheOpenOnes() {
        world.reviews.goesToTheEnd(first);
        ReviewState filed = world.review(first).state();

        assertThat(world.counts().states()).containsEntry(filed, 1L).containsEntry(ReviewState.OPEN, 2L);
        assertThat(world.listed(BoardFilter.OPEN.being(filed))).containsExactly(first);
        assertThat(world.listed(BoardFilter.OPEN)).hasSize(2).doesNotContain(first);
    }

    @Test
    void theBoardAsksAsManyQuestionsForManyReviewsAsForFew() throws Exception {
        // what never changes is read at the first look
        boards.of(world.cycleId, "");
        int few = asked(() -> boards.of(world.cycleId, ""));
        int fewListed = asked(() -> world.list(BoardFilter.OPEN));
        world.copies(60);

        assertThat(asked(() -> boards.of(world.cycleId, ""))).isEqualTo(few);
        assertThat(asked(() -> world.list(BoardFilter.OPEN))).isEqualTo(fewListed);
        assertThat(few).isLessThanOrEqualTo(7);
        assertThat(fewListed).isLessThanOrEqualTo(4);
    }

    @Test
    void theListBehindANumberHasEveryReviewOnceWhateverThePage() {
        world.copies(60);
        Set<String> seen = new HashSet<>();
        BoardPage page = list.page(world.cycleId, BoardFilter.OPEN, CaseCursor.parse(null));
        int lines = page.lines().size();
        page.lines().forEach(line -> seen.add(line.caseId()));
        for (CaseCursor next = page.next(); next != null; next = page.next()) {
            page = list.page(world.cycleId, BoardFilter.OPEN, next);
            lines += page.lines().size();
            page.lines().forEach(line -> seen.add(line.caseId()));
        }
        assertThat(seen).hasSize(63);
        assertThat(lines).isEqualTo(63);
    }

    @Test
    void reviewsAreListedByTheNameThatPeopleHaveNowAlsoAfterARosterHasChangedIt() {
        String last = world.listed(BoardFilter.OPEN).get(2);
        String person = world.review(last).personId();
        jdbc.sql("update person set sort_key = ' a new name' where id = ?")
                .param(person)
                .update();
        beans.publishEvent(new RosterChanged(Set.of(), Set.of(person), Set.of(), Set.of()));

        assertThat(world.listed(BoardFilter.OPEN).get(0)).isEqualTo(last);
        assertThat(world.listed(BoardFilter.OPEN.at("confirmPosition")).get(0)).isEqualTo(last);
    }

    @Test
    void whoeverJoinsWhileTheCycleRunsIsListedAndGetsOneReviewTheSameWayAsAtTheLaunch() {
        String joiner = world.reviews.library.staff(1).get(0);
        assertThat(launches.joined(world.cycle(), "", 10)).containsExactly(joiner);

        assertThat(launches.openJoined(world.cycleId, joiner, world.reviews.library.hr))
                .isEmpty();

        assertThat(launches.joined(world.cycle())).isZero();
        assertThat(launches.cases(world.cycleId)).hasSize(4);
        assertThat(world.counts().states()).containsEntry(ReviewState.OPEN, 4L);
        assertRefused(Kind.MOVED_ON, () -> launches.openJoined(world.cycleId, joiner, world.reviews.library.hr));
    }

    @Test
    void aLateJoinerWhoCannotBeOpenedIsKeptWithTheReasonAndOpenedOnceItIsMended() {
        String alone = world.reviews.library.staffWithoutManager();

        assertThat(launches.openJoined(world.cycleId, alone, world.reviews.library.hr))
                .map(NotOpened::reasonKey)
                .hasValue("reviews.refused.noManager");

        assertThat(launches.notOpened(world.cycleId, 0, 10))
                .extracting(NotOpened::personId)
                .containsExactly(alone);
        world.reviews.library.leads(world.reviews.library.manager, alone);
        launches.openLater(world.cycleId, alone, world.reviews.library.hr);
        assertThat(launches.cases(world.cycleId)).hasSize(4);
    }

    @Test
    void onlyLibraryHrOpensTheReviewOfALateJoinerAndOnlyForTheStaffOfARunningCycle() {
        String joiner = world.reviews.library.staff(1).get(0);
        Actor manager = new Actor(world.reviews.library.manager, Set.of(Role.STAFF, Role.MANAGER), null);

        assertRefused(Kind.NOT_ALLOWED, () -> launches.openJoined(world.cycleId, joiner, manager));
        assertRefused(Kind.MISSING, () -> launches.openJoined("nowhere", joiner, world.reviews.library.hr));
        assertRefused(Kind.MISSING, () -> launches.openJoined(world.cycleId, "nobody", world.reviews.library.hr));
        world.reviews.library.ends(world.cycleId, cycles);
        assertRefused(Kind.MOVED_ON, () -> launches.openJoined(world.cycleId, joiner, world.reviews.library.hr));
        assertThat(launches.joined(world.cycle())).isZero();
    }

    /** Without the cleaning up of sessions, which has a thread of its own. */
    /** The smaller of two looks: what is renewed now and then, whoever looks just then, is no part of a look. */
    private static int asked(Queries.Reading reading) throws Exception {
        return Math.min(askedOnce(reading), askedOnce(reading));
    }

    private static int askedOnce(Queries.Reading reading) throws Exception {
        return (int) Queries.of(reading).stream()
                .filter(query -> !query.contains("web_session"))
                .count();
    }

    private static Instant due(OpenTask task) {
        return Objects.requireNonNull(task.dueAt());
    }

    private static RoleLateness lateOf(String role, List<RoleLateness> lateness) {
        return lateness.stream()
                .filter(row -> row.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static Tuple cell(String place, String step) {
        return Tuple.tuple(place, step, 1L);
    }

    private static void assertRefused(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
