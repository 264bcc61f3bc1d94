package org.evenhand.reviews.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.forms.FieldError;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.ActPage;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.reviews.absence.AbsenceWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Extension: more time for an open step, with a reason; timers move along, both sides are told, nothing is shortened. */
@EvenhandTest
class ExtensionPolicyTests {

    private static final String REASON = "The scanner is broken until next week.";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Acting acting;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    JdbcClient jdbc;

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

    @Test
    void humanResourcesExtendsAnOpenStepAndEveryTimerOfItMovesAlong() {
        List<LocalDate> timers = world.timers();
        assertThat(extended("confirmPosition", "2026-12-16", hr).isDone()).isTrue();
        assertThat(world.dueDay()).isEqualTo(LocalDate.of(2026, 12, 16));
        assertThat(world.timers())
                .isEqualTo(timers.stream()
                        .map(day -> calendar.plusBusinessDays(day, 3))
                        .toList());
        assertThat(world.timerMoments())
                .allMatch(at -> at.atZone(calendar.zone()).toLocalTime().equals(LocalTime.of(17, 0)));
    }

    @Test
    void anExtendedStepLapsesAtItsNewDueDateAndNotBefore() {
        people.goesTo(caseId, "writeSelfReview");
        LocalDate due = world.dueDay();
        extended("writeSelfReview", calendar.plusBusinessDays(due, 5).toString(), hr);
        clock.set(calendar.endOf(due).plus(Duration.ofHours(1)));
        people.runsWhatIsDue(caseId);
        assertThat(people.waitsFor(caseId).step()).isEqualTo("writeSelfReview");
        clock.set(calendar.endOf(calendar.plusBusinessDays(due, 5)).plus(Duration.ofHours(1)));
        people.runsWhatIsDue(caseId);
        assertThat(people.waitsFor(caseId).step()).isEqualTo("rateCriteria");
    }

    @Test
    void moreTimeForASelfReviewMovesTheConversationSoThatTwoWeeksStayBetweenThem() {
        people.goesTo(caseId, "writeSelfReview");
        LocalDate conversation = world.review().conversationBy();
        LocalDate due = world.dueDay();
        assertThat(due.plusDays(14)).isEqualTo(conversation);
        LocalDate later = calendar.plusBusinessDays(due, 3);
        extended("writeSelfReview", later.toString(), hr);
        assertThat(world.review().conversationBy()).isEqualTo(calendar.plusBusinessDays(later.plusDays(14), 0));
        assertThat(world.review().ratingsDue()).isEqualTo(review.ratingsDue());
        people.goesTo(caseId, "holdConversation");
        assertThat(world.dueDay()).isEqualTo(world.review().conversationBy());
    }

    @Test
    void theManagerExtendsTheEmployeesStepsAndNeverTheirOwn() {
        assertThat(extended("confirmPosition", "2026-12-16", manager()).isDone())
                .isTrue();
        people.goesTo(caseId, "rateCriteria");
        assertRefused("rateCriteria", manager());
    }

    @Test
    void nobodyElseExtendsADeadlineNotEvenTheEmployee() {
        for (String person : List.of(review.personId(), review.departmentHeadId(), review.associateDirectorId())) {
            assertRefused("confirmPosition", new Actor(person, Set.of(Role.STAFF, Role.HR), null));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-10, notLater",
        "2026-12-11, notLater",
        "2026-12-12, noWorkingDay",
        "2026-12-14, ''",
        "2027-01-22, ''",
        "2027-01-25, tooLong"
    })
    void aDeadlineMovesToALaterWorkingDayWithinThirtyBusinessDaysAndIsNeverShortened(String day, String rule) {
        List<String> problems = extended("confirmPosition", day, hr).errors().stream()
                .map(FieldError::messageKey)
                .toList();
        assertThat(problems).isEqualTo(rule.isEmpty() ? List.of() : List.of("reviews.problem.extension." + rule));
        assertThat(documents.of(caseId)).hasSize(rule.isEmpty() ? 1 : 0);
    }

    @Test
    void aLateStepIsExtendedFromTodayOnAndNotIntoThePast() {
        clock.set(calendar.endOf(LocalDate.of(2026, 12, 18)));
        assertThat(extended("confirmPosition", "2026-12-17", hr).errors())
                .extracting(FieldError::messageKey)
                .containsExactly("reviews.problem.extension.past");
        assertThat(extended("confirmPosition", "2026-12-21", hr).isDone()).isTrue();
    }

    @Test
    void anExtensionNeedsAReasonWhichStandsInTheReviewAndNotInTheLedgerOrAMail() {
        assertThat(act("confirmPosition", "2026-12-16", "", hr).errors()).isNotEmpty();
        extended("confirmPosition", "2026-12-16", hr);
        assertThat(documents.latest(caseId, "DEADLINE_EXTENSION").orElseThrow().content())
                .containsEntry("reason", REASON);
        assertThat(ledger.of(caseId).toString()).doesNotContain(REASON);
        assertThat(ledger.of(caseId).get(ledger.of(caseId).size() - 1).facts())
                .containsEntry("step", "confirmPosition")
                .containsEntry("until", "2026-12-16");
    }

    @Test
    void employeeAndManagerAreBothToldOfAnExtension() {
        extended("confirmPosition", "2026-12-16", hr);
        assertThat(jdbc.sql("select person_id from notice where case_id = ? and kind = 'DEADLINE_EXTENDED'")
                        .param(caseId)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(review.personId(), review.managerId());
    }

    @Test
    void theSameExtensionSentTwiceMovesTheDateOnce() {
        extended("confirmPosition", "2026-12-16", hr);
        assertThat(extended("confirmPosition", "2026-12-16", hr).isDone()).isFalse();
        assertThat(world.dueDay()).isEqualTo(LocalDate.of(2026, 12, 16));
        assertThat(documents.of(caseId)).hasSize(1);
    }

    private void assertRefused(String step, Actor actor) {
        assertThatThrownBy(() -> extended(step, "2027-03-01", actor))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
    }

    private Actor manager() {
        return new Actor(review.managerId(), Set.of(Role.STAFF, Role.MANAGER), null);
    }

    private ActPage extended(String step, String until, Actor by) {
        return act(step, until, REASON, by);
    }

    private ActPage act(String step, String until, String reason, Actor by) {
        LocalDate day = LocalDate.parse(until);
        return acting.act(
                caseId,
                "extend-deadline",
                by,
                acting.open(caseId, "extend-deadline", by).seen(),
                Map.of(
                        "_form", new String[] {"1"},
                        "step", new String[] {step},
                        "until.day", new String[] {"" + day.getDayOfMonth()},
                        "until.month", new String[] {"" + day.getMonthValue()},
                        "until.year", new String[] {"" + day.getYear()},
                        "reason", new String[] {reason}));
    }
}
