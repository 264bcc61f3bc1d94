package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.engine.TestProcesses.OUTER;
import static org.evenhand.engine.TestProcesses.TWO_STEPS;
import static org.evenhand.engine.TestProcesses.aCaseId;
import static org.evenhand.engine.TestProcesses.anActor;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.evenhand.people.Actor;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@EvenhandTest
@RecordApplicationEvents
class InboxTests {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxRebuild rebuild;

    @Autowired
    InboxTable table;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    final Actor staff = anActor("staff");
    final Actor manager = anActor("manager");
    final String caseId = aCaseId();

    @BeforeEach
    void deploy() {
        TestProcesses.deploy(repository);
    }

    @Test
    void showsATaskFromItsOpeningToItsEnd() {
        start(TWO_STEPS, caseId);

        InboxItem write = inbox.of(staff.personId(), null).items().get(0);
        assertThat(write.subjectId()).isEqualTo(staff.personId());
        assertThat(write.task().caseId()).isEqualTo(caseId);
        assertThat(write.task().step()).isEqualTo("write");
        assertThat(write.task().formKey()).isEqualTo("write");
        assertThat(write.task().versionTag()).isEqualTo("1.0.0");
        assertThat(write.task().dueAt()).isEqualTo("2027-01-15T22:00:00Z");
        assertThat(write.task().createdAt()).isEqualTo(TestClock.START);

        tasks.complete(write.task(), staff, Map.of());
        assertThat(inbox.of(staff.personId(), null).items()).isEmpty();
        assertThat(inbox.count(manager.personId())).isOne();
    }

    @Test
    void namesTheWholeCaseAndItsSubjectInACalledProcess() {
        start(OUTER, caseId);

        InboxItem write = inbox.openIn(caseId).get(0);
        assertThat(write.task().processKey()).isEqualTo(TWO_STEPS);
        assertThat(write.subjectId()).isEqualTo(staff.personId());
        assertThat(inbox.openInAny(List.of(caseId, aCaseId()))).containsExactly(write);
    }

    @Test
    void tellsOfOpeningAndEndingInsideTheTransaction(ApplicationEvents events) {
        start(TWO_STEPS, caseId);
        OpenTask write = tasks.openStep(caseId, "write").orElseThrow();
        tasks.complete(write, staff, Map.of());

        assertThat(events.stream(TaskOpened.class).map(TaskOpened::task).filter(task -> task.caseId()
                        .equals(caseId)))
                .extracting(OpenTask::step)
                .containsExactly("write", "read");
        assertThat(events.stream(TaskEnded.class)).contains(new TaskEnded(write, true));
    }

    @Test
    void forgetsATaskThatLapsed(ApplicationEvents events) {
        start(TWO_STEPS, caseId);
        OpenTask write = tasks.openStep(caseId, "write").orElseThrow();

        clock.advance(Duration.ofDays(30));
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(write.processInstanceId())
                .duedateLowerThan(Date.from(clock.instant().plusMillis(1)))
                .singleResult()
                .getId());

        assertThat(inbox.openIn(caseId)).isEmpty();
        assertThat(events.stream(TaskEnded.class)).contains(new TaskEnded(write, false));
    }

    @Test
    void forgetsTheTasksOfACaseThatIsDeletedWithoutItsListeners() {
        String instance = start(TWO_STEPS, caseId);
        runtime.deleteProcessInstance(instance, "test", true);

        assertThat(inbox.openIn(caseId)).isEmpty();
    }

    @Test
    void keepsNothingOfATransactionThatFails() {
        start(TWO_STEPS, caseId);
        OpenTask write = tasks.openStep(caseId, "write").orElseThrow();

        transaction.executeWithoutResult(status -> {
            tasks.complete(write, staff, Map.of());
            status.setRollbackOnly();
        });

        assertThat(inbox.openIn(caseId)).extracting(InboxItem::task).containsExactly(write);
    }

    @Test
    void pagesThroughAnInboxOneQueryAPage() {
        for (int i = 0; i < Inbox.PAGE_SIZE + 3; i++) {
            start(TWO_STEPS, aCaseId());
        }
        AtomicInteger queries = new AtomicInteger();
        Inbox counted = new Inbox(JdbcClient.create(counting(queries)), table, rebuild);

        InboxPage first = counted.of(staff.personId(), null);
        InboxPage second = counted.of(
                staff.personId(), InboxCursor.parse(first.next().asText()).orElseThrow());

        assertThat(queries).hasValue(2);
        assertThat(first.items()).hasSize(Inbox.PAGE_SIZE);
        assertThat(second.items()).hasSize(3);
        assertThat(second.next()).isNull();
        assertThat(List.of(first.total(), second.total())).containsOnly(Inbox.PAGE_SIZE + 3L);
        List<InboxItem> all = new ArrayList<>(first.items());
        all.addAll(second.items());
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void putsTheSoonestDueFirstAndTheNeverDueLast() {
        String other = aCaseId();
        processes.start(TWO_STEPS, other, TestProcesses.people(anActor("other"), staff), manager);
        OpenTask neverDue = complete(other, "write");
        start(TWO_STEPS, caseId);

        assertThat(inbox.of(staff.personId(), null).items())
                .extracting(item -> item.task().caseId())
                .containsExactly(caseId, other);
        assertThat(neverDue.dueAt()).isNull();
    }

    @Test
    void showsTheFirstPageForAMangledCursor() {
        assertThat(InboxCursor.parse("")).isEmpty();
        assertThat(InboxCursor.parse("yesterday_7")).isEmpty();
        assertThat(InboxCursor.parse("2026-11-20")).isEmpty();
    }

    @Test
    void equalsWhatTheEngineWouldSay() {
        start(OUTER, caseId);
        start(TWO_STEPS, aCaseId());

        assertThat(table.all()).isEqualTo(rebuild.fromEngine());
    }

    @Test
    void isMadeAnewWhenItDiffersFromTheEngine() {
        start(TWO_STEPS, caseId);
        List<InboxItem> before = table.all();

        jdbc.sql("update inbox_task set assignee = 'somebody' where case_id = ?")
                .param(caseId)
                .update();
        rebuild.ifNeeded();
        assertThat(table.all()).isEqualTo(before);

        jdbc.sql("delete from inbox_task where case_id = ?").param(caseId).update();
        rebuild.ifNeeded();
        assertThat(table.all()).isEqualTo(before);
    }

    private OpenTask complete(String someCase, String step) {
        OpenTask task = tasks.openStep(someCase, step).orElseThrow();
        tasks.complete(task, new Actor(task.assignee(), Set.of(), null), Map.of());
        return inbox.openIn(someCase).get(0).task();
    }

    private String start(String process, String someCase) {
        String id = processes.start(process, someCase, TestProcesses.people(staff, manager), manager);
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(id).singleResult())
                .extracting(ProcessInstance::getBusinessKey)
                .isEqualTo(someCase);
        return id;
    }

    private DataSource counting(AtomicInteger queries) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection real = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                queries.incrementAndGet();
                            }
                            return method.invoke(real, arguments);
                        });
            }
        };
    }
}
