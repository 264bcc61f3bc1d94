package org.evenhand.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Appeal: deadlines")
class AppealDeadlinesPolicyTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private LibraryCalendar calendar;

    private AppealWorld world;
    private Decision decision;

    @BeforeEach
    void filedReview() {
        ReviewWorld reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesToTheEnd(caseId);
        world = new AppealWorld(beans);
        decision = world.decisionOf(caseId);
    }

    @Test
    void isTakenWithoutAReasonForThirtyCalendarDaysAndUntilTheNextWorkingDay() {
        LocalDate last = decision.noticedOn().plusDays(30);
        while (!calendar.isWorkingDay(last)) {
            last = last.plusDays(1);
        }
        Appeal early = world.files(decision, "procedure");
        assertThat(early.lastDay()).isEqualTo(last);
        beans.getBean(AppealActs.class)
                .withdraw(early.caseId(), Map.of("confirmed", true), world.actor(decision.personId()));
        world.dayIsOver(last.minusDays(1), early);
        assertThat(world.files(decision, "procedure").late()).isFalse();
    }

    @Test
    void isCheckedWithinFiveBusinessDays() {
        Appeal appeal = world.files(decision, "procedure");
        assertThat(world.due(world.only(appeal, "checkAppeal"))).isEqualTo(inBusinessDays(5));
    }

    /** Counted from the day on which the panel reads the original. */
    @Test
    void isDecidedWithinTwentyBusinessDaysHoweverLateEachStepOfThePanelIs() {
        Appeal appeal = world.files(decision, "procedure");
        world.goesTo(appeal, "holdHearings");
        LocalDate decidedBy = inBusinessDays(20);
        for (String step : List.of("holdHearings", "writePanelView")) {
            LocalDate due = world.due(world.only(appeal, step));
            assertThat(due).isBefore(decidedBy);
            world.dayIsOver(due.minusDays(1), appeal);
            world.goes(appeal, step);
        }
        assertThat(world.due(world.only(appeal, "decideAppeal"))).isBeforeOrEqualTo(decidedBy);
    }

    private LocalDate inBusinessDays(int days) {
        return calendar.plusBusinessDays(world.today(), days);
    }
}
