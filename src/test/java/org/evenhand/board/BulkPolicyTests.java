package org.evenhand.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.ReviewState;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Library HR does for many reviews at once. */
@EvenhandTest
class BulkPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    BulkActions actions;

    @Autowired
    BulkWork work;

    @Autowired
    Ledger ledger;

    @Autowired
    Documents documents;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private BoardWorld world;
    private String first;
    private Actor hr;

    @BeforeEach
    void aCycleOfThree() {
        world = new BoardWorld(beans, 3);
        first = world.cases.get(0);
        hr = world.reviews.library.hr;
    }

    @Test
    void everybodyWhoHasAStepIsRemindedAtMostOnceADay() {
        BulkAction action = finished(actions.remind(world.cycleId, BoardFilter.OPEN, key(), hr));
        assertThat(action).extracting(BulkAction::done, BulkAction::refused).containsExactly(3, 0);
        assertThat(reminders(world.review(first).personId())).isEqualTo(1);

        BulkAction again = finished(actions.remind(world.cycleId, BoardFilter.OPEN, key(), hr));
        assertThat(again).extracting(BulkAction::done, BulkAction::refused).containsExactly(0, 3);
        assertThat(reasons(again)).containsOnly("board.bulk.remindedToday");

        clock.advance(Duration.ofDays(1));
        assertThat(finished(actions.remind(world.cycleId, BoardFilter.OPEN, key(), hr))
                        .done())
                .isEqualTo(3);
    }

    @Test
    void aManagerWithManyLateReviewsGetsOneReminderForAllOfThem() {
        world.cases.forEach(caseId -> world.reviews.goesTo(caseId, "rateCriteria"));
        BulkAction action = finished(actions.remind(world.cycleId, BoardFilter.OPEN.at("rateCriteria"), key(), hr));
        assertThat(action.items()).isEqualTo(1);
        assertThat(reminders(world.reviews.library.manager)).isEqualTo(1);
    }

    @Test
    void aReminderIsAboutTheChosenStepsAloneAndLeavesPausedReviewsInPeace() {
        world.reviews.goesTo(first, "writeSelfReview");
        jdbc.sql("insert into review_pause (case_id, absence_id, paused_on, moved_to) values (?, ?, ?, ?)")
                .params(
                        world.cases.get(1),
                        "absence",
                        world.cycle().selfReviewDue(),
                        world.cycle().selfReviewDue())
                .update();
        finished(actions.remind(world.cycleId, BoardFilter.OPEN.at("confirmPosition"), key(), hr));

        assertThat(reminders(world.review(first).personId())).isZero();
        assertThat(reminders(world.review(world.cases.get(1)).personId())).isZero();
        assertThat(reminders(world.review(world.cases.get(2)).personId())).isEqualTo(1);
    }

    @Test
    void moreTimeForManyReviewsIsADocumentAndALedgerEntryInEachOfThemAsForOne() {
        BulkAction action = finished(actions.extend(world.cycleId, BoardFilter.OPEN, moreTime(5), key(), hr));

        assertThat(action).extracting(BulkAction::done, BulkAction::refused).containsExactly(3, 0);
        assertThat(world.cases).allSatisfy(caseId -> {
            assertThat(documents
                            .latest(caseId, "DEADLINE_EXTENSION")
                            .orElseThrow()
                            .content())
                    .containsEntry("reason", "The heating failed.");
            assertThat(ledger.of(caseId)).extracting(LedgerEntry::kind).contains("deadlineExtended");
        });
        assertThat(ledger.of(world.cycleId))
                .extracting(LedgerEntry::kind)
                .endsWith("bulkActionBegun", "bulkActionFinished");
        assertThat(ledger.of(world.cycleId).toString()).doesNotContain("heating");
    }

    @Test
    void noReviewGetsLessTimeBecauseManyGetMore() {
        finished(actions.extend(world.cycleId, BoardFilter.OPEN, moreTime(10), key(), hr));
        var due = world.reviews.waitsFor(first).dueAt();
        Map<String, Object> shorter = Map.of(
                "step", "confirmPosition",
                "until",
                        calendar.plusBusinessDays(calendar.dateOf(Objects.requireNonNull(due)), -2)
                                .toString(),
                "reason", "Shorter.");

        BulkAction action = finished(actions.extend(world.cycleId, BoardFilter.OPEN, shorter, key(), hr));

        assertThat(action).extracting(BulkAction::done, BulkAction::refused).containsExactly(0, 3);
        assertThat(reasons(action)).containsOnly("reviews.problem.extension.notLater");
        assertThat(world.reviews.waitsFor(first).dueAt()).isEqualTo(due);
    }

    @Test
    void theSameFormSentTwiceIsOneAction() {
        String key = key();
        BulkAction once = actions.extend(world.cycleId, BoardFilter.OPEN, moreTime(5), key, hr);
        BulkAction twice = actions.extend(world.cycleId, BoardFilter.OPEN, moreTime(9), key, hr);
        assertThat(twice.id()).isEqualTo(once.id());
        finished(twice);
        actions.extend(world.cycleId, BoardFilter.OPEN, moreTime(9), key, hr);
        work.next(key);

        assertThat(world.cases).allSatisfy(caseId -> assertThat(ledger.of(caseId))
                .filteredOn(entry -> entry.kind().equals("deadlineExtended"))
                .hasSize(1));
    }

    @Test
    void whatWasInterruptedHalfWayGoesOnWhereItStoppedAndDoesNothingTwice() {
        BulkAction action = actions.extend(world.cycleId, BoardFilter.OPEN, moreTime(5), key(), hr);
        work.next(action.id());
        assertThat(actions.get(world.cycleId, action.id()))
                .extracting(BulkAction::done, BulkAction::isFinished)
                .containsExactly(1, false);

        assertThat(finished(action).done()).isEqualTo(3);
        assertThat(world.cases).allSatisfy(caseId -> assertThat(ledger.of(caseId))
                .filteredOn(entry -> entry.kind().equals("deadlineExtended"))
                .hasSize(1));
    }

    @Test
    void aReviewThatHasMovedOnMeanwhileIsNamedAndTheOthersAreDone() {
        BulkAction action = actions.extend(world.cycleId, BoardFilter.OPEN, moreTime(5), key(), hr);
        world.reviews.goesOn(first);

        BulkAction done = finished(action);
        assertThat(done).extracting(BulkAction::done, BulkAction::refused).containsExactly(2, 1);
        assertThat(actions.refused(done, 0, 10)).singleElement().satisfies(item -> {
            assertThat(item.target()).isEqualTo(first);
            assertThat(item.reason().reasonKey()).isEqualTo("board.bulk.movedOn");
        });
    }

    @Test
    void whoIsNoLongerInLibraryHrDoesNothingMoreForMany() {
        BulkAction action = actions.extend(world.cycleId, BoardFilter.OPEN, moreTime(5), key(), hr);
        world.reviews.library.leaves(hr.personId());

        assertThat(finished(action))
                .extracting(BulkAction::done, BulkAction::refused)
                .containsExactly(0, 3);
        assertThat(reasons(actions.get(world.cycleId, action.id()))).containsOnly("cycles.refused.hrOnly");
    }

    @Test
    void allWhoHaveJoinedAreOpenedAtOnceAndWhoCannotBeIsNamedWithTheReason() {
        world.reviews.library.staff(2);
        String alone = world.reviews.library.staffWithoutManager();

        BulkAction action = finished(actions.open(world.cycleId, key(), hr));

        assertThat(action).extracting(BulkAction::done, BulkAction::refused).containsExactly(2, 1);
        assertThat(actions.refused(action, 0, 10))
                .extracting(NotDone.Item::target)
                .containsExactly(alone);
        assertThat(world.counts().states()).containsEntry(ReviewState.OPEN, 5L);
        assertRefused(Kind.MOVED_ON, () -> actions.open(world.cycleId, key(), hr));
    }

    @Test
    void onlyLibraryHrBeginsSomethingForManyAndNeverWithoutAKeyOrACycleOrAnybody() {
        Actor manager = new Actor(world.reviews.library.manager, Set.of(Role.STAFF, Role.MANAGER), null);
        BoardFilter nobody = BoardFilter.OPEN.in("Nowhere", "");

        assertRefused(Kind.NOT_ALLOWED, () -> actions.remind(world.cycleId, BoardFilter.OPEN, key(), manager));
        assertRefused(Kind.MISSING, () -> actions.remind("nowhere", BoardFilter.OPEN, key(), hr));
        assertRefused(Kind.INVALID, () -> actions.remind(world.cycleId, BoardFilter.OPEN, "1", hr));
        assertRefused(Kind.MOVED_ON, () -> actions.remind(world.cycleId, nobody, key(), hr));
        assertRefused(Kind.MISSING, () -> actions.get(world.cycleId, key()));
    }

    private Map<String, Object> moreTime(int businessDays) {
        var due = calendar.dateOf(
                Objects.requireNonNull(world.reviews.waitsFor(first).dueAt()));
        return Map.of(
                "step", "confirmPosition",
                "until", calendar.plusBusinessDays(due, businessDays).toString(),
                "reason", "The heating failed.");
    }

    private BulkAction finished(BulkAction action) {
        while (work.next(action.id())) {
            // one item, one transaction
        }
        return actions.get(world.cycleId, action.id());
    }

    private List<String> reasons(BulkAction action) {
        return actions.refused(action, 0, 100).stream()
                .map(item -> item.reason().reasonKey())
                .toList();
    }

    private long reminders(String personId) {
        return jdbc.sql("select count(*) from notice where person_id = ? and kind = 'REMINDER'")
                .param(personId)
                .query(Long.class)
                .single();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void assertRefused(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
