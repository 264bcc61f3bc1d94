package org.evenhand.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealWorld;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.Ids;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Fairness concern: in the hands of somebody it is not about")
class ConcernHandsPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Concerns concerns;

    @Autowired
    ConcernPages pages;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private ReviewWorld reviewed;
    private ConcernWorld world;
    private PerformanceReview review;

    @BeforeEach
    void aReview() {
        reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesTo(caseId, "completeAssessment");
        world = new ConcernWorld(beans);
        review = beans.getBean(PerformanceReviews.class).get(caseId);
    }

    @Test
    void aLateContactIsRemindedAndOthersHearOfItAndOneTakesItOver() {
        Concern concern = raised();
        String other = world.otherThan(concern.contactId());
        OpenTask task = world.task(concern);
        assertThat(pages.toTakeOver(contact(other))).isEmpty();
        assertThatThrownBy(() -> concerns.takeOver(concern.caseId(), contact(other)))
                .hasMessageContaining("concerns.refused.missing");
        world.onDay(calendar.plusBusinessDays(world.today(), 5), concern.caseId());
        assertThat(kinds(concern)).contains("reminded", "latenessEscalated");
        assertThat(told(other)).contains("CONCERN_LATE");
        assertThat(told(review.managerId())).doesNotContain("CONCERN_LATE");
        assertThat(pages.toTakeOver(contact(other))).extracting(Concern::caseId).contains(concern.caseId());

        concerns.takeOver(concern.caseId(), contact(other));
        assertThat(world.task(concern).id()).isEqualTo(task.id());
        assertThat(world.task(concern).assignee()).isEqualTo(other);
        assertThat(pages.of(concern.caseId(), contact(other)).raised()).contains(ConcernWorld.SECRET);
        assertThatThrownBy(() -> pages.of(concern.caseId(), contact(concern.contactId())))
                .hasMessageContaining("concerns.refused.missing");
        world.triages(world.now(concern), "NOTE");
        assertThat(world.now(concern).state()).isEqualTo(ConcernState.NOTED);
    }

    @Test
    void twoWhoTakeItOverAtOnceGetItOnce() {
        Concern concern = raised();
        String other = world.otherThan(concern.contactId());
        world.onDay(calendar.plusBusinessDays(world.today(), 5), concern.caseId());
        concerns.takeOver(concern.caseId(), contact(other));
        assertThatThrownBy(() -> concerns.takeOver(concern.caseId(), contact(other)))
                .hasMessageContaining("concerns.refused.missing");
    }

    @Test
    void thosePeopleOfLibraryHrHearOfALateOneOnlyWhereNoContactIsLeft() {
        Concern concern = raised();
        String hr = reviewed.library.hr.personId();
        world.onDay(calendar.plusBusinessDays(world.today(), 5), concern.caseId());
        assertThat(told(hr)).doesNotContain("CONCERN_LATE");
        assertThat(pages.toTakeOver(new Actor(hr, Set.of(Role.STAFF, Role.HR), null)))
                .isEmpty();
    }

    @Test
    void whoGetsItNextReadsTheNotesOfWhoHadItAndWhoRaisedItDoesNot() {
        Concern concern = raised();
        world.answers(
                world.task(concern), Map.of("decision", "PASS_ON", "note", "I have shared a desk with the manager."));
        Concern now = world.now(concern);
        assertThat(now.contactId()).isNotEqualTo(concern.contactId());
        assertThat(beans.getBean(ConcernContext.class).of(now).get("notes"))
                .isEqualTo("I have shared a desk with the manager.");
        assertThat(pages.of(concern.caseId(), ConcernWorld.staff(review.personId()))
                        .toString())
                .doesNotContain("shared a desk");
    }

    @Test
    void whoIsAwayGetsNoneWhileSomebodyElseIsThere() {
        String first = raised().contactId();
        jdbc.sql(
                        "insert into absence (id, person_id, first_day, last_day, canceled, version) values (?, ?, ?, ?, ?, 1)")
                .params(Ids.next(), first, world.today(), world.today().plusDays(20), false)
                .update();
        assertThat(world.raises(review.caseId(), review.managerId()).contactId())
                .isNotEqualTo(first);
        jdbc.sql("delete from absence where person_id = ?").param(first).update();
    }

    @Test
    void whoeverDidAnythingInTheCaseIsNoContact() {
        Concern concern = raised();
        Actor contact = new Actor(concern.contactId(), Set.of(Role.STAFF, Role.HR), null);
        ledger.append(review.caseId(), Entry.by(contact, "reminded", Map.of("step", "any")));
        assertThat(world.raises(review.caseId(), review.managerId()).contactId())
                .isNotEqualTo(concern.contactId());
    }

    @Test
    void aConcernAboutAnAppealGoesToNobodyOfTheOriginalEitherAndIsNotedOnly() {
        reviewed.goesToTheEnd(review.caseId());
        AppealWorld appeals = new AppealWorld(beans);
        Appeal appeal = appeals.files(appeals.decisionOf(review.caseId()), "procedure");
        jdbc.sql("update person set roles = 'STAFF;FAIRNESS_CONTACT' where id = ?")
                .param(review.managerId())
                .update();
        jdbc.sql("update person set roles = 'STAFF' where id in (?, ?)")
                .params(world.contact, world.another)
                .update();
        Concern concern = world.raises(appeal.caseId(), review.personId());
        assertThat(concern.contactId())
                .isNotIn(review.managerId(), appeal.deciderId(), appeal.hrId(), world.contact, world.another);
        assertThat(world.problems(concern, Map.of("decision", "HOLD", "answer", "It waits.")))
                .isNotEmpty();
        world.triages(concern, "NOTE");
        assertThat(world.now(concern).state()).isEqualTo(ConcernState.NOTED);
        jdbc.sql("update person set roles = 'STAFF' where id = ?")
                .param(review.managerId())
                .update();
    }

    private Concern raised() {
        return world.raises(review.caseId(), review.personId());
    }

    private static Actor contact(String person) {
        return new Actor(person, Set.of(Role.STAFF, Role.FAIRNESS_CONTACT), null);
    }

    private List<String> told(String person) {
        return jdbc.sql("select kind from notice where person_id = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    private List<String> kinds(Concern concern) {
        return ledger.of(concern.caseId()).stream().map(LedgerEntry::kind).toList();
    }
}
