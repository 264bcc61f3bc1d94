package org.evenhand.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Fairness concern: raised by anybody in a case, and known to nobody in it")
class ConcernPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Concerns concerns;

    @Autowired
    ConcernPages pages;

    @Autowired
    ConcernContext context;

    @Autowired
    Processes processes;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    Ledger ledger;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private ReviewWorld reviewed;
    private ConcernWorld world;
    private PerformanceReview review;

    @BeforeEach
    void openReview() {
        reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesTo(caseId, "completeAssessment");
        world = new ConcernWorld(beans);
        review = beans.getBean(PerformanceReviews.class).get(caseId);
    }

    @Test
    void goesToAContactWithinThreeBusinessDaysAndIsAnswered() {
        Concern concern = world.raises(review.caseId(), review.personId());
        OpenTask task = world.task(concern);
        assertThat(task.assignee()).isEqualTo(concern.contactId()).isIn(world.contact, world.another);
        assertThat(task.dueAt()).isEqualTo(calendar.endOf(calendar.plusBusinessDays(world.today(), 3)));
        world.triages(concern, "NOTE");
        assertThat(context.answers(concern)).isEqualTo("I have looked at it.");
        assertThat(jdbc.sql("select count(*) from notice where person_id = ? and kind = 'CONCERN_ANSWERED'")
                        .param(review.personId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(processes.isPaused(review.caseId())).isFalse();
    }

    @Test
    void goesNeverToWhomItIsAboutNorToWhoeverTookPartNorBackToAContactWhomItConcerns() {
        Concern about = world.raises(review.caseId(), review.personId(), world.contact);
        assertThat(about.contactId()).isEqualTo(world.another);
        world.triages(about, "PASS_ON");
        // both contacts are out: Library HR without a part has it
        assertThat(world.now(about).contactId()).isNotIn(world.contact, world.another, review.managerId());
        assertThat(world.task(about).assignee()).isEqualTo(world.now(about).contactId());
    }

    @Test
    void holdsTheCaseWithANeutralReasonAndGivesEveryDayBack() {
        OpenTask step = reviewed.waitsFor(review.caseId());
        Instant due = Objects.requireNonNull(step.dueAt());
        Concern concern = world.raises(review.caseId(), review.personId());
        world.triages(concern, "HOLD");
        assertThat(processes.isPaused(review.caseId())).isTrue();
        assertThatThrownBy(() -> reviewed.sends(review.caseId(), reviewed.answersTo(step)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.key()).isEqualTo("engine.refused.paused"));
        LocalDate later = calendar.plusBusinessDays(world.today(), 4);
        world.onDay(later, concern.caseId());
        world.settles(concern);
        assertThat(processes.isPaused(review.caseId())).isFalse();
        assertThat(reviewed.waitsFor(review.caseId()).dueAt())
                .isEqualTo(calendar.endOf(calendar.plusBusinessDays(calendar.dateOf(due), 4)));
        assertThat(kinds(review.caseId())).contains("reviewPaused", "reviewResumed");
    }

    @Test
    void isTwiceHeldAndGoesOnWhenBothAreSettledAndNoDayIsGivenBackTwice() {
        Instant due = Objects.requireNonNull(reviewed.waitsFor(review.caseId()).dueAt());
        Concern first = world.raises(review.caseId(), review.personId());
        Concern second = world.raises(review.caseId(), review.managerId());
        world.triages(first, "HOLD");
        world.triages(second, "HOLD");
        world.onDay(calendar.plusBusinessDays(world.today(), 2), first.caseId());
        world.settles(first);
        assertThat(processes.isPaused(review.caseId())).isTrue();
        world.onDay(calendar.plusBusinessDays(world.today(), 1), second.caseId());
        world.settles(second);
        assertThat(processes.isPaused(review.caseId())).isFalse();
        assertThat(reviewed.waitsFor(review.caseId()).dueAt())
                .isEqualTo(calendar.endOf(calendar.plusBusinessDays(calendar.dateOf(due), 3)));
    }

    @Test
    void joinsTheOneThatIsOpenWhenThePersonRaisesItAgain() {
        Concern concern = world.raises(review.caseId(), review.personId());
        assertThat(world.raises(review.caseId(), review.personId()).caseId()).isEqualTo(concern.caseId());
        assertThat(kinds(concern.caseId())).containsExactly("concernRaised", "concernAddedTo");
    }

    @Test
    void lettingItGoLetsTheCaseGoOn() {
        Concern concern = world.raises(review.caseId(), review.personId());
        world.triages(concern, "HOLD");
        concerns.withdraw(concern.caseId(), Map.of("reason", "It is settled."), ConcernWorld.staff(review.personId()));
        assertThat(processes.isPaused(review.caseId())).isFalse();
        assertThat(world.now(concern).state()).isEqualTo(ConcernState.WITHDRAWN);
    }

    @Test
    void whoAnswersAWithdrawnOneOrAnswersTwiceIsToldThatItIsDone() {
        Concern concern = world.raises(review.caseId(), review.personId());
        OpenTask task = world.task(concern);
        concerns.withdraw(concern.caseId(), Map.of(), ConcernWorld.staff(review.personId()));
        assertThatThrownBy(() -> world.answers(task, Map.of("decision", "NOTE", "answer", "Too late.")))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.MOVED_ON));

        Concern again = world.raises(review.caseId(), review.personId());
        assertThat(again.caseId()).isNotEqualTo(concern.caseId());
        OpenTask once = world.task(again);
        world.triages(again, "NOTE");
        assertThatThrownBy(() -> world.answers(once, Map.of("decision", "HOLD", "answer", "After all.")))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.MOVED_ON));
        assertThat(processes.isPaused(review.caseId())).isFalse();
    }

    @Test
    void anAnswerNeedsAReasonWhateverIsDecided() {
        Concern concern = world.raises(review.caseId(), review.personId());
        for (String decision : List.of("NOTE", "HOLD")) {
            assertThat(world.problems(concern, Map.of("decision", decision))).isNotEmpty();
        }
    }

    @Test
    void isRefusedWithWhereElseToTurnWhereNobodyIsWithoutAPart() {
        jdbc.sql("update person set active = false where id in (?, ?)")
                .params(world.contact, world.another)
                .update();
        List<String> hr = jdbc.sql("select id from person where active = true and roles like '%HR%'")
                .query(String.class)
                .list();
        jdbc.sql("update person set active = false where id in (:hr)")
                .param("hr", hr)
                .update();
        try {
            assertThatThrownBy(() -> world.raises(review.caseId(), review.personId()))
                    .hasMessageContaining("concerns.refused.noContact");
        } finally {
            jdbc.sql("update person set active = true where id in (:hr)")
                    .param("hr", hr)
                    .update();
        }
    }

    @Test
    void canBeRaisedAfterTheEndAndHoldsNothingThen() {
        reviewed.goesToTheEnd(review.caseId());
        Concern concern = world.raises(review.caseId(), review.personId());
        assertThat(world.problems(concern, Map.of("decision", "HOLD", "answer", "It waits.")))
                .isNotEmpty();
        world.triages(concern, "NOTE");
        assertThat(world.now(concern).state()).isEqualTo(ConcernState.NOTED);
    }

    @Test
    void nobodyOutsideTheCaseRaisesOneAndNobodyButRaiserAndContactSeesIt() {
        assertThatThrownBy(() -> world.raises(review.caseId(), world.contact))
                .hasMessageContaining("concerns.refused.noCase");
        Concern concern = world.raises(review.caseId(), review.personId());
        Actor hr = new Actor(reviewed.library.hr.personId(), Set.of(Role.STAFF, Role.HR), null);
        for (Actor other : List.of(hr, ConcernWorld.staff(review.managerId()))) {
            assertThatThrownBy(() -> pages.of(concern.caseId(), other))
                    .hasMessageContaining("concerns.refused.missing");
        }
    }

    @Test
    void leavesNoTraceOfAConcernWhereEvaluatorsLook() {
        List<LedgerEntry> before = ledger.of(review.caseId());
        Concern concern = world.raises(review.caseId(), review.personId(), review.managerId());
        world.triages(concern, "HOLD");
        world.settles(concern);
        String seen = ledger.of(review.caseId()).stream()
                        .skip(before.size())
                        .map(entry -> entry.kind() + entry.facts() + entry.actor())
                        .toList()
                + documents.of(review.caseId()).toString()
                + variables(review.caseId())
                + beans.getBean(ReviewReading.class).documents(review, ConcernWorld.staff(review.managerId()));
        assertThat(seen)
                .doesNotContainIgnoringCase("concern")
                .doesNotContain(concern.caseId(), concern.contactId(), ConcernWorld.SECRET);
        assertThat(jdbc.sql("select count(*) from notice where case_id = ?")
                        .param(concern.caseId())
                        .query(Long.class)
                        .single())
                .isEqualTo(jdbc.sql("select count(*) from notice where case_id = ? and person_id = ?")
                        .params(concern.caseId(), concern.contactId())
                        .query(Long.class)
                        .single());
        assertThat(variables(concern.caseId())).doesNotContain(ConcernWorld.SECRET, review.managerId());
    }

    private String variables(String caseId) {
        return String.valueOf(jdbc.sql("select v.name_, v.text_ from act_hi_varinst v join act_hi_procinst p"
                        + " on p.id_ = v.proc_inst_id_ where p.business_key_ = ?")
                .param(caseId)
                .query((row, number) -> Map.entry(row.getString(1), String.valueOf(row.getString(2))))
                .list());
    }

    private List<String> kinds(String caseId) {
        return ledger.of(caseId).stream().map(LedgerEntry::kind).toList();
    }
}
