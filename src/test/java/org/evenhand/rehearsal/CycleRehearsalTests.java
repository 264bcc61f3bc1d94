package org.evenhand.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenhand.rehearsal.RehearsalInput.Absent;
import org.evenhand.rehearsal.RehearsalInput.Reviewed;
import org.evenhand.rehearsal.RehearsalReport.Holder;
import org.evenhand.rehearsal.RehearsalReport.LateInWeek;
import org.evenhand.rehearsal.RehearsalReport.Load;
import org.evenhand.rehearsal.RehearsalReport.Measured;
import org.evenhand.rehearsal.RehearsalReport.Nobody;
import org.evenhand.rehearsal.RehearsalReport.OnLeave;
import org.evenhand.rehearsal.RehearsalReport.StepTotal;
import org.evenhand.rehearsal.RehearsalReport.WithoutReview;
import org.joda.time.DateTimeUtils;
import org.junit.jupiter.api.Test;

/** The shipped models, played in memory with the shipped assumptions. */
class CycleRehearsalTests {

    private static final Measured SAME = new Measured(0, 0, 0);

    @Test
    void playsEverybodysReviewToItsEndAndSaysHowFarItIs() throws InterruptedException {
        var done = new AtomicInteger();
        var report = CycleRehearsal.of(AnInput.of(16), 2, many -> done.accumulateAndGet(many, Math::max));

        assertThat(done).hasValue(16);
        assertThat(report.ended()).isEqualTo(16);
        assertThat(report.expectedEnd()).isAfter(LocalDate.of(2027, 1, 29)).isBefore(LocalDate.of(2027, 5, 1));
        assertThat(report.halfBy()).isBeforeOrEqualTo(report.expectedEnd());
        assertThat(report.nobody()).isEmpty();
        assertThat(report.openingRules()).isEmpty();
        assertThat(report.steps())
                .extracting(StepTotal::step)
                .contains("confirmPosition", "rateCriteria", "holdConversation", "confirmRating", "receiveReview");
        assertThat(times(report, "receiveReview")).isEqualTo(16);
    }

    @Test
    void findsTheSameAgainForTheSameSeedWhateverTheNumberOfThreads() throws InterruptedException {
        var one = CycleRehearsal.of(AnInput.of(60), 1, done -> {});
        var two = CycleRehearsal.of(AnInput.of(60), 2, done -> {});

        assertThat(without(two)).isEqualTo(without(one));
    }

    @Test
    void countsTheWorkOfReviewersAndNotThatOnTheirOwnReviews() throws InterruptedException {
        var report = CycleRehearsal.of(AnInput.onTheLastDay(8, Set.of()), 1, done -> {});

        assertThat(report.load())
                .extracting(Load::person)
                .contains("m0", "d0", "a0")
                .doesNotContain("p0");
        var most = report.load().stream()
                .filter(week -> week.person().equals("m0"))
                .mapToInt(Load::minutes)
                .max();
        assertThat(most.orElseThrow()).isGreaterThanOrEqualTo(8 * 75);
        assertThat(report.fullWeeks()).extracting(Load::person).contains("m0");
    }

    @Test
    void neverAsksNorMovesTheClockOfTheRealEngine() throws InterruptedException {
        long before = DateTimeUtils.currentTimeMillis();
        var farthest = new AtomicInteger();
        CycleRehearsal.of(
                AnInput.of(8),
                1,
                done -> farthest.accumulateAndGet(
                        (int) ((DateTimeUtils.currentTimeMillis() - before) / 86_400_000L), Math::max));

        assertThat(farthest).hasValue(0);
    }

    @Test
    void reportsADeadlineThatFallsIntoALeaveAndWaitsForTheReturn() throws InterruptedException {
        var report = CycleRehearsal.of(
                AnInput.absent(1, new Absent("m0", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 12))),
                1,
                done -> {});

        assertThat(report.onLeave()).isNotEmpty().allSatisfy(leave -> {
            assertThat(leave.person()).isEqualTo("m0");
            assertThat(leave.backOn()).isEqualTo(LocalDate.of(2027, 2, 15));
        });
        assertThat(report.onLeave()).extracting(OnLeave::step).contains("rateCriteria");
        assertThat(report.expectedEnd()).isAfter(LocalDate.of(2027, 2, 15));
    }

    @Test
    void reportsAClosureOnWhichADeadlineWouldHaveFallen() throws InterruptedException {
        var due = LocalDate.of(2027, 1, 8);
        var open = CycleRehearsal.of(AnInput.onTheLastDay(2, Set.of()), 1, done -> {});
        var closed = CycleRehearsal.of(AnInput.onTheLastDay(2, Set.of(due)), 1, done -> {});

        assertThat(open.closures()).isEmpty();
        assertThat(closed.closures()).anySatisfy(closure -> {
            assertThat(closure.day()).isEqualTo(due);
            assertThat(closure.deadlines()).isPositive();
        });
    }

    @Test
    void reportsAStepWhoseHolderDoesNotWorkHereAnyMore() throws InterruptedException {
        var report = CycleRehearsal.of(AnInput.without(9, "m1"), 1, done -> {});

        assertThat(report.nobody()).contains(new Nobody("rateCriteria", "m1", 1));
        assertThat(report.ended()).isEqualTo(8);
    }

    @Test
    void playsOnWithoutThoseWhoseReviewCannotBeOpened() throws InterruptedException {
        var people = List.of(
                new Reviewed("p0", "m0", "d0", "a0", null),
                new Reviewed("p1", null, null, null, "reviews.refused.noManager"));
        var report = CycleRehearsal.of(AnInput.with(people, Set.of(), List.of(), "usual", Set.of()), 1, done -> {});

        assertThat(report.withoutReview()).containsExactly(new WithoutReview("p1", "reviews.refused.noManager"));
        assertThat(report.opened()).isEqualTo(1);
        assertThat(report.ended()).isEqualTo(1);
    }

    @Test
    void countsNothingAsLateWhenEverybodyActsInTime() throws InterruptedException {
        var report = CycleRehearsal.of(AnInput.onTheLastDay(8, Set.of()), 1, done -> {});

        assertThat(report.lateness()).isEmpty();
    }

    @Test
    void countsALateManagerOnceWithTheDepartmentHeadAndOnceMoreWithHumanResources() throws InterruptedException {
        var away = new Absent("m0", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 12));
        var report = CycleRehearsal.of(AnInput.absent(1, away), 1, done -> {});
        // rateCriteria was due in the middle of January and is done on February 15
        var rating = report.onLeave().get(0);
        assertThat(rating.step()).isEqualTo("rateCriteria");

        var manager = Objects.requireNonNull(report.lateness()).stream()
                .filter(week -> week.role() == Holder.MANAGER)
                .toList();
        assertThat(manager).extracting(LateInWeek::late).first().isEqualTo(1);
        assertThat(manager.stream().mapToInt(LateInWeek::late).sum())
                .isEqualTo(report.onLeave().size());
        assertThat(manager.stream().mapToInt(LateInWeek::nextLevel).sum())
                .isEqualTo(report.onLeave().size());
        assertThat(manager.stream().mapToInt(LateInWeek::humanResources).sum())
                .isEqualTo(report.onLeave().size());
        assertThat(report.lateness()).extracting(LateInWeek::role).containsOnly(Holder.MANAGER);
    }

    @Test
    void countsAnAssociateDirectorWhoIsLateWithHumanResourcesAlone() throws InterruptedException {
        var away = new Absent("a0", LocalDate.of(2027, 1, 25), LocalDate.of(2027, 3, 12));
        var report = CycleRehearsal.of(AnInput.absent(1, away), 1, done -> {});

        assertThat(report.lateness()).isNotEmpty().allSatisfy(week -> {
            assertThat(week.role()).isEqualTo(Holder.ASSOCIATE_DIRECTOR);
            assertThat(week.nextLevel()).isZero();
        });
        assertThat(Objects.requireNonNull(report.lateness()).stream()
                        .mapToInt(LateInWeek::humanResources)
                        .sum())
                .isPositive();
    }

    private static int times(RehearsalReport report, String step) {
        return report.steps().stream()
                .filter(total -> total.step().equals(step))
                .mapToInt(StepTotal::times)
                .sum();
    }

    private static String without(RehearsalReport report) {
        var measured = RehearsalJson.write(report.measured());
        assertThat(measured).isNotEqualTo(RehearsalJson.write(SAME));
        return RehearsalJson.write(report).replace(measured.replace("\n", "\n  "), "");
    }
}
