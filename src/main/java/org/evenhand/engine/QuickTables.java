package org.evenhand.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine's tables lack where many cases run at once. It looks for subtasks of each task that ends, without an index;
 * and H2 plans the question for the variables of a case once for a connection, while the table is empty, and then by the
 * index of variables of tasks, of which there are none: it would read the variables of all cases.
 */
@Component
class QuickTables implements SmartInitializingSingleton {

    private static final String INDEX = "evenhand_subtasks";

    private static final List<String> HARDLY_DIFFERENT = List.of("task_id_", "name_");

    /** As long as H2 has not looked itself. PostgreSQL always does. */
    private static final String UNKNOWN = "select count(*) from information_schema.columns"
            + " where table_name = 'ACT_RU_VARIABLE' and column_name = 'TASK_ID_' and selectivity = 50";

    private final JdbcClient jdbc;
    private final ProcessEngine engine;

    QuickTables(JdbcClient jdbc, ProcessEngine engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("create index if not exists " + INDEX + " on act_ru_task (parent_task_id_)")
                .update();
        if (isH2() && isUnknown()) {
            HARDLY_DIFFERENT.forEach(
                    column -> jdbc.sql("alter table act_ru_variable alter column " + column + " selectivity 1")
                            .update());
        }
    }

    private boolean isH2() {
        return engine.getProcessEngineConfiguration().getDatabaseType().equals(DbSqlSessionFactory.H2);
    }

    private boolean isUnknown() {
        return jdbc.sql(UNKNOWN).query(Integer.class).single() > 0;
    }
}
