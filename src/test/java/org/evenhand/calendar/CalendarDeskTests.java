package org.evenhand.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.evenhand.calendar.ClosedDay.Kind;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test has a month of its own, years ahead, where no other test's deadline falls. */
@EvenhandTest
class CalendarDeskTests {

    @Autowired
    private CalendarDesk desk;

    @Autowired
    private LibraryCalendar calendar;

    @Autowired
    private CurrentCalendar current;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Actor hr;

    @BeforeEach
    void somebodyInHr() {
        hr = new Actor(new TestPeople(jdbc).add(null, Role.HR), Set.of(Role.HR), null);
    }

    @Test
    void beginsWithWhatTheConfigurationSays() {
        assertThat(calendar.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(calendar.asOfNow().workingDays()).containsExactlyInAnyOrderElementsOf(EnumSet.range(MONDAY, FRIDAY));
        assertThat(ledger.of(CalendarDesk.CASE).get(0).kind()).isEqualTo("calendarBegun");
    }

    @Test
    void movesDeadlinesThatAreSetFromThenOn() {
        var friday = day("2030-02-15");
        assertThat(calendar.endOf(friday)).isEqualTo(Instant.parse("2030-02-15T22:00:00Z"));
        desk.close(new Closing(friday, friday.plusDays(3), "Storm", Kind.CLOSURE), hr);
        assertThat(calendar.endOf(friday)).isEqualTo(Instant.parse("2030-02-19T22:00:00Z"));
        assertThat(calendar.plusBusinessDays(day("2030-02-14"), 1)).isEqualTo(day("2030-02-19"));
    }

    @Test
    void saysInItsLedgerWhoChangedWhat() {
        var day = day("2030-03-05");
        desk.close(new Closing(day, day, "Founders’ day", Kind.HOLIDAY), hr);
        desk.reopen(day, "It was moved to the week after.", hr);
        List<LedgerEntry> entries = ledger.of(CalendarDesk.CASE);
        assertThat(entries.subList(entries.size() - 2, entries.size()))
                .extracting(LedgerEntry::kind, LedgerEntry::actor, LedgerEntry::facts)
                .containsExactly(
                        tuple(
                                "daysClosed",
                                hr.personId(),
                                Map.of(
                                        "firstDay",
                                        "2030-03-05",
                                        "lastDay",
                                        "2030-03-05",
                                        "kind",
                                        "HOLIDAY",
                                        "days",
                                        1)),
                        tuple("dayReopened", hr.personId(), Map.of("day", "2030-03-05", "kind", "HOLIDAY")));
    }

    @Test
    void keepsWhyADayWasOpenedAfterAll() {
        var day = day("2030-04-02");
        desk.close(new Closing(day, day, "Spring day", Kind.CLOSURE), hr);
        desk.reopen(day, " Exams ", hr);
        assertThat(calendar.isWorkingDay(day)).isTrue();
        assertThat(desk.closedBetween(day, day)).isEmpty();
        assertThat(desk.reopenedBetween(day, day)).singleElement().satisfies(reopened -> {
            assertThat(reopened.reason()).isEqualTo("Exams");
            assertThat(reopened.reopenedBy()).isEqualTo(hr.personId());
            assertThat(reopened.closed().name()).isEqualTo("Spring day");
        });
    }

    @Test
    void closesOnlyWhatIsNotClosedYet() {
        var monday = day("2030-05-06");
        assertThat(desk.close(new Closing(monday, monday, "A", Kind.CLOSURE), hr))
                .isOne();
        assertThat(desk.close(new Closing(monday, monday.plusDays(2), "B", Kind.CLOSURE), hr))
                .isEqualTo(2);
        assertThat(desk.get(monday).name()).isEqualTo("A");
        refuses("closedAlready", () -> desk.close(new Closing(monday, monday, "C", Kind.CLOSURE), hr));
    }

    @Test
    void changesNeitherThePastNorWhatIsTooFarAhead() {
        var today = desk.today();
        refuses("past", () -> desk.close(one(today.minusDays(1)), hr));
        refuses("beyond", () -> desk.close(one(today.plusYears(5).plusDays(1)), hr));
        refuses("endsBefore", () -> new Closing(today, today.minusDays(1), "", Kind.CLOSURE));
        refuses("tooLong", () -> new Closing(today, today.plusDays(60), "", Kind.CLOSURE));
        refuses("notClosed", () -> desk.reopen(day("2030-06-04"), "why", hr));
        refuses("noReason", () -> desk.reopen(day("2030-06-04"), "  ", hr));
        jdbc.sql("insert into closed_day values (?, 'Long ago', 'CLOSURE', 'x', ?)")
                .params(day("2026-10-12"), OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .update();
        refuses("overAlready", () -> desk.reopen(day("2026-10-12"), "why", hr));
    }

    @Test
    void neverClosesForMoreThanSixtyDaysInARow() {
        var first = day("2031-03-01");
        desk.close(new Closing(first, first.plusDays(30), "A", Kind.CLOSURE), hr);
        refuses(
                "tooLongClosed",
                () -> desk.close(new Closing(first.plusDays(31), first.plusDays(60), "B", Kind.CLOSURE), hr));
        assertThat(calendar.isWorkingDay(day("2031-04-01"))).isTrue();
        assertThat(desk.closedBetween(first.plusDays(31), first.plusDays(60))).isEmpty();
    }

    @Test
    void changesTheWeekForTheCalendarThatWasLookedAt() {
        var before = desk.week();
        var other = new WorkingWeek(ZoneId.of("Europe/Berlin"), Set.of(MONDAY, SUNDAY), LocalTime.of(18, 30));
        long version = desk.version();
        try {
            desk.change(other, version, hr);
            assertThat(calendar.endOf(day("2030-07-06"))).isEqualTo(Instant.parse("2030-07-07T16:30:00Z"));
            assertThat(last().facts())
                    .containsEntry("zone", "Europe/Berlin")
                    .containsEntry("zoneBefore", "America/New_York")
                    .containsEntry("workingDays", "MONDAY,SUNDAY");
            refuses("changedMeanwhile", () -> desk.change(before, version, hr));
        } finally {
            desk.change(before, desk.version(), hr);
        }
        assertThat(calendar.asOfNow().workingDays()).doesNotContain(SUNDAY);
    }

    @Test
    void refusesAWeekNobodyCanWorkIn() {
        var zone = ZoneId.of("Europe/Berlin");
        refuses("noWorkingDays", () -> new WorkingWeek(zone, Set.of(), LocalTime.of(17, 0)));
        refuses("endsTooEarly", () -> new WorkingWeek(zone, Set.of(MONDAY), LocalTime.of(5, 59)));
        assertThat(new WorkingWeek(zone, Set.of(MONDAY), LocalTime.of(6, 0)).endOfDay())
                .isEqualTo("06:00");
    }

    @Test
    void changesNothingWhenTheTransactionFails() {
        var day = day("2030-08-06");
        transaction.executeWithoutResult(status -> {
            desk.close(one(day), hr);
            status.setRollbackOnly();
        });
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @Test
    void noticesWhatAnotherNodeHasChanged() {
        var day = day("2030-09-10");
        jdbc.sql("insert into closed_day values (?, 'Elsewhere', 'CLOSURE', 'x', ?)")
                .params(day, OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .update();
        current.look();
        assertThat(calendar.isWorkingDay(day)).as("version not moved").isTrue();
        jdbc.sql("update library_calendar set version = version + 1").update();
        current.look();
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @Test
    void countsDaysWithoutAskingTheDatabase() throws Exception {
        assertThat(Queries.of(() -> {
                    calendar.plusBusinessDays(day("2030-01-01"), 200);
                    calendar.businessDaysBetween(day("2026-01-01"), day("2030-01-01"));
                    calendar.endOf(day("2030-01-01"));
                }))
                .isEmpty();
    }

    private LedgerEntry last() {
        var entries = ledger.of(CalendarDesk.CASE);
        return entries.get(entries.size() - 1);
    }

    private static void refuses(String reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo("calendar.refused." + reason));
    }

    private static Closing one(LocalDate day) {
        return new Closing(day, day, "A day", Kind.CLOSURE);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
