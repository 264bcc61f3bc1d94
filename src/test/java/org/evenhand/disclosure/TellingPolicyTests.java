package org.evenhand.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.evenhand.history.Cases;
import org.evenhand.history.Timelines;
import org.evenhand.notifications.NoticeChoices;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.absence.AbsenceDesk;
import org.evenhand.reviews.absence.NewAbsence;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Statutory clock: how and by when the employee is told")
class TellingPolicyTests {

    private static final String BARE = "RECORD_ENTRY";
    private static final String WARNING = "RECORD_ENTRY_UNTOLD";
    private static final String OVERDUE = "RECORD_ENTRY_OVERDUE";

    @Autowired
    ApplicationContext beans;

    @Autowired
    ClockDesk desk;

    @Autowired
    OwnRecord own;

    @Autowired
    StatutoryClock statutory;

    @Autowired
    Cases cases;

    @Autowired
    Timelines timelines;

    private DisclosureWorld world;

    @BeforeEach
    void begin() {
        world = new DisclosureWorld(beans);
    }

    @ParameterizedTest(name = "entered {0}: over at the end of {1}")
    @CsvSource({
        // an evening in the library is the next day in Greenwich
        "2026-12-05T04:59:59.999Z, 2026-12-14, 2026-12-15T05:00:00Z",
        "2026-12-05T05:00:00Z, 2026-12-15, 2026-12-16T05:00:00Z",
        // across the change of the clocks, and over Christmas
        "2027-03-10T15:00:00Z, 2027-03-20, 2027-03-21T04:00:00Z",
        "2026-12-23T15:00:00Z, 2027-01-02, 2027-01-03T05:00:00Z"
    })
    void givesTenCalendarDaysToTheEndOfTheDayInTheLibrarysZone(Instant entered, LocalDate last, Instant over) {
        assertThat(statutory.startedAt(entered).lastDay()).isEqualTo(last);
        assertThat(statutory.startedAt(entered).dueAt()).isEqualTo(over);
        assertThat(over.minusMillis(1).atZone(ZoneId.of("America/New_York")).toLocalDate())
                .isEqualTo(last);
    }

    @Test
    void tellsByTheSharedDraftWhatItHoldsAndSendsNoFurtherNotice() {
        String review = world.rated(DisclosureWorld.LOWEST);
        world.assesses(review, DisclosureWorld.LOWEST);
        assertThat(world.entries(review)).allSatisfy(entry -> {
            assertThat(entry.toldHow()).isEqualTo(ToldHow.DRAFT_SHARED);
            assertThat(entry.isSettled()).isTrue();
        });
        assertThat(world.told(review)).hasSize(1);

        world.onDay(review, 7);
        assertThat(world.notices(BARE, world.review(review).personId())).isZero();
        assertThat(world.isListed(review, world.hr)).isFalse();
    }

    @Test
    void doesNotCountTheDraftAsTellingOfWhatWasLoweredAfterIt() {
        String review = lowered();
        assertThat(world.onlyEntry(review).isTold()).isFalse();
    }

    @Test
    void tellsByTheStepToReceiveTheReview() {
        String review = lowered();
        world.reviews.goesTo(review, "receiveReview");
        assertThat(world.onlyEntry(review).toldHow()).isEqualTo(ToldHow.TO_BE_RECEIVED);
    }

    @Test
    void doesNotCountWhatWaitsForAWeeklyDigestBeforeTheEmployeeAnswersIt() {
        String review = lowered();
        beans.getBean(NoticeChoices.class).choose(world.review(review).personId(), true);
        world.reviews.goesTo(review, "receiveReview");
        assertThat(world.onlyEntry(review).isTold()).isFalse();
        world.reviews.goesOn(review);
        assertThat(world.onlyEntry(review).toldHow()).isEqualTo(ToldHow.RECEIVED);
    }

    @Test
    void tellsByABareNoticeOnTheSeventhDayAndNotBefore() {
        String review = world.rated(DisclosureWorld.LOWEST);
        String employee = world.review(review).personId();
        world.justBeforeDay(review, 7);
        assertThat(world.notices(BARE, employee)).isZero();
        assertThat(own.noticesTo(world.employee(review))).isEmpty();

        world.onDay(review, 7);
        assertThat(world.notices(BARE, employee)).isEqualTo(1);
        assertThat(world.onlyEntry(review).toldHow()).isEqualTo(ToldHow.NOTICE);
        assertThat(own.noticesTo(world.employee(review))).hasSize(1);
    }

    @Test
    void tellsOnceHoweverOftenAndFromHoweverManyPlacesItLooks() throws InterruptedException {
        String review = world.rated(DisclosureWorld.LOWEST);
        world.justBeforeDay(review, 7);
        world.advance(Duration.ofMillis(1));
        assertThat(Together.run(4, () -> {
                    world.looks();
                    return true;
                }))
                .containsOnly(true);
        world.looks();
        assertThat(world.notices(BARE, world.review(review).personId())).isEqualTo(1);
        assertThat(world.told(review)).hasSize(1);
    }

    @Test
    void tellsOfSeveralEntriesByOneNoticeAndOfALaterOneByAnother() {
        String review = world.rated(DisclosureWorld.USUAL);
        world.decides(review, "reviewRating", "2");
        world.decides(review, "confirmRating", DisclosureWorld.LOWEST);
        assertThat(world.entries(review)).hasSize(2);
        world.onDay(review, 7);
        assertThat(world.notices(BARE, world.review(review).personId())).isEqualTo(1);
        assertThat(world.entries(review)).allMatch(NegativeEntry::isTold);

        String other = world.rated(DisclosureWorld.LOWEST);
        world.onDay(other, 7);
        world.assesses(other, DisclosureWorld.LOWEST);
        assertThat(world.entries(other))
                .extracting(NegativeEntry::toldHow)
                .containsExactly(ToldHow.NOTICE, ToldHow.DRAFT_SHARED);
    }

    @Test
    void revealsNeitherInTheLedgerNorAnywhereElseThatThereIsAnEntryBeforeItIsTold() {
        String review = world.rated(DisclosureWorld.LOWEST);
        world.justBeforeDay(review, 7);
        assertThat(world.told(review)).isEmpty();
        assertThat(own.noticesTo(world.employee(review))).isEmpty();
        assertThat(own.unread(world.employee(review))).isZero();
    }

    @Test
    void saysInTheHistoryThatItWasToldToTheEmployeeAndLibraryHrAloneAndNeverWhatTheEntryIs() {
        String review = lowered();
        world.onDay(review, 7);
        assertThat(world.told(review)).hasSize(1).allSatisfy(entry -> {
            assertThat(entry.facts()).containsOnlyKeys("toldHow", "toldOn", "enteredOn");
            assertThat(entry.documentFingerprints()).isEmpty();
        });
        assertThat(titlesReadBy(review, world.employee(review))).contains("Employee told of an entry in the record");
        assertThat(titlesReadBy(review, world.hr)).contains("Employee told of an entry in the record");
        for (String other : List.of(
                world.review(review).managerId(),
                world.review(review).departmentHeadId(),
                world.review(review).associateDirectorId())) {
            assertThat(titlesReadBy(review, new Actor(other, Set.of(Role.STAFF), null)))
                    .doesNotContain("Employee told of an entry in the record");
        }
    }

    @Test
    void doesNotPauseWithTheReview() {
        String review = world.rated(DisclosureWorld.LOWEST);
        beans.getBean(AbsenceDesk.class)
                .record(
                        new NewAbsence(
                                world.review(review).personId(), world.today(), null, "Surgery on the left knee"),
                        world.hr);
        world.onDay(review, 7);
        assertThat(world.onlyEntry(review).toldHow()).isEqualTo(ToldHow.NOTICE);
    }

    @Test
    void goesOnWhenTheReviewEndsEarly() {
        String review = world.rated(DisclosureWorld.LOWEST);
        Acting acting = beans.getBean(Acting.class);
        acting.act(
                review,
                "end-review",
                world.hr,
                0,
                Map.of("outcome", new String[] {"OPENED_IN_ERROR"}, "reason", new String[] {"It was opened in error."
                }));
        assertThat(world.onlyEntry(review).isTold()).isFalse();
        world.onDay(review, 7);
        assertThat(world.onlyEntry(review).toldHow()).isEqualTo(ToldHow.NOTICE);
    }

    @Test
    void leavesWhoHasLeftToLibraryHrWhoAreWarnedAtOnceAndRecordTheLetter() {
        String review = world.rated(DisclosureWorld.LOWEST);
        world.leaves(review);
        world.onDay(review, 7);
        assertThat(world.onlyEntry(review).isTold()).isFalse();
        assertThat(world.notices(WARNING, world.hr.personId())).isEqualTo(1);
        assertThat(world.isListed(review, world.hr)).isTrue();

        desk.recordTold(review, ToldHow.LETTER, world.today(), world.hr);
        assertThat(world.isListed(review, world.hr)).isFalse();
        assertThat(world.told(review)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(world.hr.personId());
            assertThat(entry.facts()).containsEntry("toldHow", "LETTER");
        });
    }

    @Test
    void doesNotCountANoticeWhoseMailWasGivenUpUntilTheEmployeeHasReadIt() {
        String review = world.rated(DisclosureWorld.LOWEST);
        world.onDay(review, 7);
        world.mailFails(review);
        assertThat(world.isListed(review, world.hr)).isTrue();
        world.onDay(review, 9);
        assertThat(world.notices(WARNING, world.hr.personId())).isEqualTo(1);

        own.confirmRead(world.employee(review));
        assertThat(world.isListed(review, world.hr)).isFalse();
        world.onDay(review, 11);
        assertThat(world.notices(OVERDUE, world.hr.personId())).isZero();
    }

    @Test
    void isNeverOverdueInSilence() {
        String review = world.rated(DisclosureWorld.LOWEST);
        world.leaves(review);
        world.justBeforeDay(review, 11);
        assertThat(world.notices(OVERDUE, world.hr.personId())).isZero();
        world.onDay(review, 11);
        world.looks();
        assertThat(world.notices(OVERDUE, world.hr.personId())).isEqualTo(1);
        assertThat(world.notices(WARNING, world.hr.personId())).isEqualTo(1);
    }

    @Test
    void tellsAtOnceAndWarnsWhenEvenhandStoodStillUntilItWasTooLate() {
        String review = world.rated(DisclosureWorld.LOWEST);
        world.onDay(review, 12);
        assertThat(world.onlyEntry(review).toldHow()).isEqualTo(ToldHow.NOTICE);
        assertThat(world.onlyEntry(review).wasToldLate()).isTrue();
        assertThat(world.notices(OVERDUE, world.hr.personId())).isEqualTo(1);
    }

    @Test
    void takesARecordOfTellingForADayBetweenTheEntryAndTodayAndOnce() {
        String review = world.rated(DisclosureWorld.LOWEST);
        LocalDate entered = world.today();
        world.advance(Duration.ofDays(3));
        assertRefused(
                Kind.INVALID,
                () -> desk.recordTold(review, ToldHow.CALL, world.today().plusDays(1), world.hr));
        assertRefused(Kind.INVALID, () -> desk.recordTold(review, ToldHow.CALL, entered.minusDays(1), world.hr));
        assertRefused(Kind.INVALID, () -> desk.recordTold(review, ToldHow.NOTICE, entered, world.hr));
        desk.recordTold(review, ToldHow.CALL, entered, world.hr);
        assertRefused(Kind.MOVED_ON, () -> desk.recordTold(review, ToldHow.CALL, entered, world.hr));
        assertThat(world.told(review)).hasSize(1);
    }

    @Test
    void showsNobodyInLibraryHrTheirOwnEntriesAndNobodyElseAny() {
        String review = world.rated(DisclosureWorld.LOWEST);
        Actor employee = new Actor(world.review(review).personId(), Set.of(Role.STAFF, Role.HR), null);
        assertThat(world.isListed(review, employee)).isFalse();
        assertThat(world.isListed(review, world.hr)).isTrue();
        assertRefused(Kind.MISSING, () -> desk.caseOf(review, employee));
        assertRefused(Kind.NOT_ALLOWED, () -> desk.caseOf(review, world.employee(review)));
        world.leaves(review);
        world.onDay(review, 7);
        assertThat(world.notices(WARNING, employee.personId())).isZero();
    }

    /** Told nothing yet: the associate director gives a lower level than the draft had. */
    private String lowered() {
        String review = world.rated(DisclosureWorld.USUAL);
        world.decides(review, "confirmRating", "2");
        return review;
    }

    private List<String> titlesReadBy(String review, Actor actor) {
        return timelines.of(cases.open(review, actor)).entries().stream()
                .map(entry -> entry.title())
                .toList();
    }

    private static void assertRefused(Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
