package org.evenhand.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.evenhand.Evenhand;
import org.evenhand.testsupport.AnotherProcess;
import org.evenhand.testsupport.HistoryCleanUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that dies in the middle of the engine's clean-up leaves the rest to the next one. */
class CleanUpKillTests {

    @TempDir
    Path folder;

    @Test
    void aCleanUpGoesOnWhereTheProcessThatDidItWasKilledAndTakesNoMore() throws Exception {
        AnotherProcess other = new AnotherProcess(folder);
        String[] arguments = other.arguments(
                "--camunda.bpm.job-execution.enabled=false",
                "--evenhand.retention.follow=-",
                "--camunda.bpm.generic-properties.properties.history-cleanup-batch-size="
                        + KilledWhileCleaningUp.AT_ONCE);
        assertThat(other.exitOf(KilledWhileCleaningUp.class, arguments))
                .as(other::said)
                .isEqualTo(AnotherProcess.KILLED);

        try (ConfigurableApplicationContext application = SpringApplication.run(Evenhand.class, arguments)) {
            JdbcClient jdbc = application.getBean(JdbcClient.class);
            assertThat(KilledWhileCleaningUp.remembered(jdbc))
                    .isEqualTo(KilledWhileCleaningUp.RELEASED
                            - KilledWhileCleaningUp.AT_ONCE
                            + KilledWhileCleaningUp.KEPT);
            HistoryCleanUp cleanUp = new HistoryCleanUp(application);
            while (KilledWhileCleaningUp.released(jdbc) > 0) {
                cleanUp.runOnce();
            }
            assertThat(KilledWhileCleaningUp.remembered(jdbc)).isEqualTo(KilledWhileCleaningUp.KEPT);
            assertThat(jdbc.sql("select count(*) from act_hi_actinst where proc_def_key_ = 'retentionRun'"
                                    + " and proc_inst_id_ not in (select id_ from act_hi_procinst)")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
