package org.evenhand.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.evenhand.cycles.Cycles;
import org.evenhand.metrics.Figure.Table;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How a cycle went. Source: processes.md, review cycle 9. */
@EvenhandTest
@Policies("How a cycle went")
class MetricsPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    CycleMetrics metrics;

    @Autowired
    CycleFigures figures;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    Cycles cycles;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    TestClock clock;

    private ReviewWorld world;
    private List<String> cases;
    private String cycleId;

    @Test
    void theWaitingTimeOfAStepIsCountedInBusinessDaysAndShownForTenPeople() {
        cycleOf(10);
        var opened = calendar.dateOf(clock.instant());
        clock.advance(Duration.ofDays(7));
        cases.forEach(one -> world.goesTo(one, "writeSelfReview"));

        long days = calendar.businessDaysBetween(opened, calendar.dateOf(clock.instant()));
        assertThat(days).isBetween(4L, 5L);
        assertThat(row(Table.WAITING, "confirmPosition").numbers()).containsExactly(10L, days, days);
    }

    @Test
    void aStepThatNineEmployeesHadIsNotShown() {
        cycleOf(9);
        cases.forEach(one -> world.goesTo(one, "writeSelfReview"));

        assertThat(figures.of(cycleId)).isNotEmpty().noneMatch(Figure::isShown);
    }

    @Test
    void theLatenessOfARoleWithASingleHolderIsNotShownHoweverOftenItWasLate() {
        cycleOf(10);
        cases.forEach(one -> world.goesTo(one, "rateCriteria"));
        clock.set(Objects.requireNonNull(world.waitsFor(cases.get(0)).dueAt()).plus(Duration.ofDays(7)));
        cases.forEach(one -> world.goesOn(one));

        assertThat(row(Table.LATENESS, "others").isShown()).isFalse();
        assertThat(figures.of(cycleId))
                .filteredOn(figure -> figure.table() == Table.LATENESS)
                .hasSize(1);
        assertThat(row(Table.WINDOWS, "equalWindow").numbers()).first().isEqualTo(10L);
        assertThat(figures.of(cycleId).toString()).doesNotContain(world.library.manager);
    }

    @Test
    void theNumbersAreKeptAsTheyWereWhenTheCycleWasClosed() {
        cycleOf(10);
        cases.forEach(one -> world.goesTo(one, "writeSelfReview"));
        List<Figure> before = metrics.of(cycleId, world.library.hr);
        world.library.ends(cycleId, cycles);
        cases.forEach(one -> world.goesTo(one, "rateCriteria"));

        assertThat(metrics.of(cycleId, world.library.hr)).isEqualTo(before);
        assertThat(figures.of(cycleId)).isNotEqualTo(before);
    }

    @Test
    void theNumbersAreReadByLibraryHrAlone() {
        cycleOf(1);
        Actor manager = new Actor(world.library.manager, Set.of(Role.STAFF, Role.MANAGER), null);

        assertRefused(Kind.NOT_ALLOWED, () -> metrics.of(cycleId, manager));
        assertRefused(Kind.MISSING, () -> metrics.of("nowhere", world.library.hr));
    }

    @Test
    void aCycleIsMeasuredWithAsManyQuestionsForManyReviewsAsForOne() throws Exception {
        cycleOf(1);
        int few = Queries.of(() -> figures.of(cycleId)).size();
        cycleOf(12);

        assertThat(Queries.of(() -> figures.of(cycleId))).hasSize(few);
        assertThat(few).isLessThanOrEqualTo(6);
    }

    private void cycleOf(int people) {
        world = new ReviewWorld(beans);
        cases = world.reviews(people);
        cycleId = reviews.get(cases.get(0)).cycleId();
    }

    private Figure row(Table table, String name) {
        return figures.of(cycleId).stream()
                .filter(figure -> figure.table() == table && figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
