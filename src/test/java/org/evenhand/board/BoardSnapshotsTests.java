package org.evenhand.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.evenhand.cycles.Launches;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
class BoardSnapshotsTests {

    @Autowired
    Boards boards;

    @Autowired
    Launches launches;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext application;

    private ReviewCycle cycle;

    @BeforeEach
    void aCycle() {
        cycle = new BoardWorld(application, 1).cycle();
    }

    @Test
    void asksNothingForABoardThatWasCountedAShortWhileAgo() throws Exception {
        BoardSnapshots snapshots = freshFor(Duration.ofMinutes(10));
        BoardSnapshot first = look(snapshots);
        assertThat(first.takenAt()).isEqualTo(clock.instant());

        clock.advance(Duration.ofSeconds(5));
        assertThat(Queries.of(() -> assertThat(look(snapshots)).isSameAs(first)))
                .isEmpty();
    }

    @Test
    void countsAnewWhenAskedTo() {
        BoardSnapshots snapshots = freshFor(Duration.ofMinutes(10));
        BoardSnapshot first = look(snapshots);

        snapshots.forget("another cycle");
        assertThat(look(snapshots)).isSameAs(first);
        snapshots.forget(cycle.id());
        assertThat(look(snapshots)).isNotSameAs(first);
    }

    @Test
    void countsEachTimeWhenNothingIsFreshEnough() {
        BoardSnapshots snapshots = freshFor(Duration.ZERO);
        assertThat(look(snapshots)).isNotSameAs(look(snapshots));
    }

    @Test
    void keepsTheBoardOfADirectorateApart() {
        BoardSnapshots snapshots = freshFor(Duration.ofMinutes(10));
        BoardSnapshot everywhere = look(snapshots);
        assertThat(snapshots.of(cycle, "Collections").counts().directorate()).isEqualTo("Collections");
        assertThat(look(snapshots)).isSameAs(everywhere);
    }

    private BoardSnapshot look(BoardSnapshots snapshots) {
        return snapshots.of(cycle, "");
    }

    private BoardSnapshots freshFor(Duration time) {
        return new BoardSnapshots(boards, launches, clock, time);
    }
}
