package org.evenhand.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.evenhand.engine.OpenTask;
import org.evenhand.history.Cases;
import org.evenhand.history.Timelines;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Late manager: escalated level after level, the employee's window moves equally, and never a rating by default. */
@EvenhandTest
class LatenessPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    LateSteps lateSteps;

    @Autowired
    People people;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Timelines timelines;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private ReviewWorld world;
    private String caseId;

    @BeforeEach
    void oneReview() {
        world = new ReviewWorld(beans);
        caseId = world.review();
    }

    @Test
    void aLateManagerIsEscalatedToTheDepartmentHeadAndThenToLibraryHrAndNobodyIsToldAThirdTime() {
        world.goesTo(caseId, "rateCriteria");
        LocalDate due = dueDay();
        daysAfter(due, 1);
        assertThat(toldOfLateness()).containsExactly(review().departmentHeadId());
        daysAfter(due, 3);
        assertThat(toldOfLateness()).hasSize(1);
        daysAfter(due, 4);
        assertThat(toldOfLateness()).containsExactlyInAnyOrderElementsOf(with(review().departmentHeadId(), hr()));
        daysAfter(due, 60);
        assertThat(toldOfLateness()).hasSize(1 + hr().size());
        assertThat(kinds()).filteredOn("latenessEscalated"::equals).hasSize(2);
    }

    @Test
    void aLateDepartmentHeadIsEscalatedToTheAssociateDirectorAndThenToLibraryHr() {
        world.goesTo(caseId, "reviewRating");
        LocalDate due = dueDay();
        daysAfter(due, 1);
        assertThat(toldOfLateness()).containsExactly(review().associateDirectorId());
        daysAfter(due, 4);
        assertThat(toldOfLateness()).containsExactlyInAnyOrderElementsOf(with(review().associateDirectorId(), hr()));
    }

    @Test
    void theSecondLevelHearsLaterThanTheFirstEvenAfterAStandstill() {
        world.goesTo(caseId, "rateCriteria");
        LocalDate due = dueDay();
        daysAfter(due, 30);
        assertThat(toldOfLateness()).containsExactly(review().departmentHeadId());
        daysAfter(due, 31);
        assertThat(toldOfLateness()).containsAll(hr());
    }

    @Test
    void aRatingIsNeverGivenByDefaultHoweverLateTheManagerIs() {
        world.goesTo(caseId, "rateCriteria");
        clock.advance(Duration.ofDays(400));
        world.runsWhatIsDue(caseId);
        assertThat(world.waitsFor(caseId).step()).isEqualTo("rateCriteria");
        assertThat(documents.latest(caseId, "SEALED_RATING")).isEmpty();
        assertThat(documents.latest(caseId, "OVERALL_RATING")).isEmpty();
        assertThat(review().state()).isEqualTo(ReviewState.OPEN);
    }

    @Test
    void whenTheManagerIsLateBeforeTheSelfReviewTheEmployeesDatesMoveByAsManyBusinessDays() {
        world.sends(caseId, Map.of("description", "OUT_OF_DATE", "outOfDate", "I teach now.", "criteriaRead", true));
        LocalDate selfReviewDue = review().selfReviewDue();
        LocalDate conversationBy = review().conversationBy();
        daysAfter(dueDay(), 4);
        world.goesOn(caseId);

        assertThat(review().selfReviewDue()).isEqualTo(calendar.plusBusinessDays(selfReviewDue, 4));
        assertThat(review().conversationBy()).isEqualTo(calendar.plusBusinessDays(conversationBy, 4));
        assertThat(factsOf("institutionLate"))
                .isEqualTo(Map.of("step", "correctPosition", "daysLate", 4, "role", "MANAGER"));
        world.goesTo(caseId, "writeSelfReview");
        assertThat(dueDay()).isEqualTo(calendar.plusBusinessDays(selfReviewDue, 4));
    }

    @Test
    void whenTheManagerIsLateLaterOnTheEmployeesNextWindowIsAsLongAsEver() {
        world.goesTo(caseId, "holdConversation");
        daysAfter(dueDay(), 7);
        LocalDate today = calendar.dateOf(clock.instant());
        world.goesOn(caseId);
        assertThat(world.waitsFor(caseId).step()).isEqualTo("confirmConversation");
        assertThat(dueDay()).isEqualTo(calendar.plusBusinessDays(today, 3));
        assertThat(factsOf("institutionLate")).containsEntry("daysLate", 7);
    }

    @Test
    void latenessIsCountedByRoleAndNeverByPerson() {
        world.goesTo(caseId, "rateCriteria");
        daysAfter(dueDay(), 3);
        world.goesOn(caseId);
        Map<LateRole, LateSteps.OfRole> late = lateSteps.of(review().cycleId());
        assertThat(late.get(LateRole.MANAGER)).isEqualTo(new LateSteps.OfRole(1, 3));
        assertThat(late).hasSize(1);
    }

    @Test
    void theHistoryTellsTheEmployeeWhichRoleWasLateAndByHowMuchTheirTimeMoved() {
        world.goesTo(caseId, "rateCriteria");
        daysAfter(dueDay(), 3);
        world.goesOn(caseId);
        Actor employee = new Actor(review().personId(), Set.of(Role.STAFF), null);
        assertThat(timelines.of(cases.open(caseId, employee)).entries())
                .filteredOn(line -> line.title().equals("Ended late: Rate criteria with evidence"))
                .singleElement()
                .satisfies(line -> assertThat(line.facts())
                        .containsExactlyInAnyOrder(
                                "The manager was late", "3 business days late: the employee’s time moves by as much"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmPosition", "confirmConversation"})
    void theEmployeesOwnLatenessMovesNothingAndIsNotCounted(String step) {
        world.goesTo(caseId, step);
        PerformanceReview before = review();
        daysAfter(dueDay(), 4);
        world.goesOn(caseId);
        assertThat(review()).isEqualTo(before);
        assertThat(kinds()).contains("latenessEscalated").doesNotContain("institutionLate");
        assertThat(lateSteps.of(review().cycleId())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmPosition", "confirmConversation"})
    void anEmployeeWhoDoesNotConfirmIsReportedToLibraryHrOnceAndToNobodyWhoRatesThem(String step) {
        world.goesTo(caseId, step);
        LocalDate due = dueDay();
        daysAfter(due, 0);
        assertThat(toldOfLateness()).isEmpty();
        daysAfter(due, 1);
        assertThat(toldOfLateness()).containsExactlyInAnyOrderElementsOf(hr());
        daysAfter(due, 4);
        assertThat(toldOfLateness()).hasSameSizeAs(hr());
        assertThat(world.waitsFor(caseId).step()).isEqualTo(step);
    }

    @Test
    void whoIsLateIsNeverToldOfItAsTheNextLevel() {
        String late = review().personId();
        jdbc.sql("update person set roles = 'HR' where id = ?").param(late).update();
        daysAfter(dueDay(), 1);
        assertThat(toldOfLateness()).isNotEmpty().doesNotContain(late);
    }

    @Test
    void aPositionThatIsNeverConfirmedLapsesAWeekAfterItWasDueAndTheSelfReviewBeginsWithItsWholeTime() {
        LocalDate due = dueDay();
        daysAfter(due, 4);
        assertThat(world.waitsFor(caseId).step()).isEqualTo("confirmPosition");
        daysAfter(due, 5);
        assertThat(world.waitsFor(caseId).step()).isEqualTo("writeSelfReview");
        assertThat(dueDay()).isAfterOrEqualTo(calendar.plusBusinessDays(due, 5 + 10));
        assertThat(documents.latest(caseId, "POSITION_CONFIRMATION")).isEmpty();
        assertThat(review().state()).isEqualTo(ReviewState.OPEN);
    }

    @Test
    void aSelfReviewThatOpensLateMovesTheConversationSoThatTwoWeeksStayBetweenThem() {
        LocalDate ratingsDue = review().ratingsDue();
        daysAfter(review().selfReviewDue(), 1);
        assertThat(world.waitsFor(caseId).step()).isEqualTo("writeSelfReview");
        LocalDate due = dueDay();
        assertThat(review().selfReviewDue()).isEqualTo(due);
        assertThat(review().conversationBy()).isEqualTo(calendar.plusBusinessDays(due.plusDays(14), 0));
        assertThat(review().ratingsDue()).isEqualTo(ratingsDue);
    }

    @Test
    void nobodyConfirmsAConversationForTheEmployeeHoweverLateTheyAre() {
        world.goesTo(caseId, "confirmConversation");
        clock.advance(Duration.ofDays(400));
        world.runsWhatIsDue(caseId);
        assertThat(world.waitsFor(caseId).step()).isEqualTo("confirmConversation");
        assertThat(documents.latest(caseId, "CONVERSATION_CONFIRMATION")).isEmpty();
        assertThat(toldOfLateness()).containsAll(hr());
    }

    @Test
    void aStepFinishedOnTheEveningOfItsDueDayIsNotLate() {
        world.goesTo(caseId, "rateCriteria");
        clock.set(due().plus(Duration.ofHours(3)));
        world.goesOn(caseId);
        assertThat(kinds()).doesNotContain("institutionLate");
    }

    @Test
    void aReminderWhoseStepWasDoneMeanwhileRemindsNobody() {
        clock.set(due());
        fires("boundaryEvent_confirmPositionReminder");
        world.sends(caseId, Map.of("description", "UP_TO_DATE", "criteriaRead", true));
        assertThat(world.waitsFor(caseId).step()).isEqualTo("writeSelfReview");
        fires("serviceTask_remindAssignee");
        assertThat(kinds()).doesNotContain("reminded");
    }

    @Test
    void aReminderRemindsOfTheStepWhoseTimerCame() {
        clock.set(due());
        world.runsWhatIsDue(caseId);
        assertThat(factsOf("reminded")).isEqualTo(Map.of("step", "confirmPosition"));
    }

    /** The end of the working day that follows the day by so many, and everything that is due by then. */
    private void daysAfter(LocalDate day, int days) {
        clock.set(calendar.endOf(calendar.plusBusinessDays(day, days)).plusSeconds(60));
        world.runsWhatIsDue(caseId);
    }

    /** Runs what waits at one element of the diagram, and nothing that follows from it. */
    private void fires(String element) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .singleResult()
                .getId();
        management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(element)
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private List<String> toldOfLateness() {
        return jdbc.sql("select person_id from notice where case_id = ? and kind = 'LATE'")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private List<String> hr() {
        return people.activeWith(Role.HR).stream().map(Person::id).toList();
    }

    private static List<String> with(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private Instant due() {
        OpenTask task = world.waitsFor(caseId);
        return Objects.requireNonNull(task.dueAt());
    }

    private LocalDate dueDay() {
        return calendar.dateOf(due());
    }

    private PerformanceReview review() {
        return reviews.get(caseId);
    }

    private Map<String, Object> factsOf(String kind) {
        return ledger.of(caseId).stream()
                .filter(entry -> entry.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    private List<String> kinds() {
        return ledger.of(caseId).stream().map(LedgerEntry::kind).toList();
    }
}
