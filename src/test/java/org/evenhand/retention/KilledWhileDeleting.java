package org.evenhand.retention;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.evenhand.Evenhand;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Attachments;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.FileSweep;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.record.SampleFiles;
import org.evenhand.testsupport.AnotherProcess;
import org.evenhand.testsupport.TestPeople;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The application of another process: deletes the first of three hundred cases, and dies when the next of them are deleted
 * and not committed, and the files of the first are gone and their rows not.
 */
final class KilledWhileDeleting {

    static final int CASES = 300;
    static final int DOCUMENTS = 2;
    static final int KEPT = 20;

    private final ApplicationContext beans;
    private final TransactionTemplate transaction;

    private KilledWhileDeleting(ApplicationContext beans) {
        this.beans = beans;
        transaction = beans.getBean(TransactionTemplate.class);
    }

    static List<String> cases() {
        return IntStream.rangeClosed(1, CASES)
                .mapToObj(number -> "deleted-" + number)
                .toList();
    }

    /** Of people who are there still. */
    static List<String> kept() {
        return IntStream.rangeClosed(1, KEPT)
                .mapToObj(number -> "kept-" + number)
                .toList();
    }

    static String pdf(String caseId) {
        return "of " + caseId;
    }

    public static void main(String[] arguments) {
        ConfigurableApplicationContext application = SpringApplication.run(Evenhand.class, arguments);
        new KilledWhileDeleting(application).runs();
    }

    private void runs() {
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        TestPeople people = new TestPeople(jdbc);
        Actor planner = new Actor(people.add(null, Role.HR), Set.of(Role.HR), null);
        Actor approver = new Actor(people.add(null, Role.HR), Set.of(Role.HR), null);
        String left = people.add(null, Role.STAFF);
        people.leaves(left);
        cases().forEach(caseId -> transaction.executeWithoutResult(status -> {
            written(caseId, planner);
            jdbc.sql("insert into retention_clock (case_id, record, person_id, starts, started_on)"
                            + " values (?, 'REVIEW', ?, 'LEAVING', ?)")
                    .params(caseId, left, LocalDate.of(2001, 1, 31))
                    .update();
        }));
        kept().forEach(caseId -> transaction.executeWithoutResult(status -> written(caseId, planner)));
        approved(planner, approver);
        next();
        transaction.executeWithoutResult(status -> {
            next();
            beans.getBean(FileSweep.class).look();
            AnotherProcess.die();
        });
    }

    private void written(String caseId, Actor by) {
        Ledger ledger = beans.getBean(Ledger.class);
        for (int number = 1; number <= DOCUMENTS; number++) {
            DocumentRevision document = beans.getBean(Documents.class)
                    .add(new NewRevision(
                            caseId,
                            "SELF_REVIEW",
                            Map.of("narrative", "What I did, " + number + "."),
                            by.personId(),
                            null));
            ledger.append(caseId, Entry.by(by, "written", Map.of()).naming(List.of(document.fingerprint())));
        }
        Attachments attachments = beans.getBean(Attachments.class);
        attachments.add(
                caseId,
                "write",
                by.personId(),
                attachments.receive(caseId + ".pdf", new ByteArrayInputStream(SampleFiles.pdf(pdf(caseId)))));
    }

    private void approved(Actor planner, Actor approver) {
        DeletionPlans plans = beans.getBean(DeletionPlans.class);
        RetentionRun run = plans.plan(
                beans.getBean(DeletionList.class).fingerprint(),
                approver.personId(),
                Map.of("approver", approver.personId(), "reason", "Due this spring."),
                planner);
        Tasks tasks = beans.getBean(Tasks.class);
        OpenTask task = tasks.openIn(run.id()).get(0);
        transaction.executeWithoutResult(status -> {
            beans.getBean(DeletionApproval.class).approve(run);
            tasks.complete(task, approver, Map.of("deletionApproved", true));
        });
    }

    /** The next job of the deletion. */
    private void next() {
        ManagementService management = beans.getBean(ManagementService.class);
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey(RetentionRun.PROCESS)
                .messages()
                .singleResult()
                .getId());
    }
}
