package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.evenhand.definitions.TableDifference;
import org.evenhand.definitions.TableDifference.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table is a new version when its text has changed, however often it was deployed. Source: equity.md, case checkpoints. */
class DecisionTablesTests {

    private static final String TABLE = "checkpointText";

    private ProcessEngine engine;

    @BeforeEach
    void anEngineOfItsOwn() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:tables");
        configuration.setProcessEngineName("tables");
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
    }

    @AfterEach
    void itEnds() {
        engine.close();
    }

    @Test
    void areOneVersionForEachTextAndKnowByWhichNumbersOutcomesNameIt() throws IOException {
        String first = Files.readString(Path.of("processes/checkpoint-text.dmn"));
        String second = first.replace("<text>&gt; 0</text>", "<text>&gt; 1</text>");
        assertThat(second).isNotEqualTo(first);
        deploy(first);
        deploy(first);
        deploy(second);

        DecisionTables tables = new DecisionTables(engine.getRepositoryService());

        assertThat(tables.newest()).extracting(version -> version.table().key()).containsExactly(TABLE);
        assertThat(tables.versions(TABLE)).extracting(TableVersion::number).containsExactly(2, 1);
        TableVersion before = tables.find(TABLE, 1).orElseThrow();
        TableVersion after = tables.find(TABLE, 2).orElseThrow();
        assertThat(before.deployed()).containsExactlyInAnyOrder(1, 2);
        assertThat(after.deployed()).containsExactly(3);
        assertThat(before.since()).isBeforeOrEqualTo(after.since());
        assertThat(tables.find(TABLE, 3)).isEmpty();
        assertThat(new TableDifference(before.table(), after.table()).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.change()).isEqualTo(Change.CHANGED);
                    assertThat(row.cells())
                            .extracting(cell -> cell.before() + " becomes " + cell.after())
                            .containsExactly("> 0 becomes > 1");
                });
    }

    private void deploy(String table) {
        engine.getRepositoryService()
                .createDeployment()
                .addString("checkpoint-text.dmn", table)
                .deploy();
    }
}
