package org.evenhand.reviews.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.evenhand.calendar.CalendarDesk;
import org.evenhand.calendar.CalendarPreview;
import org.evenhand.calendar.ClosedDay.Kind;
import org.evenhand.calendar.Closing;
import org.evenhand.calendar.DeadlineMoves;
import org.evenhand.calendar.DeadlineMoves.Move;
import org.evenhand.calendar.WorkingWeek;
import org.evenhand.calendar.imports.CalendarFiles;
import org.evenhand.calendar.imports.CalendarImports;
import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.CalibrationWorld;
import org.evenhand.engine.CaseDates;
import org.evenhand.engine.OpenTask;
import org.evenhand.notifications.NoticeChoices;
import org.evenhand.peerinput.PeerWorld;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.reviews.absence.AbsenceWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of the library calendar: open deadlines follow, nobody loses a business day, nothing becomes due earlier. */
@EvenhandTest
class ClosurePolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    CalendarDesk desk;

    @Autowired
    CalendarPreview preview;

    @Autowired
    CalendarImports imports;

    @Autowired
    DeadlineMoves moves;

    @Autowired
    MoveWork work;

    @Autowired
    CaseDates dates;

    @Autowired
    NoticeChoices choices;

    @Autowired
    Ledger ledger;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private AbsenceWorld world;
    private ReviewWorld people;
    private String caseId;
    private PerformanceReview review;
    private Actor hr;

    /** Opened on Friday, December 4; the position is to be confirmed by Friday, December 11. */
    @BeforeEach
    void oneReview() {
        world = new AbsenceWorld(beans);
        people = world.reviews;
        caseId = world.caseId;
        review = world.review();
        hr = people.library.hr;
    }

    @AfterEach
    void theLibraryWorksAgain() {
        clock.reset();
        desk.closedBetween(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 12, 31)).stream()
                .filter(day -> day.addedBy().equals(hr.personId()))
                .forEach(day -> desk.reopen(day.day(), "The test is over", hr));
    }

    @Test
    void aDeadlineOnADayThatIsClosedMovesToTheNextWorkingDay() {
        closed("2026-12-11");
        assertThat(world.dueDay()).isEqualTo("2026-12-14");
    }

    @Test
    void aWindowThatLosesABusinessDayIsGivenItBackAtItsEnd() {
        closed("2026-12-08", "2026-12-09");
        assertThat(world.dueDay()).isEqualTo("2026-12-15");
    }

    @Test
    void aDeadlineBeforeTheClosedDayStaysWhereItIs() {
        Instant due = due();
        closed("2026-12-14");
        assertThat(due()).isEqualTo(due);
        assertThat(kinds()).doesNotContain("calendarMovedDates");
    }

    @Test
    void remindersAndEscalationsKeepTheirBusinessDaysFromTheDueDay() {
        LocalDate due = world.dueDay();
        List<Integer> distances = distances(due);
        closed("2026-12-09");
        assertThat(world.dueDay()).isAfter(due);
        assertThat(distances(world.dueDay())).isEqualTo(distances).hasSizeGreaterThan(1);
        assertThat(world.timerMoments())
                .allMatch(at -> at.atZone(calendar.zone()).toLocalTime().equals(LocalTime.of(17, 0)));
    }

    @Test
    void theDatesOfTheCycleThatAreStillAheadMoveForTheReview() {
        closed("2026-12-09");
        PerformanceReview then = world.review();
        assertThat(calendar.businessDaysBetween(review.selfReviewDue(), then.selfReviewDue()))
                .isOne();
        assertThat(calendar.businessDaysBetween(review.conversationBy(), then.conversationBy()))
                .isOne();
        assertThat(calendar.businessDaysBetween(review.ratingsDue(), then.ratingsDue()))
                .isOne();
    }

    @Test
    void aStepLapsesAtItsNewDueDateAndNotAtTheOld() {
        people.goesTo(caseId, "writeSelfReview");
        Instant due = due();
        closed(calendar.dateOf(due).toString());
        clock.set(due.plus(Duration.ofHours(1)));
        people.runsWhatIsDue(caseId);
        assertThat(people.waitsFor(caseId).step()).isEqualTo("writeSelfReview");
        clock.set(due().plus(Duration.ofHours(1)));
        people.runsWhatIsDue(caseId);
        assertThat(people.waitsFor(caseId).step()).isEqualTo("rateCriteria");
    }

    @Test
    void aClosureThatIsTakenBackTakesNothingFromAnybody() {
        closed("2026-12-11");
        desk.reopen(LocalDate.of(2026, 12, 11), "It was moved", hr);
        follow();
        assertThat(world.dueDay()).isEqualTo("2026-12-14");
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 11))).isTrue();
    }

    @Test
    void aDayThatIsClosedTakenBackAndClosedAgainIsGivenOnce() {
        List<Integer> distances = distances(world.dueDay());
        int wouldMove = preview.of(closing("2026-12-09")).steps();
        closed("2026-12-09");
        LocalDate given = world.dueDay();
        PerformanceReview then = world.review();
        desk.reopen(LocalDate.of(2026, 12, 9), "It was moved", hr);
        assertThat(preview.of(closing("2026-12-09")).steps()).isLessThan(wouldMove);
        clock.advance(Duration.ofMinutes(5));
        closed("2026-12-09");
        assertThat(world.dueDay()).isEqualTo(given).isEqualTo("2026-12-14");
        assertThat(world.review()).isEqualTo(then);
        assertThat(distances(given)).isEqualTo(distances);
    }

    @Test
    void whoWasGivenMoreTimeMeanwhileLosesNoDayToAClosureThatComesAgain() {
        closed("2026-12-09");
        desk.reopen(LocalDate.of(2026, 12, 9), "It was moved", hr);
        dates.move(people.waitsFor(caseId), (date, since) -> calendar.endOf(LocalDate.of(2026, 12, 16)), hr);
        clock.advance(Duration.ofMinutes(5));
        ledger.append(caseId, Entry.by(hr, "deadlineExtended", Map.of("step", "confirmPosition")));
        closed("2026-12-09");
        assertThat(world.dueDay()).isEqualTo("2026-12-17");
    }

    @Test
    void aDeadlineThatIsOverStaysOver() {
        Instant due = due();
        clock.set(due.plus(Duration.ofDays(4)));
        closed("2026-12-16");
        assertThat(due()).isEqualTo(due);
    }

    @Test
    void aStepThatIsReachedAfterTheChangeIsMovedByNothingMore() {
        desk.close(closing("2026-12-09"), hr);
        clock.advance(Duration.ofMinutes(5));
        people.goesTo(caseId, "writeSelfReview");
        Instant due = due();
        follow();
        assertThat(due()).isEqualTo(due);
    }

    @Test
    void theSameChangeMovesADeadlineOnceHoweverOftenItIsTakenUp() {
        closed("2026-12-11");
        work.run(new DefaultApplicationArguments());
        follow();
        assertThat(world.dueDay()).isEqualTo("2026-12-14");
        assertThat(kinds()).containsOnlyOnce("calendarMovedDates");
    }

    @Test
    void twoChangesThatWaitAreFollowedInTheirOrder() {
        desk.close(closing("2026-12-11"), hr);
        desk.close(closing("2026-12-14"), hr);
        follow();
        assertThat(world.dueDay()).isEqualTo("2026-12-15");
    }

    @Test
    void whatARestartInterruptsIsTakenUpAtTheNextStart() {
        desk.close(closing("2026-12-11"), hr);
        assertThat(latest().waiting()).isPositive();
        onlyThisCase();
        work.run(new DefaultApplicationArguments());
        assertThat(latest()).satisfies(move -> {
            assertThat(move.isFinished()).isTrue();
            assertThat(move.movedSteps()).isOne();
            assertThat(move.movedCases()).isOne();
        });
        assertThat(world.dueDay()).isEqualTo("2026-12-14");
    }

    @Test
    void whoWorksOnTheCaseGoesFirstAndTheDatesMoveOnceTheyAreDone() {
        desk.close(closing("2026-12-11"), hr);
        onlyThisCase();
        transaction.executeWithoutResult(status -> {
            ledger.append(caseId, Entry.by(hr, "caseViewed", Map.of()));
            assertThat(CompletableFuture.supplyAsync(work::batch).join()).isFalse();
        });
        assertThat(world.dueDay()).isEqualTo("2026-12-11");
        assertThat(work.batch()).isTrue();
        assertThat(world.dueDay()).isEqualTo("2026-12-14");
    }

    @Test
    void aCaseThatCannotFollowIsTriedFiveTimesAndThenToldToHumanResources() {
        desk.close(closing("2026-12-11"), hr);
        onlyThisCase();
        String after = calendarAfter("unreadable");
        for (int attempt = 1; attempt < MoveWork.ATTEMPTS; attempt++) {
            assertThat(work.batch()).isTrue();
            assertThat(latest().failed()).isZero();
        }
        work.batch();
        assertThat(latest().failed()).isOne();
        assertThat(work.batch()).isFalse();
        assertThat(world.dueDay()).isEqualTo("2026-12-11");
        calendarAfter(after);
    }

    /** Writes another calendar into the last change; answers with the one that was there. */
    private String calendarAfter(String calendar) {
        String before = jdbc.sql("select calendar_after from deadline_move where calendar_version = ?")
                .param(desk.version())
                .query(String.class)
                .single();
        jdbc.sql("update deadline_move set calendar_after = ? where calendar_version = ?")
                .params(calendar, desk.version())
                .update();
        return before;
    }

    @Test
    void humanResourcesIsToldBeforeHowManyOpenStepsWouldMoveAndAfterwardsHowManyDid() {
        long due = jdbc.sql("select count(*) from inbox_task where due_at >= ? and due_at < '9999-01-01'"
                        + " and created_at <= ?")
                .param(calendar.endOf(LocalDate.of(2026, 12, 7)).atOffset(ZoneOffset.UTC))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        assertThat(preview.of(closing("2026-12-07")).steps())
                .isEqualTo((int) due)
                .isPositive();
        assertThat(preview.of(closing("2026-12-12")).isNothing()).isTrue();
        assertThat(world.dueDay()).isEqualTo("2026-12-11");
        closed("2026-12-07");
        assertThat(latest().movedSteps()).isOne();
        assertThat(latest().changedBy()).isEqualTo(hr.personId());
    }

    @Test
    void aPausedReviewFollowsTooAndGoesOnWithTheBusinessDaysItHadLeft() {
        world.away("2026-12-07", "2026-12-18");
        world.dayBreaks("2026-12-07");
        closed("2026-12-09", "2026-12-22");
        assertThat(told()).isEmpty();
        world.dayBreaks("2026-12-21");
        LocalDate asNobodyWereAway = LocalDate.of(2026, 12, 28);
        assertThat(world.dueDay()).isEqualTo(asNobodyWereAway);
        assertThat(calendar.businessDaysBetween(LocalDate.of(2026, 12, 20), world.dueDay()))
                .as("from Monday, December 7, to Friday, December 11")
                .isEqualTo(5);
    }

    @Test
    void theHistoryOfTheCaseKeepsTheNewDatesAndNothingElse() {
        closed("2026-12-11");
        LedgerEntry entry = ledger.of(caseId).get(ledger.of(caseId).size() - 1);
        assertThat(entry.kind()).isEqualTo("calendarMovedDates");
        assertThat(entry.facts().get("due")).isEqualTo(Map.of("confirmPosition", "2026-12-14"));
        assertThat(entry.facts()).containsOnlyKeys("due", "calendarVersion");
    }

    @Test
    void employeeAndManagerAreToldAsWithAnExtension() {
        closed("2026-12-11");
        assertThat(told()).containsExactlyInAnyOrder("own " + review.personId(), "of other " + review.managerId());
    }

    @Test
    void aManagerIsToldByOneMailOfAllTheStepsThatAreDueLater() {
        List<String> cases = people.reviews(3);
        String manager = people.library.manager;
        assertThat(cases).hasSizeGreaterThanOrEqualTo(3);
        desk.close(closing("2026-12-11"), hr);
        onlyThese(cases);
        work.run(new DefaultApplicationArguments());
        assertThat(jdbc.sql("select count(distinct s.notice_id) || ' of ' || count(*) from notice_step s"
                                + " join notice n on n.id = s.notice_id where n.person_id = ?")
                        .param(manager)
                        .query(String.class)
                        .single())
                .isEqualTo("1 of " + cases.size());
    }

    @Test
    void ofAStepAskedInConfidenceOnlyItsHolderHearsAndTheHistorySaysNothing() {
        PeerWorld peers = new PeerWorld(beans);
        caseId = peers.review;
        String peer = peers.asked(3).get(0);
        Instant before = Objects.requireNonNull(peers.taskOf(peer).dueAt());
        closed(calendar.dateOf(before).toString());
        assertThat(peers.taskOf(peer).dueAt()).isAfter(before);
        assertThat(told(peers.taskOf(peer).id())).containsExactly("own " + peer);
        assertThat(ledger.of(caseId).toString())
                .doesNotContain(peers.taskOf(peer).step());
    }

    @Test
    void theStepsOfACalibrationSessionFollowAsThoseOfAReviewDo() {
        CalibrationWorld calibration = new CalibrationWorld(beans, 2).confirmed();
        CalibrationSession session = calibration.convenes();
        caseId = session.id();
        OpenTask view = calibration.taskOf(session, calibration.chair);
        Instant due = Objects.requireNonNull(view.dueAt());
        closed(calendar.dateOf(due).toString());
        assertThat(calibration.taskOf(session, calibration.chair).dueAt())
                .isEqualTo(calendar.endOf(calendar.dateOf(due)));
        assertThat(told()).contains("own " + calibration.chair).noneMatch(one -> one.contains("other"));
    }

    @Test
    void whoChoseOneMailAWeekReadsOfItThereWhenItStillComesInTime() {
        choices.choose(review.managerId(), true);
        closed("2026-12-11");
        assertThat(jdbc.sql("select person_id from notice where case_id = ? and kind = 'DEADLINE_MOVED_OF_OTHER'"
                                + " and state = 'IN_DIGEST'")
                        .param(caseId)
                        .query(String.class)
                        .list())
                .containsExactly(review.managerId());
    }

    @Test
    void anImportedCalendarMovesDeadlinesLikeAClosureByHand() {
        var imported = imports.upload(
                "closures.ics", CalendarFiles.of(CalendarFiles.day("20261211", "Storm")), Kind.CLOSURE, hr);
        imports.apply(imported.id(), hr);
        follow();
        assertThat(world.dueDay()).isEqualTo("2026-12-14");
    }

    @Test
    void aShorterWorkingWeekGivesBackTheDaysItTakes() {
        WorkingWeek week = desk.week();
        var shorter = EnumSet.copyOf(week.workingDays());
        shorter.remove(DayOfWeek.WEDNESDAY);
        desk.change(new WorkingWeek(week.zone(), shorter, week.endOfDay()), desk.version(), hr);
        try {
            follow();
            assertThat(world.dueDay()).isEqualTo("2026-12-14");
        } finally {
            desk.change(week, desk.version(), hr);
        }
    }

    @Test
    void aMoveAcrossTheChangeOfClocksEndsAtTheEndOfTheWorkingDay() {
        clock.set(ZonedDateTime.of(2027, 3, 8, 10, 0, 0, 0, calendar.zone()).toInstant());
        OpenTask task = people.waitsFor(caseId);
        Instant friday = Instant.parse("2027-03-12T22:00:00Z");
        dates.move(task, (date, since) -> friday, hr);
        closed("2027-03-12");
        assertThat(due()).isEqualTo(Instant.parse("2027-03-15T21:00:00Z"));
        assertThat(world.timerMoments()).containsOnly(Instant.parse("2027-03-15T21:00:00Z"));
    }

    private void closed(String... days) {
        for (String day : days) {
            desk.close(closing(day), hr);
        }
        follow();
    }

    private void follow() {
        onlyThisCase();
        work.run(new DefaultApplicationArguments());
    }

    /** Cases of other tests are none of ours. */
    private void onlyThisCase() {
        onlyThese(List.of(caseId));
    }

    private void onlyThese(List<String> cases) {
        jdbc.sql("delete from deadline_move_case where state = 'WAITING' and case_id not in (:cases)")
                .param("cases", cases)
                .update();
    }

    private Move latest() {
        return moves.latest().get(0);
    }

    private static Closing closing(String day) {
        return new Closing(LocalDate.parse(day), LocalDate.parse(day), "Storm", Kind.CLOSURE);
    }

    private Instant due() {
        return Objects.requireNonNull(people.waitsFor(caseId).dueAt());
    }

    private List<Integer> distances(LocalDate due) {
        return world.timers().stream()
                .map(timer -> calendar.businessDaysBetween(due, timer))
                .toList();
    }

    private List<String> told() {
        return told(caseId);
    }

    /** Who is told of steps of the case, or of that step. */
    private List<String> told(String caseOrTask) {
        return jdbc.sql("select case when s.own then 'own ' else 'of other ' end || n.person_id from notice_step s"
                        + " join notice n on n.id = s.notice_id where s.case_id = :id or s.task_id = :id")
                .param("id", caseOrTask)
                .query(String.class)
                .list();
    }

    private List<String> kinds() {
        return ledger.of(caseId).stream().map(LedgerEntry::kind).toList();
    }
}
