package org.evenhand.reviews.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.evenhand.casework.Casework;
import org.evenhand.engine.OpenTask;
import org.evenhand.history.Cases;
import org.evenhand.history.Timelines;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.ReadableDocument;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.ReviewWalkTo;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Conflicts of interest, declared and found. Source: processes.md, conflict of interest. */
@EvenhandTest
class ConflictPolicyTests {

    private static final String REASON = "We are married.";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Conflicts conflicts;

    @Autowired
    ReviewReading reading;

    @Autowired
    Cases cases;

    @Autowired
    Timelines timelines;

    @Autowired
    Casework casework;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    private HandoverWorld at;
    private Actor manager;

    @BeforeEach
    void oneReviewWithSomethingWritten() {
        at = new HandoverWorld(beans);
        at.world.goesTo(at.review, "completeAssessment");
        manager = at.actor(at.now().managerId());
        at.drafted(manager.personId(), "completeAssessment", "A note of mine.");
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void endsAccessAtOnceThoughThePageWasOpen() {
        OpenTask open = at.world.waitsFor(at.review);
        conflicts.declare(at.review, REASON, manager);

        assertRefused(() -> reading.review(at.review, manager), "reviews.refused.removedForConflict");
        assertRefused(() -> cases.open(at.review, manager), "reviews.refused.removedForConflict");
        assertRefused(() -> casework.open(open.id(), manager), "reviews.refused.removedForConflict");
        Actor asHr = new Actor(manager.personId(), Set.of(Role.HR), null);
        assertRefused(() -> cases.open(at.review, asHr), "reviews.refused.removedForConflict");
    }

    @Test
    void keepsNotesAndDraftsSealedAlsoFromTheSubstitute() {
        List<String> written = fingerprints();
        conflicts.declare(at.review, REASON, manager);
        assertThat(fingerprints()).containsAll(written);
        assertThat(at.draft(manager.personId(), "completeAssessment")).containsEntry("note", "A note of mine.");
        assertThat(at.world.sees(at.review).values().toString()).doesNotContain("A note of mine");
    }

    @Test
    void choosesTheNextInTheReportingLineWhoMayActAndGoesOn() {
        conflicts.declare(at.review, REASON, manager);
        assertThat(at.now().managerId()).isEqualTo(at.world.library.director);
        assertThat(at.world.waitsFor(at.review).assignee()).isEqualTo(at.world.library.director);
        ReviewWalkTo.end(at.world, at.review);
        assertThat(at.now().isClosed()).isTrue();
    }

    @Test
    void leavesThePartToNobodyUntilLibraryHrChoosesWhenNobodyAboveMayAct() {
        at.people.leaves(at.world.library.director);
        conflicts.declare(at.review, REASON, manager);
        assertThat(at.now().managerId()).isEqualTo(ReviewRole.VACANT);
        assertThat(at.world.waitsFor(at.review).assignee()).isEqualTo(ReviewRole.VACANT);
        String chosen = at.somebody();
        at.change(ReviewRole.MANAGER, chosen);
        assertThat(at.world.waitsFor(at.review).assignee()).isEqualTo(chosen);
        ReviewWalkTo.end(at.world, at.review);
        assertThat(at.now().isClosed()).isTrue();
    }

    @Test
    void givesThePartToWhomLibraryHrChoosesAndRefusesWhoMayNotHaveIt() {
        assertRefused(() -> found(at.now().personId()), "reviews.handover.refused.ownReview");
        assertThat(at.now().managerId()).isEqualTo(manager.personId());
        assertThat(cases.open(at.review, manager)).isNotNull();
        String chosen = at.somebody();
        found(chosen);
        assertThat(at.now().managerId()).isEqualTo(chosen);
        assertRefused(() -> cases.open(at.review, manager), "reviews.refused.removedForConflict");
    }

    @Test
    void tellsTheEmployeeOfTheChangeAndNotOfTheReason() {
        conflicts.declare(at.review, REASON, manager);
        Actor employee = at.actor(at.now().personId());
        String timeline = timelines.of(cases.open(at.review, employee)).toString();
        assertThat(timeline).contains("Another manager acts from now on").doesNotContain("onflict", "married");
        String others = timelines
                .of(cases.open(at.review, at.actor(at.now().departmentHeadId())))
                .entries()
                .toString();
        assertThat(others).doesNotContain("onflict of interest declared");
        assertThat(timelines.of(cases.open(at.review, at.world.library.hr)).toString())
                .contains("Conflict of interest declared");
        assertThat(kinds(employee)).doesNotContain(ReviewDocument.PARTICIPANT_CHANGE);
        assertThat(ledger.of(at.review).toString()).doesNotContain("married");
    }

    @Test
    void keepsThePersonOutForGood() {
        conflicts.declare(at.review, REASON, manager);
        assertRefused(() -> at.change(ReviewRole.MANAGER, manager.personId()), "reviews.handover.refused.conflict");
        assertRefused(
                () -> at.change(ReviewRole.DEPARTMENT_HEAD, manager.personId()), "reviews.handover.refused.conflict");
    }

    @Test
    void refusesADeclarationByThePersonReviewedByStrangersAndOfAClosedReview() {
        assertRefused(
                () -> conflicts.declare(at.review, REASON, at.actor(at.now().personId())),
                "reviews.conflict.refused.noPart");
        assertRefused(
                () -> conflicts.declare(at.review, REASON, at.actor(at.somebody())), "reviews.conflict.refused.noPart");
        ReviewWalkTo.end(at.world, at.review);
        assertRefused(() -> conflicts.declare(at.review, REASON, manager), "reviews.handover.refused.closed");
    }

    private void found(String substitute) {
        conflicts.found(at.review, ReviewRole.MANAGER, manager.personId(), substitute, REASON, at.world.library.hr);
    }

    private List<String> fingerprints() {
        return at.documents().stream().map(DocumentRevision::fingerprint).toList();
    }

    private List<ReviewDocument> kinds(Actor actor) {
        return reading.documents(at.now(), actor).stream()
                .map(ReadableDocument::kind)
                .toList();
    }

    private static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
