package org.evenhand.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.evenhand.Evenhand;
import org.evenhand.engine.SmallVersions;
import org.evenhand.moves.Move.State;
import org.evenhand.testsupport.AnotherProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that dies in the middle of a move leaves it to the next one; on the file database. */
class MoveKillTests {

    @TempDir
    Path folder;

    @Test
    void aMoveGoesOnWhereTheProcessThatCarriedItOutWasKilled() throws Exception {
        AnotherProcess other = new AnotherProcess(folder);
        String[] arguments = other.arguments("--evenhand.moves.look=-");
        assertThat(other.exitOf(KilledWhileMoving.class, arguments))
                .as(other::said)
                .isEqualTo(AnotherProcess.KILLED);

        try (ConfigurableApplicationContext application = SpringApplication.run(Evenhand.class, arguments)) {
            SmallVersions versions = new SmallVersions(application, KilledWhileMoving.KEY);
            Move move = application.getBean(VersionMoves.class).page(null).get(0);
            assertThat(move.state()).isEqualTo(State.MOVING);
            assertThat(move.done()).isEqualTo(2);
            assertThat(KilledWhileMoving.CASES.stream().filter(one -> versions.versionOf(one) == 2))
                    .hasSize(2);

            application.getBean(VersionMoveWork.class).look();
            assertThat(application.getBean(VersionMoves.class).get(move.id()).done())
                    .as("what the dead had claimed is theirs for two minutes")
                    .isEqualTo(2);
            application
                    .getBean(JdbcClient.class)
                    .sql("update version_move set held_until = planned_at")
                    .update();
            application.getBean(VersionMoveWork.class).look();
            MovedOnce.of(application, versions, move, KilledWhileMoving.CASES);
        }
    }
}
