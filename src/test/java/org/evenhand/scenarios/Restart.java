package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.evenhand.engine.OpenTask;
import org.evenhand.parts.RestDays;
import org.evenhand.record.Ledger;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.TestClock;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a killed process leaves behind and the next one finds, as far as one process can show it: work that was done and
 * not committed, jobs still in the hands of the dead, nothing remembered. {@code KillTests} kills a real one.
 */
final class Restart {

    /** As long as the engine's acquisition keeps a job for whoever took it. */
    private static final Duration LOCKED = Duration.ofMinutes(5);

    private final ApplicationContext application;
    private final WholeCycle cycle;
    private final StepClient client;
    private final Work work;
    private final Happened happened;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Restart(ApplicationContext application, WholeCycle cycle, StepClient client, Work work, Happened happened) {
        this.application = application;
        this.cycle = cycle;
        this.client = client;
        this.work = work;
        this.happened = happened;
        transaction = application.getBean(TransactionTemplate.class);
        jdbc = application.getBean(JdbcClient.class);
    }

    /** @param day on which a night's jobs are due */
    void inTheMiddle(Duration day) {
        diesWhileSending();
        application.getBean(TestClock.class).advance(day);
        diesWhileWorking();
        startsAgain();
        happened.now("restarted");
    }

    /** Nobody was told that it arrived, and nothing of it is there. */
    private void diesWhileSending() {
        OpenTask task = cycle.cases.stream()
                .flatMap(caseId -> work.step(caseId).stream())
                .filter(open -> open.step().equals("writeSelfReview"))
                .findFirst()
                .orElseThrow();
        String holder = String.valueOf(task.assignee());
        client.take(holder, task.id(), work.answers(task, holder));
        String version = client.version(holder, "/tasks/" + task.id() + "/check");
        int entries = entries(task.caseId());
        transaction.executeWithoutResult(killed -> {
            assertThat(client.send(holder, task.id(), version).status()).isEqualTo(Work.RECEIPT);
            killed.setRollbackOnly();
        });
        assertThat(entries(task.caseId())).isEqualTo(entries);
        assertThat(cycle.openSteps(task.caseId())).contains(task);
    }

    private int entries(String caseId) {
        return application.getBean(Ledger.class).of(caseId).size();
    }

    /** Every due job was taken, one was half done. */
    private void diesWhileWorking() {
        List<String> due = due();
        assertThat(due).as("jobs in the hands of the dead").isNotEmpty();
        Timestamp until = new Timestamp(ClockUtil.getCurrentTime().getTime() + LOCKED.toMillis());
        jdbc.sql("update act_ru_job set lock_owner_ = 'killed', lock_exp_time_ = :until where id_ in (:due)")
                .param("until", until)
                .param("due", due)
                .update();
        transaction.executeWithoutResult(killed -> {
            application.getBean(ManagementService.class).executeJob(due.get(0));
            killed.setRollbackOnly();
        });
        assertThat(due()).as("nobody else runs them meanwhile").isEmpty();
    }

    private void startsAgain() {
        ((ProcessEngineConfigurationImpl)
                        application.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
        application.getBean(RestDays.class).run(new DefaultApplicationArguments());
        application.getBean(TestClock.class).advance(LOCKED.plusSeconds(1));
        assertThat(due()).as("taken up again").isNotEmpty();
        work.run(cycle.cases);
        assertThat(due()).isEmpty();
    }

    private List<String> due() {
        return application.getBean(CaseJobs.class).due(cycle.cases);
    }
}
