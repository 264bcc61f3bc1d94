package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.evenhand.Evenhand;
import org.evenhand.testsupport.TestClocks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a new database, whose tables are empty when the first questions are planned. */
class QuickTablesTests {

    @TempDir
    Path folder;

    @Test
    void neitherVariablesOfACaseNorSubtasksNorFingerprintsAreLookedForAmongAllThatLieBesideThem() {
        try (ConfigurableApplicationContext application = start()) {
            JdbcClient jdbc = application.getBean(JdbcClient.class);

            assertThat(plan(jdbc, "act_ru_variable where execution_id_ = 'one' and task_id_ is null"))
                    .contains("EXECUTION_ID_ = 'one'", "ACT_FK_VAR_EXE");
            assertThat(plan(
                            jdbc,
                            "act_ru_variable where execution_id_ = 'one' and task_id_ is null and name_ in ('a', 'b')"))
                    .contains("ACT_FK_VAR_EXE");
            assertThat(plan(jdbc, "act_ru_task where parent_task_id_ = 'one'")).contains("EVENHAND_SUBTASKS");
            assertThat(plan(jdbc, "document_revision where case_id = 'one' and fingerprint = 'two'"))
                    .contains("DOCUMENT_FINGERPRINT");
        }
    }

    private static String plan(JdbcClient jdbc, String question) {
        return jdbc.sql("explain select * from " + question).query(String.class).single();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Evenhand.class, TestClocks.class)
                .run(
                        "--evenhand.data-dir=" + folder,
                        "--server.port=0",
                        "--evenhand.seals.key-file=" + folder.resolve("seal.key"),
                        "--evenhand.seals.create=true",
                        "--camunda.bpm.job-execution.enabled=false");
    }
}
