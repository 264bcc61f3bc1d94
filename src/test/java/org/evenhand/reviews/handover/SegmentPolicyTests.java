package org.evenhand.reviews.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.forms.FieldError;
import org.evenhand.parts.ChangeCause;
import org.evenhand.parts.PartChange;
import org.evenhand.people.Actor;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.ReadableDocument;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Transfer in mid-year and reviews that the roster has overtaken. Source: processes.md, transfer in mid-year. */
@EvenhandTest
class SegmentPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ReviewParts parts;

    @Autowired
    Supervision supervision;

    @Autowired
    RosterDifferences differences;

    @Autowired
    RosterChanges roster;

    @Autowired
    ReviewReading reading;

    @Autowired
    Ledger ledger;

    @Autowired
    Tasks tasks;

    @Autowired
    Casework casework;

    @Autowired
    Sending sending;

    @Autowired
    Drafts drafts;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private HandoverWorld at;
    private Actor manager;

    @BeforeEach
    void oneReview() {
        at = new HandoverWorld(beans);
        manager = at.actor(at.now().managerId());
    }

    @Test
    void asksTheFormerManagerForASegmentFromSixtyDaysOfSupervision() {
        changeSince(at.now().periodStart().plusDays(59));
        assertThat(segments()).isEmpty();
        Actor second = at.actor(at.now().managerId());
        changeSince(at.now().periodStart().plusDays(59 + 60));
        assertThat(segments()).extracting(OpenTask::assignee).containsExactly(second.personId());
    }

    @Test
    void readsTheSegmentAsTheManagerAtOnceAndAsTheEmployeeWithTheDraft() {
        changeSince(LocalDate.of(2026, 7, 1));
        sendSegment(manager);
        assertThat(segments()).isEmpty();
        Actor next = at.actor(at.now().managerId());
        assertThat(kinds(next)).contains(ReviewDocument.SEGMENT);
        assertThat(kinds(at.actor(at.now().departmentHeadId()))).doesNotContain(ReviewDocument.SEGMENT);
        Actor employee = at.actor(at.now().personId());
        assertThat(kinds(employee)).doesNotContain(ReviewDocument.SEGMENT);
        at.world.goesTo(at.review, "holdConversation");
        assertThat(kinds(employee)).contains(ReviewDocument.SEGMENT);
        assertThat(kinds(manager)).contains(ReviewDocument.SEGMENT);
    }

    @Test
    void remindsWhoeverOwesASegmentAndTellsLibraryHrAloneWhenItIsLate() {
        changeSince(LocalDate.of(2026, 7, 1));
        LocalDate due = calendar.dateOf(Objects.requireNonNull(segments().get(0).dueAt()));
        daysAfter(due, -3);
        assertThat(told("REMINDER")).contains(manager.personId());
        assertThat(told("LATE")).isEmpty();
        daysAfter(due, 1);
        assertThat(told("LATE"))
                .contains(hr().personId())
                .doesNotContain(at.now().departmentHeadId());
        daysAfter(due, 4);
        assertThat(segments()).hasSize(1);
        daysAfter(due, 5);
        assertThat(segments()).isEmpty();
        assertThat(at.world.waitsFor(at.review).step()).isNotEqualTo("writeSegment");
    }

    @Test
    void aSegmentThatComesLateMovesNoDateAndIsNoLatenessOfARole() {
        changeSince(LocalDate.of(2026, 7, 1));
        LocalDate before = at.now().conversationBy();
        daysAfter(calendar.dateOf(Objects.requireNonNull(segments().get(0).dueAt())), 3);
        sendSegment(manager);
        assertThat(at.now().conversationBy()).isEqualTo(before);
        assertThat(entries()).doesNotContain("institutionLate");
    }

    @Test
    void refusesEvidenceFromOutsideTheTimeSupervised() {
        changeSince(LocalDate.of(2026, 7, 1));
        OpenTask task = segments().get(0);
        drafts.save(at.review, "writeSegment", manager.personId(), 0, segment("2026-08-02"));
        assertThat(casework.check(task.id(), manager).errors())
                .extracting(FieldError::messageKey)
                .containsExactly("reviews.problem.outsideSegment");
    }

    @Test
    void goesOnWithoutASegmentThatLapsedAndShowsLibraryHrOneThatNobodyCanWrite() {
        changeSince(LocalDate.of(2026, 7, 1));
        clock.advance(Duration.ofDays(40));
        at.world.runsWhatIsDue(at.review);
        assertThat(segments()).isEmpty();
        String leaving = at.now().managerId();
        at.people.leaves(leaving);
        changeSince(LocalDate.of(2026, 10, 1));
        assertThat(segments()).isEmpty();
        assertThat(entries()).contains("segmentRequested", "segmentMissing");
    }

    @Test
    void keepsWhoeverSupervisedTheGreaterPartAsMainAuthorAndAsksTheNextForASegment() {
        LocalDate middle = LocalDate.of(2026, 7, 2);
        assertThat(supervision.isMajority(at.now(), manager.personId(), middle.plusDays(1)))
                .isTrue();
        assertThat(supervision.isMajority(at.now(), manager.personId(), middle.minusDays(2)))
                .isFalse();
        String next = at.somebody();
        parts.keepMainAuthor(at.review, transfer(next, LocalDate.of(2026, 9, 1)), manager.personId(), hr());
        assertThat(at.now().managerId()).isEqualTo(manager.personId());
        assertThat(segments()).extracting(OpenTask::assignee).containsExactly(next);
        assertThat(entries()).contains("supervisionChanged");
    }

    @Test
    void listsReviewsWhoseManagerChangedInTheRosterAndChangesNothingBeforeHrDecides() {
        assertThat(listed()).isEmpty();
        String next = at.somebody();
        at.world.library.leads(next, at.now().personId());
        assertThat(listed()).singleElement().satisfies(found -> {
            assertThat(found.managerId()).isEqualTo(manager.personId());
            assertThat(found.proposed()).isEqualTo(next);
            assertThat(found.here()).isTrue();
        });
        assertThat(at.now().managerId()).isEqualTo(manager.personId());
        assertThat(decide(true)).allMatch(outcome -> outcome.refusal() == null);
        assertThat(at.now().managerId()).isEqualTo(next);
        assertThat(listed()).isEmpty();
        assertThat(decide(true)).isEmpty();
    }

    @Test
    void keepsTheManagerOfAReviewWhenHrDecidesSoAndDoesNotAskAgain() {
        at.world.library.leads(at.somebody(), at.now().personId());
        assertThat(decide(false)).allMatch(outcome -> outcome.refusal() == null);
        assertThat(at.now().managerId()).isEqualTo(manager.personId());
        assertThat(listed()).isEmpty();
        at.people.leaves(manager.personId());
        assertThat(listed()).hasSize(1);
    }

    @Test
    void listsAReviewWhoseManagerLeftAndRefusesARosterManagerWhoMayNotHaveThePart() {
        at.people.leaves(manager.personId());
        assertThat(listed()).singleElement().satisfies(found -> assertThat(found.here())
                .isFalse());
        at.world.library.leads(at.now().departmentHeadId(), at.now().personId());
        assertThat(decide(true)).singleElement().satisfies(outcome -> assertThat(
                        outcome.refusal().key())
                .isEqualTo("reviews.handover.refused.twoParts"));
        assertThat(at.now().managerId()).isEqualTo(manager.personId());
    }

    @Test
    void refusesASegmentFromSomebodyElse() {
        changeSince(LocalDate.of(2026, 7, 1));
        OpenTask task = segments().get(0);
        assertThatThrownBy(() -> casework.open(task.id(), at.actor(at.now().managerId())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
    }

    private List<RosterDifferences.Difference> listed() {
        return differences.of(at.review).stream().toList();
    }

    private List<RosterChanges.Outcome> decide(boolean change) {
        return roster.decide(List.of(at.review, at.review), change, LocalDate.of(2026, 11, 1), "By the roster.", hr());
    }

    private Actor hr() {
        return at.world.library.hr;
    }

    private void changeSince(LocalDate since) {
        parts.change(at.review, transfer(at.somebody(), since), at.now().managerId(), hr());
    }

    private static PartChange transfer(String person, LocalDate since) {
        return new PartChange<>(ReviewRole.MANAGER, person, since, ChangeCause.TRANSFER, "Moves to another unit.");
    }

    private List<OpenTask> segments() {
        return tasks.openIn(at.review).stream()
                .filter(task -> task.step().equals("writeSegment"))
                .toList();
    }

    private void sendSegment(Actor author) {
        OpenTask task = segments().get(0);
        long version = drafts.save(
                        at.review,
                        "writeSegment",
                        author.personId(),
                        casework.open(task.id(), author).draftVersion(),
                        segment("2026-03-04"))
                .version();
        sending.send(task.id(), author, version);
    }

    private static Map<String, Object> segment(String date) {
        return Map.of(
                "from", "2026-01-01",
                "to", "2026-06-30",
                "evidence", List.of(Map.of("date", date, "what", "Led the move.", "result", "Nobody waited.")),
                "narrative", "Half a year of maps.");
    }

    private List<ReviewDocument> kinds(Actor actor) {
        return reading.documents(at.now(), actor).stream()
                .map(ReadableDocument::kind)
                .toList();
    }

    /** The end of the working day so many after that one, and everything that is due by then. */
    private void daysAfter(LocalDate day, int days) {
        clock.set(calendar.endOf(calendar.plusBusinessDays(day, days)).plusSeconds(60));
        at.world.runsWhatIsDue(at.review);
    }

    private List<String> told(String kind) {
        return jdbc.sql("select person_id from notice where case_id = ? and kind = ? and task_name = 'Write segment'")
                .params(at.review, kind)
                .query(String.class)
                .list();
    }

    private List<String> entries() {
        return ledger.of(at.review).stream().map(LedgerEntry::kind).toList();
    }
}
