package org.evenhand.reviews.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.engine.CaseHistory;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.OperationRecord;
import org.evenhand.engine.Processes;
import org.evenhand.parts.Appointment;
import org.evenhand.parts.AppointmentClock;
import org.evenhand.parts.Appointments;
import org.evenhand.parts.ChangeCause;
import org.evenhand.parts.PartChange;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Verdict.Outcome;
import org.evenhand.reviews.ReadableDocument;
import org.evenhand.reviews.Reader;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.ReviewState;
import org.evenhand.reviews.ReviewWalkTo;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Change of manager, department head and associate director. Source: processes.md, what really happens. */
@EvenhandTest
class HandoverPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ReviewParts parts;

    @Autowired
    Appointments appointments;

    @Autowired
    AppointmentClock days;

    @Autowired
    DraftHandover handover;

    @Autowired
    ReviewReading reading;

    @Autowired
    Ledger ledger;

    @Autowired
    Processes processes;

    @Autowired
    CaseHistory history;

    @Autowired
    Casework casework;

    @Autowired
    Sending sending;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private HandoverWorld at;

    @BeforeEach
    void oneReview() {
        at = new HandoverWorld(beans);
    }

    static Stream<String> everyStep() {
        return ReviewWalkTo.STEPS.stream();
    }

    @ParameterizedTest
    @MethodSource("everyStep")
    void losesNothingAnybodyWroteWhateverStepThePeopleChangeAt(String step) {
        ReviewWalkTo.step(at.world, at.review, step);
        OpenTask open = at.world.waitsFor(at.review);
        String holder = String.valueOf(open.assignee());
        at.drafted(holder, step, "What I had begun.");
        List<String> written = fingerprints();
        int entries = ledger.of(at.review).size();

        for (ReviewRole role : ReviewRole.values()) {
            String before = role.holder(at.now());
            String successor = at.somebody();
            at.change(role, successor);
            assertThat(role.holder(at.now())).isEqualTo(successor);
            assertThat(processes.variables(at.review)).containsEntry(role.variable(), successor);
            if (before.equals(holder)) {
                assertThat(at.world.waitsFor(at.review).assignee()).isEqualTo(successor);
            }
        }

        assertThat(fingerprints()).containsAll(written).hasSize(written.size() + 3);
        assertThat(at.documents()).allMatch(DocumentRevision::isIntact);
        assertThat(ledger.of(at.review).subList(entries, ledger.of(at.review).size()))
                .filteredOn(entry -> entry.kind().equals("participantChanged"))
                .hasSize(3);
        assertThat(at.draft(holder, step)).containsEntry("note", "What I had begun.");
        assertThat(at.world.waitsFor(at.review).id()).isEqualTo(open.id());
        ReviewWalkTo.end(at.world, at.review);
        assertThat(at.now().state()).isEqualTo(ReviewState.FILED_RECEIVED);
        assertThat(ledger.chain(at.review).verify().outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void givesOpenStepsToTheNewManagerAndTellsBothAndTheEmployee() {
        at.world.goesTo(at.review, "rateCriteria");
        String former = at.now().managerId();
        String successor = at.somebody();
        int before = notices(former).size();
        at.change(ReviewRole.MANAGER, successor);

        assertThat(at.world.waitsFor(at.review).assignee()).isEqualTo(successor);
        assertThat(notices(successor)).contains("TASK_HANDED_OVER", "PART_GIVEN");
        // that the part has ended, and the segment they are asked for
        assertThat(notices(former)).hasSize(before + 2).contains("PART_ENDED", "TASK_OPENED");
        assertThat(notices(at.now().personId())).contains("PARTICIPANT_CHANGED");
        LedgerEntry entry = ledger.of(at.review).stream()
                .filter(each -> each.kind().equals("participantChanged"))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(entry.facts())
                .containsEntry("role", "MANAGER")
                .containsEntry("from", former)
                .containsEntry("to", successor)
                .containsEntry("since", at.today().toString());
        assertThat(history.operations(at.review))
                .filteredOn(operation -> "Assign".equals(operation.operation()))
                .extracting(OperationRecord::by)
                .contains(at.world.library.hr.personId());
    }

    @Test
    void keepsTheReasonForLibraryHrAlone() {
        at.change(ReviewRole.MANAGER, at.somebody());
        Actor colleague = at.world.library.hr();
        assertThat(kinds(colleague)).contains(ReviewDocument.PARTICIPANT_CHANGE);
        Stream.of(at.now().personId(), at.now().managerId(), at.now().departmentHeadId())
                .forEach(person ->
                        assertThat(kinds(at.actor(person))).doesNotContain(ReviewDocument.PARTICIPANT_CHANGE));
        assertThat(lastEntry().facts().toString()).doesNotContain("private matter");
        assertThat(processes.variables(at.review).toString()).doesNotContain("private matter");
    }

    @Test
    void letsTheFormerManagerReadWhatTheyCouldReadAndNothingThatCameAfter() {
        at.world.goesTo(at.review, "rateCriteria");
        Actor former = at.actor(at.now().managerId());
        clock.advance(Duration.ofMinutes(1));
        at.change(ReviewRole.MANAGER, at.somebody());
        clock.advance(Duration.ofMinutes(1));
        at.world.goesTo(at.review, "holdConversation");

        assertThat(kinds(former))
                .contains(ReviewDocument.SELF_REVIEW)
                .doesNotContain(ReviewDocument.SEALED_RATING, ReviewDocument.ASSESSMENT);
        assertThat(selfReview(former).sealed()).isTrue();
        assertThat(reading.readable(at.now(), former, ledger.of(at.review)).reader())
                .isEqualTo(Reader.FORMER);
    }

    @Test
    void keepsTheFormerManagersDraftToTheirWriterUntilTheyHandItOver() {
        at.world.goesTo(at.review, "completeAssessment");
        Actor former = at.actor(at.now().managerId());
        at.drafted(former.personId(), "completeAssessment", "Half of the summary.");
        String successor = at.somebody();
        at.change(ReviewRole.MANAGER, successor);

        assertThat(at.world.sees(at.review).values().toString()).doesNotContain("Half of the summary");
        assertThat(handover.of(at.review, at.actor(successor))).isEmpty();
        assertThat(handover.of(at.review, former)).hasSize(1);
        handover.handOver(at.review, "completeAssessment", former);
        assertThat(kinds(at.actor(successor))).contains(ReviewDocument.HANDED_OVER_DRAFT);
        assertThat(kinds(at.actor(at.now().personId()))).doesNotContain(ReviewDocument.HANDED_OVER_DRAFT);
        assertThat(handover.of(at.review, former)).isEmpty();
        assertThat(kinds(former)).contains(ReviewDocument.HANDED_OVER_DRAFT);
    }

    @Test
    void refusesToMakeSomebodyTheirOwnReviewer() {
        for (ReviewRole role : ReviewRole.values()) {
            assertRefused(() -> at.change(role, at.now().personId()), "reviews.handover.refused.ownReview");
        }
    }

    @Test
    void refusesAManagerWhoReportsToThePersonReviewed() {
        String report = at.people.add(at.now().personId());
        String further = at.people.add(report);
        assertRefused(() -> at.change(ReviewRole.MANAGER, report), "reviews.handover.refused.reportsToSubject");
        assertRefused(() -> at.change(ReviewRole.MANAGER, further), "reviews.handover.refused.reportsToSubject");
    }

    @Test
    void refusesSomebodyUnknownSomebodyWhoLeftAndThePersonWhoHasThePart() {
        String left = at.somebody();
        at.people.leaves(left);
        assertRefused(() -> at.change(ReviewRole.MANAGER, "nobody"), "reviews.handover.refused.notHere");
        assertRefused(() -> at.change(ReviewRole.MANAGER, left), "reviews.handover.refused.notHere");
        assertRefused(() -> at.change(ReviewRole.MANAGER, at.now().managerId()), "reviews.handover.refused.samePerson");
    }

    @Test
    void refusesOnePersonAsAuthorAndApproverButNotAsBothWhoSign() {
        assertRefused(
                () -> at.change(ReviewRole.MANAGER, at.now().departmentHeadId()), "reviews.handover.refused.twoParts");
        assertRefused(
                () -> at.change(ReviewRole.ASSOCIATE_DIRECTOR, at.now().managerId()),
                "reviews.handover.refused.twoParts");
        at.change(ReviewRole.ASSOCIATE_DIRECTOR, at.now().departmentHeadId());
        assertThat(at.now().associateDirectorId()).isEqualTo(at.now().departmentHeadId());
    }

    @Test
    void refusesAFormerManagerAsApproverOfTheirOwnText() {
        String former = at.now().managerId();
        at.change(ReviewRole.MANAGER, at.somebody());
        assertRefused(() -> at.change(ReviewRole.DEPARTMENT_HEAD, former), "reviews.handover.refused.twoParts");
        at.change(ReviewRole.MANAGER, former);
        assertThat(at.now().managerId()).isEqualTo(former);
    }

    @Test
    void refusesAChangeOfAClosedReviewAndADayOutsideThePeriod() {
        PartChange<ReviewRole> early = new PartChange<>(
                ReviewRole.MANAGER, at.somebody(), at.now().periodStart().minusDays(1), ChangeCause.TRANSFER, "Early.");
        assertRefused(() -> change(early), "reviews.handover.refused.date");
        PartChange<ReviewRole> late = new PartChange<>(
                ReviewRole.MANAGER, at.somebody(), at.today().plusDays(1), ChangeCause.TRANSFER, "Late.");
        assertRefused(() -> change(late), "reviews.handover.refused.date");
        at.world.goesToTheEnd(at.review);
        assertRefused(() -> at.change(ReviewRole.MANAGER, at.somebody()), "reviews.handover.refused.closed");
    }

    @Test
    void refusesTheSecondOfTwoChangesThatSawTheSameManager() {
        String seen = at.now().managerId();
        at.change(ReviewRole.MANAGER, at.somebody());
        PartChange<ReviewRole> second =
                new PartChange<>(ReviewRole.MANAGER, at.somebody(), at.today(), ChangeCause.TRANSFER, "Second.");
        assertRefused(
                () -> parts.change(at.review, second, seen, at.world.library.hr),
                "reviews.handover.refused.changedMeanwhile");
    }

    @ParameterizedTest
    @EnumSource(ReviewRole.class)
    void movesOnlyTheStepsOfTheRoleWhereOnePersonSignsTwice(ReviewRole role) {
        at.change(ReviewRole.ASSOCIATE_DIRECTOR, at.now().departmentHeadId());
        at.world.goesTo(at.review, "signAsAssociateDirector");
        String signs = String.valueOf(at.world.waitsFor(at.review).assignee());
        String successor = at.somebody();
        at.change(role, successor);
        assertThat(at.world.waitsFor(at.review).assignee())
                .isEqualTo(role == ReviewRole.ASSOCIATE_DIRECTOR ? successor : signs);
    }

    @Test
    void givesTheStepsToAnActingManagerFromTheFirstDayAndBackAfterTheLast() {
        at.world.goesTo(at.review, "rateCriteria");
        String manager = at.now().managerId();
        String acting = at.somebody();
        appoint(acting, 7, 14);
        days.run();
        assertThat(at.now().managerId()).isEqualTo(manager);

        clock.advance(Duration.ofDays(7));
        days.run();
        days.run();
        assertThat(at.now().managerId()).isEqualTo(acting);
        assertThat(at.world.waitsFor(at.review).assignee()).isEqualTo(acting);
        clock.advance(Duration.ofDays(7));
        days.run();
        assertThat(at.now().managerId()).isEqualTo(acting);
        clock.advance(Duration.ofDays(1));
        days.run();
        assertThat(at.now().managerId()).isEqualTo(manager);
        assertThat(at.world.waitsFor(at.review).assignee()).isEqualTo(manager);
        at.world.goesToTheEnd(at.review);
        assertThat(at.now().state()).isEqualTo(ReviewState.FILED_RECEIVED);
    }

    @Test
    void refusesAnActingManagerForDaysThatAreOverOrTakenAndThePersonReviewed() {
        assertRefused(() -> appoint(at.somebody(), -1, 3), "reviews.handover.refused.days");
        assertRefused(() -> appoint(at.somebody(), 3, 2), "reviews.handover.refused.days");
        assertRefused(() -> appoint(at.now().personId(), 3, 4), "reviews.handover.refused.ownReview");
        appoint(at.somebody(), 3, 10);
        assertRefused(() -> appoint(at.somebody(), 10, 12), "reviews.handover.refused.overlap");
        appoint(at.somebody(), 11, 12);
    }

    @Test
    void tellsLibraryHrWhenAnActingManagerHasLeftBeforeTheFirstDay() {
        String acting = at.somebody();
        String manager = at.now().managerId();
        appoint(acting, 2, 9);
        at.people.leaves(acting);
        clock.advance(Duration.ofDays(2));
        days.run();
        assertThat(at.now().managerId()).isEqualTo(manager);
        assertThat(appointments.of(at.review)).singleElement().satisfies(appointment -> {
            assertThat(appointment.state()).isEqualTo(Appointment.State.FAILED);
            assertThat(appointment.problem()).isEqualTo("reviews.handover.refused.notHere");
        });
    }

    private void appoint(String person, int first, int last) {
        PartChange<ReviewRole> change = new PartChange<>(
                ReviewRole.MANAGER, person, at.today().plusDays(first), ChangeCause.AWAY, "A private matter.");
        appointments.appoint(
                at.review, change, at.today().plusDays(last), at.now().managerId(), at.world.library.hr);
    }

    private void change(PartChange<ReviewRole> change) {
        parts.change(at.review, change, change.role().holder(at.now()), at.world.library.hr);
    }

    private static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private List<String> fingerprints() {
        return at.documents().stream().map(DocumentRevision::fingerprint).toList();
    }

    private List<ReviewDocument> kinds(Actor actor) {
        return reading.documents(at.now(), actor).stream()
                .map(ReadableDocument::kind)
                .toList();
    }

    private ReadableDocument selfReview(Actor actor) {
        return reading.documents(at.now(), actor).stream()
                .filter(document -> document.kind() == ReviewDocument.SELF_REVIEW)
                .findFirst()
                .orElseThrow();
    }

    private LedgerEntry lastEntry() {
        List<LedgerEntry> all = ledger.of(at.review);
        return all.get(all.size() - 1);
    }

    private List<String> notices(String person) {
        return jdbc.sql("select kind from notice where person_id = ? and case_id = ?")
                .params(person, at.review)
                .query(String.class)
                .list();
    }
}
