package org.evenhand.engine;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back the removal times that the engine gave by age before it was told not to, while its clean-up was off. Before
 * the job executor starts, so that a clean-up never meets one. Whatever retention did not release stays.
 */
@Component
class EarlierRemovalTimes implements SmartInitializingSingleton {

    /** Every table of the engine with a removal time; those of cases and tasks elsewhere are never used. */
    private static final List<String> TABLES = List.of(
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_detail",
            "act_hi_identitylink",
            "act_hi_comment",
            "act_hi_attachment",
            "act_hi_incident",
            "act_hi_job_log",
            "act_hi_ext_task_log",
            "act_hi_op_log",
            "act_hi_decinst",
            "act_hi_dec_in",
            "act_hi_dec_out",
            "act_hi_batch",
            "act_ge_bytearray");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EarlierRemovalTimes(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (anyGiven()) {
            transaction.executeWithoutResult(status -> TABLES.forEach(this::takeBack));
        }
    }

    private boolean anyGiven() {
        return jdbc.sql("select count(*) from (select id_ from act_hi_procinst where removal_time_ > :released"
                                + " fetch first 1 rows only) given")
                        .param("released", released())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void takeBack(String table) {
        jdbc.sql("update " + table + " set removal_time_ = null where removal_time_ > :released")
                .param("released", released())
                .update();
    }

    private static Timestamp released() {
        return new Timestamp(EndedHistory.RELEASED.getTime());
    }
}
