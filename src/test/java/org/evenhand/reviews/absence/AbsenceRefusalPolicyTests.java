package org.evenhand.reviews.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PausedReviews;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewState;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What cannot be recorded of an absence, and that nothing is ever left half done. */
@EvenhandTest
class AbsenceRefusalPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    AbsenceDesk desk;

    @Autowired
    Absences absences;

    @Autowired
    PausedReviews paused;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private AbsenceWorld world;
    private Actor hr;

    @BeforeEach
    void oneReviewOpenedOnFridayDecember4() {
        world = new AbsenceWorld(beans);
        hr = world.reviews.library.hr;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-07, 2026-12-06, endsBeforeItBegins",
        "2023-12-03, 2023-12-31, tooFar",
        "2029-12-05, 2029-12-31, tooFar",
        "2026-12-07, 2029-12-05, tooFar"
    })
    void anAbsenceThatEndsBeforeItBeginsOrLiesFarAwayIsRefused(String first, String last, String rule) {
        assertRefused(() -> world.away(first, last), Kind.INVALID, "absences.refused." + rule);
        assertThat(absences.of(world.person)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-07, 2026-12-07", "2023-12-04, 2024-01-01", "2029-12-01, 2029-12-04"})
    void anAbsenceOfOneDayOrJustWithinThreeYearsIsTaken(String first, String last) {
        assertThat(world.away(first, last).lastDay()).isEqualTo(LocalDate.parse(last));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-07, 2026-12-07, true",
        "2026-12-01, 2026-12-07, true",
        "2026-12-18,           , true",
        "2026-12-10, 2026-12-11, true",
        "2026-12-01, 2026-12-06, false",
        "2026-12-19, 2026-12-20, false"
    })
    void anAbsenceThatOverlapsAnotherIsRefused(String first, String last, boolean refused) {
        world.away("2026-12-07", "2026-12-18");
        if (refused) {
            assertRefused(() -> world.away(first, last), Kind.INVALID, "absences.refused.overlaps");
        } else {
            world.away(first, last);
        }
        assertThat(absences.of(world.person)).hasSize(refused ? 1 : 2);
    }

    @Test
    void anAbsenceOfSomebodyWhoHasLeftOrWasNeverHereIsRefused() {
        world.reviews.library.leaves(world.person);
        assertRefused(() -> world.away("2026-12-07", null), Kind.INVALID, "absences.refused.hasLeft");
        NewAbsence nobody = new NewAbsence("nobody", LocalDate.of(2026, 12, 7), null, "Why");
        assertRefused(() -> desk.record(nobody, hr), Kind.MISSING, "people.refused.unknownPerson");
    }

    @Test
    void anAbsenceWithoutAReasonIsRefused() {
        NewAbsence silent = new NewAbsence(world.person, LocalDate.of(2026, 12, 7), null, " ");
        assertRefused(() -> desk.record(silent, hr), Kind.INVALID, "absences.refused.reason");
        assertThat(absences.of(world.person)).isEmpty();
    }

    @Test
    void anAbsenceInTheTimeOfAFiledReviewIsRefusedAndALaterOneIsTaken() {
        world.reviews.goesToTheEnd(world.caseId);
        LocalDate filed = LocalDate.ofInstant(world.review().closedAt(), ZoneId.of("America/New_York"));
        assertRefused(() -> world.away(filed.toString(), null), Kind.INVALID, "absences.refused.reviewFiled");
        world.away(filed.plusDays(1).toString(), null);
        world.dayBreaks(filed.plusDays(1).toString());
        assertThat(paused.contains(world.caseId)).isFalse();
    }

    @Test
    void onlyHumanResourcesRecordsAbsencesAndNobodyTheirOwnOrOfPeopleTheyEvaluate() {
        String manager = world.review().managerId();
        for (Actor actor : List.of(
                new Actor(manager, Set.of(Role.STAFF, Role.MANAGER), null),
                new Actor(manager, Set.of(Role.STAFF, Role.HR), null),
                new Actor(world.review().associateDirectorId(), Set.of(Role.STAFF, Role.HR), null),
                new Actor(world.person, Set.of(Role.STAFF, Role.HR), null))) {
            assertRefused(
                    () -> desk.record(world.absence("2026-12-07", null), actor),
                    Kind.NOT_ALLOWED,
                    "absences.refused.notYours");
        }
    }

    @Test
    void anAbsenceRecordedTwiceAtOnceIsRecordedOnce() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Absence> record = () -> world.away("2026-12-04", "2026-12-18");
            int refused = 0;
            for (Future<Absence> future : two.invokeAll(List.of(record, record))) {
                try {
                    future.get();
                } catch (ExecutionException second) {
                    assertThat(second.getCause()).isInstanceOf(Refusal.class);
                    refused++;
                }
            }
            assertThat(refused).isEqualTo(1);
        } finally {
            two.shutdownNow();
        }
        assertThat(absences.of(world.person)).hasSize(1);
        assertThat(ledger.of(world.caseId))
                .filteredOn(entry -> entry.kind().equals("reviewPaused"))
                .hasSize(1);
    }

    @Test
    void aChangeOfAnAbsenceThatSomebodyChangedMeanwhileIsRefused() {
        Absence seen = world.away("2026-12-07", "2026-12-18");
        world.endsOn(seen, "2026-12-21");
        assertRefused(() -> world.endsOn(seen, "2026-12-22"), Kind.MOVED_ON, "people.refused.absenceChanged");
        assertRefused(() -> world.isCanceled(seen), Kind.MOVED_ON, "people.refused.absenceChanged");
        assertThat(absences.of(world.person).get(0).lastDay()).isEqualTo(LocalDate.of(2026, 12, 21));
    }

    @Test
    void everyRecordChangeAndCancellationStandsInALedgerOfItsOwnWithItsReason() {
        Absence absence = world.away("2026-12-07", "2026-12-18");
        world.endsOn(absence, null);
        world.isCanceled(absences.of(world.person).get(0));
        assertThat(ledger.of(absence.id()))
                .extracting(LedgerEntry::kind)
                .containsExactly("absenceRecorded", "absenceEndChanged", "absenceCanceled");
        assertThat(ledger.of(absence.id())).extracting(LedgerEntry::actor).containsOnly(hr.personId());
        assertThat(documents.of(absence.id())).hasSize(3);
    }

    @Test
    void whenSavingFailsNothingIsHalfDone() {
        jdbc.sql("alter table review_pause rename to review_pause_away").update();
        try {
            assertThatThrownBy(() -> world.away("2026-12-04", null)).isInstanceOf(DataAccessException.class);
        } finally {
            jdbc.sql("alter table review_pause_away rename to review_pause").update();
        }
        assertThat(absences.of(world.person)).isEmpty();
        assertThat(paused.contains(world.caseId)).isFalse();
        world.reviews.goesOn(world.caseId);
        assertThat(world.reviews.waitsFor(world.caseId).step()).isEqualTo("writeSelfReview");
    }

    @Test
    void aReturnThatIsRolledBackLeavesTheReviewPausedWithItsOldDates() {
        LocalDate due = world.dueDay();
        world.away("2026-12-04", null);
        var absence = absences.of(world.person).get(0);
        transaction.executeWithoutResult(status -> {
            world.isCanceled(absence);
            status.setRollbackOnly();
        });
        assertThat(paused.contains(world.caseId)).isTrue();
        assertThat(world.dueDay()).isEqualTo(due);
        assertRefused(() -> world.reviews.goesOn(world.caseId), Kind.MOVED_ON, "engine.refused.paused");
    }

    @Test
    void whoWasAbsentForTheWholePeriodIsNotRated() {
        world.away("2026-01-01", "2027-01-15");
        world.dayBreaks("2026-12-31");
        assertThat(world.review().state()).isEqualTo(ReviewState.OPEN);
        world.dayBreaks("2027-01-01");
        assertThat(reviews.get(world.caseId).state()).isEqualTo(ReviewState.NOT_RATED_ABSENT);
        assertThat(world.reviews.openIn(world.caseId)).isEmpty();
        assertThat(paused.contains(world.caseId)).isFalse();
    }

    @Test
    void whoWasOnDutyOnASingleWorkingDayOfThePeriodIsRated() {
        world.away("2026-01-01", "2026-12-30");
        world.dayBreaks("2027-01-04");
        assertThat(reviews.get(world.caseId).state()).isEqualTo(ReviewState.OPEN);
    }

    private static void assertRefused(ThrowingCallable call, Kind kind, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }
}
