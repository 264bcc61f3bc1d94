package org.evenhand.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.Processes;
import org.evenhand.people.Absence;
import org.evenhand.people.Actor;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionPages;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.ReviewState;
import org.evenhand.reviews.absence.AbsenceWorld;
import org.evenhand.reviews.ending.EarlyEnding;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EvenhandTest
@Policies("Fairness concern: a held case rests, and nobody loses a day")
class HeldCasePolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Processes processes;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    Ledger ledger;

    @Autowired
    Concerns concerns;

    private AbsenceWorld reviewed;
    private ConcernWorld world;

    /** A review opened on Friday, December 4. */
    private Concern held() {
        reviewed = new AbsenceWorld(beans);
        world = new ConcernWorld(beans);
        Concern concern = world.raises(reviewed.caseId, reviewed.person);
        world.triages(concern, "HOLD");
        return world.now(concern);
    }

    @Test
    void leaveThatBeginsAndEndsWithinAHoldIsGivenBackOnce() {
        Concern concern = held();
        LocalDate due = reviewed.dueDay();
        reviewed.away("2026-12-08", "2026-12-09");
        reviewed.dayBreaks("2026-12-08");
        reviewed.dayBreaks("2026-12-10");
        assertThat(processes.isPaused(reviewed.caseId)).isTrue();
        reviewed.dayBreaks("2026-12-11");
        world.settles(concern);
        assertThat(processes.isPaused(reviewed.caseId)).isFalse();
        assertThat(reviewed.dueDay()).isEqualTo(calendar.plusBusinessDays(due, 5));
    }

    @Test
    void aHoldThatEndsWithinALeaveLetsTheCaseRestUntilThePersonIsBack() {
        Concern concern = held();
        LocalDate due = reviewed.dueDay();
        reviewed.away("2026-12-08", "2026-12-11");
        reviewed.dayBreaks("2026-12-09");
        world.settles(concern);
        assertThat(processes.isPaused(reviewed.caseId)).isTrue();
        reviewed.dayBreaks("2026-12-14");
        assertThat(processes.isPaused(reviewed.caseId)).isFalse();
        assertThat(reviewed.dueDay()).isEqualTo(calendar.plusBusinessDays(due, 6));
    }

    @Test
    void aLeaveRecordedAfterwardsGivesNoDayBackThatTheHoldHasGivenBack() {
        Concern concern = held();
        LocalDate due = reviewed.dueDay();
        reviewed.dayBreaks("2026-12-11");
        world.settles(concern);
        reviewed.away("2026-12-10", "2026-12-14");
        reviewed.dayBreaks("2026-12-15");
        // December 4 and 7 to 10 by the hold, 11 and 14 by the leave
        assertThat(reviewed.dueDay()).isEqualTo(calendar.plusBusinessDays(due, 7));
    }

    @Test
    void aLeaveThatWasAMistakeLeavesItsDaysToTheHold() {
        Concern concern = held();
        LocalDate due = reviewed.dueDay();
        Absence mistake = reviewed.away("2026-12-04", null);
        reviewed.dayBreaks("2026-12-09");
        reviewed.isCanceled(mistake);
        assertThat(processes.isPaused(reviewed.caseId)).isTrue();
        reviewed.dayBreaks("2026-12-10");
        world.settles(concern);
        assertThat(reviewed.dueDay()).isEqualTo(calendar.plusBusinessDays(due, 4));
    }

    @Test
    void aShorterHoldWithinALongerOneTakesNoDayFromIt() {
        Concern longer = held();
        LocalDate due = reviewed.dueDay();
        reviewed.dayBreaks("2026-12-08");
        Concern shorter = world.raises(reviewed.caseId, reviewed.review().managerId());
        world.triages(shorter, "HOLD");
        reviewed.dayBreaks("2026-12-10");
        world.settles(world.now(shorter));
        reviewed.dayBreaks("2026-12-11");
        world.settles(longer);
        assertThat(reviewed.dueDay()).isEqualTo(calendar.plusBusinessDays(due, 5));
    }

    @Test
    void aCaseThatEndsWhileItIsHeldStaysEndedAndTheConcernIsStillAnswered() {
        Concern concern = held();
        beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> beans.getBean(EarlyEnding.class)
                .end(reviewed.review(), ReviewState.SEPARATED, reviewed.reviews.library.hr));
        assertThat(reviewed.review().isClosed()).isTrue();
        world.settles(concern);
        assertThat(world.now(concern).state()).isEqualTo(ConcernState.SETTLED);
        assertThat(kinds(reviewed.caseId)).doesNotContain("reviewResumed");
        assertThat(beans.getBean(JdbcClient.class)
                        .sql("select count(*) from review_pause where case_id = ? and paused_on is not null")
                        .param(reviewed.caseId)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isWithdrawnWhileTheCaseIsHeldAndTheCaseGoesOn() {
        Concern concern = held();
        LocalDate due = reviewed.dueDay();
        reviewed.dayBreaks("2026-12-09");
        concerns.withdraw(concern.caseId(), Map.of(), ConcernWorld.staff(reviewed.person));
        assertThat(processes.isPaused(reviewed.caseId)).isFalse();
        assertThat(reviewed.dueDay()).isEqualTo(calendar.plusBusinessDays(due, 3));
        assertThatThrownBy(() -> concerns.withdraw(concern.caseId(), Map.of(), ConcernWorld.staff(reviewed.person)))
                .hasMessageContaining("concerns.refused.over");
    }

    @Test
    void aPromotionRestsWithItsLettersAndItsCommitteeAndGoesOnWithItsDatesMoved() {
        PromotionWorld promotions = new PromotionWorld(beans);
        Promotion promotion = promotions.opened();
        promotions.goesTo(promotion, "recommendPromotion");
        world = new ConcernWorld(beans);
        Concern concern = world.raises(promotion.caseId(), promotion.personId(), promotions.manager);
        LocalDate due = world.dueDay(promotion.caseId());
        world.triages(concern, "HOLD");
        assertThat(processes.isPaused(promotion.caseId())).isTrue();
        assertThatThrownBy(() -> promotions.goes(promotion, "recommendPromotion"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.key()).isEqualTo("engine.refused.paused"));
        world.onDay(calendar.plusBusinessDays(world.today(), 3), concern.caseId());
        world.settles(world.now(concern));
        assertThat(processes.isPaused(promotion.caseId())).isFalse();
        assertThat(world.dueDay(promotion.caseId())).isEqualTo(calendar.plusBusinessDays(due, 3));
        Actor manager = promotions.actor(promotions.manager);
        assertThat(String.valueOf(beans.getBean(PromotionPages.class)
                        .of(promotion.caseId(), manager)
                        .entries()))
                .doesNotContain("promotionPaused", concern.caseId());
    }

    private List<String> kinds(String caseId) {
        return ledger.of(caseId).stream().map(LedgerEntry::kind).toList();
    }
}
