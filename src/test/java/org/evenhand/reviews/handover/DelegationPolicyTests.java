package org.evenhand.reviews.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StandIns;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.CaseHistory;
import org.evenhand.engine.OpenTask;
import org.evenhand.history.Cases;
import org.evenhand.history.Timelines;
import org.evenhand.people.Actor;
import org.evenhand.people.Delegation;
import org.evenhand.people.Delegations;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.ReviewAnswers;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.ReviewWalkTo;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Steps done on behalf of another. Source: processes.md, delegation. */
@EvenhandTest
class DelegationPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Delegations delegations;

    @Autowired
    StandIns standIns;

    @Autowired
    Casework casework;

    @Autowired
    Sending sending;

    @Autowired
    Drafts drafts;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    Cases cases;

    @Autowired
    Timelines timelines;

    @Autowired
    CaseHistory history;

    @Autowired
    Conflicts conflicts;

    @Autowired
    TestClock clock;

    private HandoverWorld at;
    private Actor manager;
    private Actor delegate;

    @BeforeEach
    void oneReview() {
        at = new HandoverWorld(beans);
        manager = at.actor(at.now().managerId());
        delegate = at.actor(at.somebody());
    }

    @Test
    void showsTheDelegateTheStepsAndNamesBothEverywhereWhenOneIsDone() {
        grant(manager, delegate, 0, 7);
        at.world.goesTo(at.review, "rateCriteria");
        assertThat(standIns.inboxOf(delegate))
                .extracting(item -> item.task().caseId())
                .containsExactly(at.review);
        send(delegate);

        DocumentRevision document = documents.latest(at.review, "SEALED_RATING").orElseThrow();
        assertThat(document.author()).isEqualTo(delegate.personId());
        assertThat(document.onBehalfOf()).isEqualTo(manager.personId());
        LedgerEntry entry = lastEntry();
        assertThat(entry.actor()).isEqualTo(delegate.personId());
        assertThat(entry.onBehalfOf()).isEqualTo(manager.personId());
        assertThat(timelines.of(cases.open(at.review, at.world.library.hr)).entries())
                .anySatisfy(line -> {
                    assertThat(line.actor()).isEqualTo(delegate.personId());
                    assertThat(line.onBehalfOf()).isEqualTo(manager.personId());
                });
        assertThat(history.operations(at.review)).anySatisfy(operation -> {
            assertThat(operation.operation()).isEqualTo("Complete");
            assertThat(operation.by()).isEqualTo(delegate.personId());
            assertThat(operation.reason()).contains(manager.personId());
        });
        ReviewWalkTo.end(at.world, at.review);
        assertThat(at.now().isClosed()).isTrue();
    }

    @Test
    void keepsTheDraftsOfBothApart() {
        grant(manager, delegate, 0, 7);
        at.world.goesTo(at.review, "rateCriteria");
        at.drafted(manager.personId(), "rateCriteria", "Mine alone.");
        OpenTask task = at.world.waitsFor(at.review);
        assertThat(casework.open(task.id(), delegate).values().toString()).doesNotContain("Mine alone");
        send(delegate);
        assertThat(at.draft(manager.personId(), "rateCriteria")).containsEntry("note", "Mine alone.");
    }

    @Test
    void startsFromWhatTheDelegateSentWhenTheStepComesBackAndKeepsTheOlderDraftBesideIt() {
        grant(manager, delegate, 0, 7);
        at.world.goesTo(at.review, "completeAssessment");
        write(manager, "My half of a summary.", "3");
        clock.advance(Duration.ofHours(1));
        OpenTask task = at.world.waitsFor(at.review);
        sending.send(task.id(), delegate, write(delegate, "What the delegate sent.", "2"));
        at.world.sends(at.review, Map.of("answer", "CHANGE"));

        StepPage back = casework.open(at.world.waitsFor(at.review).id(), manager);
        assertThat(back.task().step()).isEqualTo("completeAssessment");
        assertThat(back.context()).containsEntry("summary", "What the delegate sent.");
        assertThat(back.values()).isEmpty();
        assertThat(back.savedAt()).isNull();
        assertThat(back.overtaken()).containsEntry("summary", "My half of a summary.");

        write(manager, "What both of us mean.", "3");
        StepPage saved = casework.open(back.task().id(), manager);
        assertThat(saved.overtaken()).isNull();
        assertThat(saved.values()).containsEntry("summary", "What both of us mean.");
    }

    private long write(Actor author, String summary, String overall) {
        OpenTask task = at.world.waitsFor(at.review);
        StepPage page = casework.open(task.id(), author);
        Map<String, Object> answers = new LinkedHashMap<>(ReviewAnswers.to(page, clock.instant()));
        answers.putAll(Map.of("summary", summary, "overall", overall));
        return drafts.save(task.caseId(), task.step(), author.personId(), page.draftVersion(), answers)
                .version();
    }

    @Test
    void neverOpensThePersonsOwnReview() {
        Actor employee = at.actor(at.now().personId());
        grant(employee, delegate, 0, 7);
        OpenTask task = at.world.waitsFor(at.review);
        assertThat(standIns.inboxOf(delegate)).isEmpty();
        assertRefused(() -> casework.open(task.id(), delegate), "reviews.delegation.refused.ownSteps");
        assertRefused(() -> cases.open(at.review, delegate), "reviews.refused.noSuchReview");
    }

    @Test
    void neverLetsThePersonReviewedActForTheirReviewer() {
        Actor employee = at.actor(at.now().personId());
        grant(manager, employee, 0, 7);
        at.world.goesTo(at.review, "rateCriteria");
        OpenTask task = at.world.waitsFor(at.review);
        assertThat(standIns.inboxOf(employee)).isEmpty();
        assertRefused(() -> casework.open(task.id(), employee), "reviews.handover.refused.ownReview");
    }

    @Test
    void neverLetsAnApproverActForTheAuthorNorWhoReportsToThePersonReviewed() {
        Actor head = at.actor(at.now().departmentHeadId());
        Actor report = at.actor(at.people.add(at.now().personId()));
        grant(manager, head, 0, 3);
        grant(manager, report, 4, 7);
        at.world.goesTo(at.review, "rateCriteria");
        OpenTask task = at.world.waitsFor(at.review);
        assertRefused(() -> casework.open(task.id(), head), "reviews.handover.refused.twoParts");
        clock.advance(Duration.ofDays(4));
        assertRefused(() -> casework.open(task.id(), report), "reviews.handover.refused.reportsToSubject");
        assertRefused(() -> cases.open(at.review, report), "reviews.refused.noSuchReview");
    }

    @Test
    void neverLetsOnePersonActForAuthorAndApprover() {
        Actor head = at.actor(at.now().departmentHeadId());
        grant(manager, delegate, 0, 60);
        grant(head, delegate, 0, 60);
        at.world.goesTo(at.review, "proposeRating");
        send(delegate);
        OpenTask review = at.world.waitsFor(at.review);
        assertThat(review.step()).isEqualTo("reviewRating");
        assertRefused(() -> casework.open(review.id(), delegate), "reviews.delegation.refused.twoParts");
    }

    @Test
    void refusesToSendOnceItIsRevokedThoughThePageIsOpen() {
        grant(manager, delegate, 0, 7);
        at.world.goesTo(at.review, "rateCriteria");
        OpenTask task = at.world.waitsFor(at.review);
        long version = drafted(task, delegate);
        delegations.revoke(only(manager).id(), manager);
        assertRefused(() -> sending.send(task.id(), delegate, version), "casework.refused.delegationOver");
        assertThat(standIns.inboxOf(delegate)).isEmpty();
        assertRefused(() -> cases.open(at.review, delegate), "reviews.refused.noSuchReview");
        assertThat(documents.latest(at.review, "SEALED_RATING")).isEmpty();
        assertThat(drafts.find(at.review, "rateCriteria", delegate.personId())).isPresent();
    }

    @Test
    void opensNothingBeforeTheFirstDayAndNothingAfterTheLast() {
        grant(manager, delegate, 1, 2);
        at.world.goesTo(at.review, "rateCriteria");
        OpenTask task = at.world.waitsFor(at.review);
        assertRefused(() -> casework.open(task.id(), delegate), "casework.refused.delegationAhead");
        clock.advance(Duration.ofDays(1));
        assertThat(casework.open(task.id(), delegate).task().id()).isEqualTo(task.id());
        clock.advance(Duration.ofDays(1));
        assertThat(casework.open(task.id(), delegate).task().id()).isEqualTo(task.id());
        clock.advance(Duration.ofDays(1));
        assertRefused(() -> casework.open(task.id(), delegate), "casework.refused.delegationOver");
    }

    @Test
    void opensNothingToADelegateWithAConflict() {
        String successor = at.somebody();
        conflicts.found(at.review, ReviewRole.MANAGER, manager.personId(), successor, "Related.", at.world.library.hr);
        grant(at.actor(successor), manager, 0, 7);
        at.world.goesTo(at.review, "rateCriteria");
        OpenTask task = at.world.waitsFor(at.review);
        assertRefused(() -> casework.open(task.id(), manager), "reviews.refused.removedForConflict");
        assertRefused(() -> cases.open(at.review, manager), "reviews.refused.removedForConflict");
    }

    @Test
    void refusesADelegationToOneselfToSomebodyWhoLeftAndForDaysThatAreOverTooLongOrTaken() {
        Actor left = at.actor(at.somebody());
        at.people.leaves(left.personId());
        assertRefused(() -> grant(manager, manager, 0, 1), "people.delegation.refused.oneself");
        assertRefused(() -> grant(manager, left, 0, 1), "people.delegation.refused.notHere");
        assertRefused(() -> grant(manager, delegate, -1, 1), "people.delegation.refused.days");
        assertRefused(() -> grant(manager, delegate, 2, 1), "people.delegation.refused.days");
        assertRefused(() -> grant(manager, delegate, 0, 400), "people.delegation.refused.days");
        grant(manager, delegate, 2, 4);
        assertRefused(() -> grant(manager, at.actor(at.somebody()), 4, 6), "people.delegation.refused.overlap");
        grant(manager, delegate, 5, 6);
    }

    @Test
    void letsLibraryHrSeeAndRevokeWhatAnybodyGrantedAndNobodyElseRevoke() {
        grant(manager, delegate, 0, 7);
        Delegation granted = only(manager);
        assertThat(delegations.current()).contains(granted);
        assertRefused(() -> delegations.revoke(granted.id(), delegate), "people.delegation.refused.none");
        delegations.revoke(granted.id(), at.world.library.hr);
        assertThat(delegations.current()).extracting(Delegation::id).doesNotContain(granted.id());
        assertRefused(() -> delegations.revoke(granted.id(), manager), "people.delegation.refused.over");
    }

    private void grant(Actor from, Actor to, int first, int last) {
        delegations.grant(
                from, to.personId(), at.today().plusDays(first), at.today().plusDays(last));
    }

    private Delegation only(Actor from) {
        List<Delegation> all = delegations.of(from.personId());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void send(Actor actor) {
        OpenTask task = at.world.waitsFor(at.review);
        sending.send(task.id(), actor, drafted(task, actor));
    }

    private long drafted(OpenTask task, Actor actor) {
        StepPage page = casework.open(task.id(), actor);
        return drafts.save(
                        task.caseId(),
                        task.step(),
                        actor.personId(),
                        page.draftVersion(),
                        ReviewAnswers.to(page, clock.instant()))
                .version();
    }

    private LedgerEntry lastEntry() {
        List<LedgerEntry> all = ledger.of(at.review);
        return all.get(all.size() - 1);
    }

    private static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
