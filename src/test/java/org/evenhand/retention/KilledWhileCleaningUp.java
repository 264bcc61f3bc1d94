package org.evenhand.retention;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.evenhand.Evenhand;
import org.evenhand.people.Role;
import org.evenhand.testsupport.AnotherProcess;
import org.evenhand.testsupport.HistoryCleanUp;
import org.evenhand.testsupport.TestPeople;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/**
 * The application of another process: releases the history of many deletions, lets the engine's clean-up take the first
 * of them, and dies when the next are removed and not committed.
 */
final class KilledWhileCleaningUp implements TransactionExecutionListener {

    static final int RELEASED = 25;
    static final int KEPT = 3;
    static final int AT_ONCE = 10;

    private final ApplicationContext beans;
    private final JdbcClient jdbc;
    private int dieBelow;

    private KilledWhileCleaningUp(ApplicationContext beans) {
        this.beans = beans;
        jdbc = beans.getBean(JdbcClient.class);
    }

    public static void main(String[] arguments) {
        ConfigurableApplicationContext application = SpringApplication.run(Evenhand.class, arguments);
        new KilledWhileCleaningUp(application).runs();
    }

    static int remembered(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from act_hi_procinst where proc_def_key_ = 'retentionRun'")
                .query(Integer.class)
                .single();
    }

    /** What the clean-up has still to take: it takes so much of each table at once. */
    static int released(JdbcClient jdbc) {
        return jdbc.sql("select (select count(*) from act_hi_procinst where removal_time_ is not null)"
                        + " + (select count(*) from act_hi_actinst where removal_time_ is not null) as released")
                .query(Integer.class)
                .single();
    }

    private void runs() {
        String hr = new TestPeople(jdbc).add(null, Role.HR);
        for (int number = 1; number <= RELEASED + KEPT; number++) {
            String id = "run-" + number;
            if (number <= RELEASED) {
                known(id, hr);
            }
            ended(id, hr);
        }
        Instant longAgo = Instant.now().minus(Duration.ofDays(2_000));
        jdbc.sql("update act_hi_procinst set end_time_ = :then where proc_def_key_ = 'retentionRun'")
                .param("then", Timestamp.from(longAgo))
                .update();
        beans.getBean(FollowingHistory.class).look();
        HistoryCleanUp cleanUp = new HistoryCleanUp(beans);
        cleanUp.runOnce();
        dieBelow = remembered(jdbc);
        beans.getBean(AbstractPlatformTransactionManager.class).addListener(this);
        cleanUp.runOnce();
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (remembered(jdbc) < dieBelow) {
            AnotherProcess.die();
        }
    }

    /** One that retention knows, and whose cases are gone; nobody releases what it does not know. */
    private void known(String id, String hr) {
        jdbc.sql("insert into retention_run (id, planner_id, approver_id, planned_at, fingerprint, cases, state)"
                        + " values (?, ?, ?, ?, '', 1, 'WITHDRAWN')")
                .params(id, hr, hr, Timestamp.from(Instant.now()))
                .update();
    }

    private void ended(String id, String hr) {
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        ProcessInstance instance =
                runtime.startProcessInstanceByKey(RetentionRun.PROCESS, id, Map.of("planner", hr, "approver", hr));
        runtime.deleteProcessInstance(instance.getId(), "withdrawn");
    }
}
