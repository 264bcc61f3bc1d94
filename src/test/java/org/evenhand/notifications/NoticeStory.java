package org.evenhand.notifications;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.engine.Tasks;
import org.evenhand.notifications.post.MailSettings;
import org.evenhand.notifications.post.Postbox;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.referees.Letters;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** People who get notices from real cases, and dispatchers that send them to a server of the test. */
@EvenhandTest
abstract class NoticeStory {

    static final String LINK = "http://localhost:8080";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RepositoryService repository;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    People people;

    @Autowired
    Letters letters;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    Outbox outbox;

    @Autowired
    Relevance relevance;

    @Autowired
    MailWriter writer;

    @Autowired
    Notices notices;

    final Actor staff = new Actor("staff-" + UUID.randomUUID(), Set.of(Role.STAFF), null);
    final Actor manager = new Actor("manager-" + UUID.randomUUID(), Set.of(Role.STAFF), null);
    final String caseId = "case-" + UUID.randomUUID();

    @BeforeEach
    void everybodyIsInTheRosterAndNobodyElseIsWaiting() {
        var roster = new TestPeople(jdbc);
        roster.add(manager.personId(), null, "administrative");
        roster.add(staff.personId(), manager.personId(), "administrative");
        jdbc.sql("update notice set state = 'KEPT' where state = 'WAITING'").update();
        repository
                .createDeployment()
                .name("tests")
                .enableDuplicateFiltering(true)
                .addClasspathResource("processes-test/two-steps.bpmn")
                .addClasspathResource("processes-test/write.form")
                .deploy();
    }

    void startTheCase() {
        Map<String, Object> variables =
                Map.of("staff", staff.personId(), "manager", manager.personId(), "sentBack", false);
        processes.start("twoSteps", caseId, variables, manager);
    }

    OpenTask open(String step) {
        return tasks.openStep(caseId, step).orElseThrow();
    }

    void named(Actor who, String name, String email) {
        jdbc.sql("update person set name = ?, email = ? where id = ?")
                .params(name, email, who.personId())
                .update();
    }

    /** The notices to that person, the newest first. */
    List<Notice> noticesTo(Actor who) {
        return notices.newest(who.personId(), null).notices();
    }

    Notice onlyNoticeTo(Actor who) {
        List<Notice> all = noticesTo(who);
        if (all.size() != 1) {
            throw new AssertionError("not one notice but " + all);
        }
        return all.get(0);
    }

    /** The shared context has no mail server and keeps notices; these are to be sent. */
    void release(Actor who) {
        jdbc.sql("update notice set state = 'WAITING' where person_id = ? and state = 'KEPT'")
                .param(who.personId())
                .update();
    }

    Dispatcher dispatcherTo(int port) {
        return dispatcher(new Postbox(sender(port), settings()));
    }

    Dispatcher dispatcher(Postbox postbox) {
        var delivery = new Delivery(outbox, relevance, people, letters, writer, postbox, new Attempts(jdbc), clock);
        return new Dispatcher(outbox, () -> delivery, postbox, transaction, clock);
    }

    static MailSettings settings() {
        return new MailSettings(URI.create(LINK), "reviews@library.example");
    }

    static JavaMailSenderImpl sender(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "10000");
        return sender;
    }

    Instant now() {
        return clock.instant();
    }
}
