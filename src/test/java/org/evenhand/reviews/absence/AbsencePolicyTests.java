package org.evenhand.reviews.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.Casework;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Absence;
import org.evenhand.people.Actor;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.PausedReviews;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewAnswers;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Leave of absence, planned or not: nobody's timers run, due dates move on return, and nobody learns why. */
@EvenhandTest
class AbsencePolicyTests {

    private static final Map<String, Object> UP_TO_DATE = Map.of("description", "UP_TO_DATE", "criteriaRead", true);

    @Autowired
    ApplicationContext beans;

    @Autowired
    PausedReviews paused;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    ReviewFile file;

    @Autowired
    Casework casework;

    @Autowired
    Acting acting;

    @Autowired
    Ledger ledger;

    @Autowired
    Tasks tasks;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    AbsenceDesk desk;

    @Autowired
    TestClock clock;

    private AbsenceWorld world;
    private ReviewWorld people;
    private String caseId;

    @BeforeEach
    void oneReviewOpenedOnFridayDecember4() {
        world = new AbsenceWorld(beans);
        people = world.reviews;
        caseId = world.caseId;
    }

    @Test
    void plannedLeavePausesTheReviewOnItsFirstDayAndNotBefore() {
        world.away("2026-12-07", "2026-12-18");
        assertThat(paused.contains(caseId)).isFalse();
        world.dayBreaks("2026-12-06");
        assertThat(paused.contains(caseId)).isFalse();
        world.dayBreaks("2026-12-07");
        assertThat(paused.contains(caseId)).isTrue();
    }

    @Test
    void unplannedLeaveThatHasBegunPausesTheReviewAtOnce() {
        world.away("2026-12-04", null);
        assertThat(paused.contains(caseId)).isTrue();
        assertThat(kinds()).endsWith("reviewPaused");
    }

    @Test
    void whileAReviewIsPausedNobodysTimersRunAndNothingLapses() {
        people.goesTo(caseId, "writeSelfReview");
        world.away("2026-12-04", null);
        world.dayBreaks("2027-03-01");
        people.runsWhatIsDue(caseId);
        assertThat(people.waitsFor(caseId).step()).isEqualTo("writeSelfReview");
        assertThat(kinds()).doesNotContain("reminded", "latenessEscalated");
    }

    @Test
    void whileAReviewIsPausedNoStepCanBeCompletedAndWhatWasWrittenIsKept() {
        world.away("2026-12-04", null);
        int before = kinds().size();
        assertThatThrownBy(() -> people.sends(caseId, UP_TO_DATE)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MOVED_ON);
            assertThat(refusal.key()).isEqualTo("engine.refused.paused");
        });
        OpenTask task = people.waitsFor(caseId);
        assertThat(casework.open(task.id(), people.assigneeOf(task)).values()).containsAllEntriesOf(UP_TO_DATE);
        assertThat(kinds()).hasSize(before);
    }

    @Test
    void aReviewThatIsOpenedAgainWhileItsEmployeeIsAwayIsPausedToo() {
        people.goesToTheEnd(caseId);
        String tomorrow = calendar.dateOf(clock.instant()).plusDays(1).toString();
        world.away(tomorrow, null);
        world.dayBreaks(tomorrow);
        assertThat(paused.contains(caseId)).isFalse();

        reopens();
        world.dayBreaks(tomorrow);
        assertThat(paused.contains(caseId)).isTrue();
        assertThatThrownBy(() -> people.goesOn(caseId))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("engine.refused.paused"));
    }

    private void reopens() {
        Actor hr = people.library.hr;
        Map<String, String[]> answers =
                Map.of("reason", new String[] {"A letter was overlooked."}, "toChange", new String[] {"The evidence."});
        acting.act(
                caseId,
                "reopen-review",
                hr,
                acting.open(caseId, "reopen-review", hr).seen(),
                answers);
    }

    @Test
    void whileAReviewIsPausedAStepCanStillBeHandedToSomebodyElse() {
        world.away("2026-12-04", null);
        String other = people.library.manager;
        tasks.reassign(people.waitsFor(caseId), other, people.library.hr, "conflict");
        assertThat(people.waitsFor(caseId).assignee()).isEqualTo(other);
        assertThatThrownBy(() -> people.sends(caseId, UP_TO_DATE)).isInstanceOf(Refusal.class);
        clock.advance(Duration.ofDays(60));
        people.runsWhatIsDue(caseId);
        assertThat(kinds()).doesNotContain("reminded");
    }

    @Test
    void onReturnEveryDueDateAndTimerHasMovedByTheBusinessDaysMissed() {
        people.goesTo(caseId, "writeSelfReview");
        LocalDate due = world.dueDay();
        List<LocalDate> timers = world.timers();
        world.away("2026-12-07", "2026-12-18");
        world.dayBreaks("2026-12-07");
        world.dayBreaks("2026-12-21");

        assertThat(paused.contains(caseId)).isFalse();
        assertThat(world.dueDay()).isEqualTo(later(due, 10));
        assertThat(world.timers())
                .hasSize(3)
                .isEqualTo(timers.stream().map(timer -> later(timer, 10)).toList());
        assertThat(last().kind()).isEqualTo("reviewResumed");
        assertThat(last().facts()).isEqualTo(Map.of("daysMoved", 10));
    }

    @Test
    void leaveMovesTheDaysOnWhichAnUnconfirmedPositionIsEscalatedAndLapses() {
        List<LocalDate> timers = world.timers();
        world.away("2026-12-07", "2026-12-18");
        world.dayBreaks("2026-12-07");
        world.dayBreaks("2026-12-21");
        assertThat(people.waitsFor(caseId).step()).isEqualTo("confirmPosition");
        assertThat(world.timers())
                .hasSize(3)
                .isEqualTo(timers.stream().map(timer -> later(timer, 10)).toList());
        assertThat(kinds()).doesNotContain("reminded", "latenessEscalated");
    }

    @Test
    void onReturnTheDatesOfTheCycleMoveToo() {
        var before = world.review();
        world.away("2026-12-07", "2026-12-18");
        world.dayBreaks("2026-12-07");
        world.dayBreaks("2026-12-21");
        assertThat(world.review().selfReviewDue()).isEqualTo(later(before.selfReviewDue(), 10));
        assertThat(world.review().conversationBy()).isEqualTo(later(before.conversationBy(), 10));
        assertThat(world.review().ratingsDue()).isEqualTo(later(before.ratingsDue(), 10));
    }

    @Test
    void afterTheReturnNothingThatWasDueDuringTheLeaveFires() {
        people.goesTo(caseId, "writeSelfReview");
        world.away("2026-12-07", "2027-02-26");
        world.dayBreaks("2026-12-07");
        world.dayBreaks("2027-03-01");
        people.runsWhatIsDue(caseId);
        assertThat(people.waitsFor(caseId).step()).isEqualTo("writeSelfReview");
        assertThat(kinds()).doesNotContain("reminded");
    }

    @Test
    void movedDatesLandAtTheEndOfAWorkingDayOnBothSidesOfTheChangeOfTheClocks() {
        people.goesTo(caseId, "writeSelfReview");
        world.away("2026-12-07", "2027-03-12");
        world.dayBreaks("2026-12-07");
        world.dayBreaks("2027-03-15");
        assertThat(world.timerMoments()).allSatisfy(moment -> {
            assertThat(moment.atZone(calendar.zone()).toLocalTime()).isEqualTo(LocalTime.of(17, 0));
            assertThat(calendar.isWorkingDay(calendar.dateOf(moment))).isTrue();
        });
        assertThat(people.waitsFor(caseId).dueAt()).isEqualTo(calendar.endOf(world.dueDay()));
        assertThat(world.dueDay()).isAfter(LocalDate.of(2027, 4, 1));
    }

    @Test
    void timersOfACalledCheckpointPauseAndMoveWithTheReview() {
        people.goesTo(caseId, "completeAssessment");
        Map<String, Object> lower = new LinkedHashMap<>(ReviewAnswers.to(people.sees(caseId), clock.instant()));
        lower.put("overall", "2");
        people.sends(caseId, lower);
        assertThat(people.waitsFor(caseId).step()).isEqualTo("answerHold");
        List<LocalDate> timers = world.timers();
        LocalDate due = world.dueDay();
        LocalDate today = calendar.dateOf(clock.instant());
        world.away(today.toString(), today.plusDays(6).toString());
        clock.advance(Duration.ofDays(60));
        people.runsWhatIsDue(caseId);
        assertThat(kinds()).doesNotContain("reminded");
        clock.advance(Duration.ofDays(-60));
        world.dayBreaks(today.plusDays(7).toString());
        assertThat(world.dueDay()).isEqualTo(later(due, 5));
        assertThat(world.timers())
                .isEqualTo(timers.stream().map(timer -> later(timer, 5)).toList());
    }

    @Test
    void whoReturnsEarlierThanPlannedGetsBackTheDaysMissedAndNoMore() {
        LocalDate due = world.dueDay();
        Absence absence = world.away("2026-12-07", "2027-01-29");
        world.dayBreaks("2026-12-07");
        world.dayBreaks("2026-12-10");
        world.endsOn(absence, "2026-12-09");
        assertThat(paused.contains(caseId)).isFalse();
        assertThat(world.dueDay()).isEqualTo(later(due, 3));
    }

    @Test
    void whoReturnsLaterThanPlannedIsPausedAgainAndNoDayIsCountedTwice() {
        LocalDate due = world.dueDay();
        Absence absence = world.away("2026-12-07", "2026-12-11");
        world.dayBreaks("2026-12-07");
        world.dayBreaks("2026-12-14");
        assertThat(world.dueDay()).isEqualTo(later(due, 5));
        world.dayBreaks("2026-12-15");
        world.endsOn(absence, "2026-12-18");
        assertThat(paused.contains(caseId)).isTrue();
        world.dayBreaks("2026-12-21");
        assertThat(world.dueDay()).isEqualTo(later(due, 10));
    }

    @Test
    void leaveThatIsToldOnlyAfterTheReturnMovesTheDatesAllTheSame() {
        LocalDate due = world.dueDay();
        world.dayBreaks("2026-12-14");
        world.away("2026-12-07", "2026-12-09");
        assertThat(paused.contains(caseId)).isFalse();
        assertThat(world.dueDay()).isEqualTo(later(due, 3));
        assertThat(last().kind()).isEqualTo("datesMoved");
        world.dayBreaks("2026-12-15");
        assertThat(world.dueDay()).isEqualTo(later(due, 3));
    }

    @Test
    void anAbsenceRecordedByMistakeIsCanceledAndGivesBackTheDaysTheReviewWasPaused() {
        LocalDate due = world.dueDay();
        Absence absence = world.away("2026-12-04", null);
        world.dayBreaks("2026-12-08");
        world.isCanceled(absence);
        assertThat(paused.contains(caseId)).isFalse();
        assertThat(world.dueDay()).isEqualTo(later(due, 2));
    }

    @Test
    void twoAbsencesInARowAreOnePause() {
        LocalDate due = world.dueDay();
        world.away("2026-12-07", "2026-12-11");
        world.away("2026-12-12", "2026-12-18");
        world.dayBreaks("2026-12-07");
        world.dayBreaks("2026-12-14");
        assertThat(paused.contains(caseId)).isTrue();
        assertThat(kinds()).doesNotContain("reviewResumed");
        world.dayBreaks("2026-12-21");
        assertThat(world.dueDay()).isEqualTo(later(due, 10));
    }

    @Test
    void aReviewOpenedForSomebodyWhoIsAwayIsPausedFromTheStart() {
        String colleague = people.library.staff(1).get(0);
        desk.record(new NewAbsence(colleague, LocalDate.of(2026, 11, 2), null, AbsenceWorld.REASON), people.library.hr);
        String opened = people.reviews(1).stream()
                .filter(id -> reviews.get(id).personId().equals(colleague))
                .findFirst()
                .orElseThrow();
        assertThat(paused.contains(opened)).isTrue();
    }

    @Test
    void lookingAgainChangesNothing() {
        world.away("2026-12-07", "2026-12-18");
        world.dayBreaks("2026-12-07");
        world.dayBreaks("2026-12-07");
        world.dayBreaks("2026-12-21");
        LocalDate due = world.dueDay();
        int entries = kinds().size();
        world.dayBreaks("2026-12-21");
        world.dayBreaks("2026-12-22");
        assertThat(world.dueDay()).isEqualTo(due);
        assertThat(kinds()).hasSize(entries);
    }

    @Test
    void aReviewerIsShownTheMonthsOnDutyAndLeaveQuartersDoNotCount() {
        world.dayBreaks("2026-12-07");
        world.away("2026-03-01", "2026-07-15");
        var period = file.period(world.review());
        assertThat(period.monthsOnDuty()).hasToString("7.5");
        assertThat(period.onDutyQuarters()).isEqualTo(3);
    }

    private LocalDate later(LocalDate day, int days) {
        return calendar.plusBusinessDays(day, days);
    }

    private LedgerEntry last() {
        List<LedgerEntry> entries = ledger.of(caseId);
        return entries.get(entries.size() - 1);
    }

    private List<String> kinds() {
        return ledger.of(caseId).stream().map(LedgerEntry::kind).toList();
    }
}
