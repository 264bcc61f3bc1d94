package org.evenhand.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.engine.SmallVersions;
import org.evenhand.engine.StepMoved;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** The same as {@code MoveKillTests}, which kills a process, on both databases. */
@EvenhandTest
@Policies("Definitions: a move between versions is carried out once, whatever happens meanwhile")
class MoveRestartPolicyTests {

    @Autowired
    ConfigurableApplicationContext application;

    @Autowired
    VersionMoves moves;

    @Autowired
    VersionMoveWork work;

    @Autowired
    TestClock clock;

    @Test
    void aMoveThatDiesInTheMiddleGoesOnAfterARestartAndMovesEachCaseOnce() {
        String key = "restarted" + UUID.randomUUID().toString().replace("-", "");
        List<String> cases =
                Stream.generate(() -> "case-" + UUID.randomUUID()).limit(5).toList();
        try (SmallVersions versions = new SmallVersions(application, key)) {
            Move move = KilledWhileMoving.approvedOn(application, versions, key, cases);
            ApplicationListener<PayloadApplicationEvent<StepMoved>> third =
                    KilledWhileMoving.atTheThird(application, () -> {
                        throw new Killed();
                    });
            assertThatThrownBy(work::look).isInstanceOf(Killed.class);
            application.removeApplicationListener(third);
            assertThat(moves.get(move.id()).done()).isEqualTo(2);
            assertThat(cases.stream().filter(one -> versions.versionOf(one) == 2))
                    .hasSize(2);

            work.look();
            assertThat(moves.get(move.id()).done())
                    .as("nobody else does it meanwhile")
                    .isEqualTo(2);
            clock.advance(Duration.ofMinutes(3));
            work.look();
            MovedOnce.of(application, versions, move, cases);
        }
    }

    /** No exception that anybody catches. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }
}
