package org.evenhand.concerns;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Draft;
import org.evenhand.record.Drafts;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Concerns and two fairness contacts, worked on through the same use cases as the pages. */
public final class ConcernWorld {

    public static final String SECRET = "My reasons were cut out of the draft after we talked.";

    public final String contact;
    public final String another;

    private final ApplicationContext beans;
    private final TestClock clock;
    private final LibraryCalendar calendar;

    public ConcernWorld(ApplicationContext beans) {
        this.beans = beans;
        clock = beans.getBean(TestClock.class);
        calendar = beans.getBean(LibraryCalendar.class);
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        // contacts of other tests are none here
        jdbc.sql("update person set roles = 'STAFF' where roles like '%FAIRNESS_CONTACT%'")
                .update();
        TestPeople people = new TestPeople(jdbc);
        String head = people.add((String) null);
        contact = people.add(head, Role.FAIRNESS_CONTACT);
        another = people.add(head, Role.FAIRNESS_CONTACT);
    }

    public static Actor staff(String person) {
        return new Actor(person, Set.of(Role.STAFF), null);
    }

    public Concern raises(String aboutCase, String person, String... about) {
        Map<String, Object> values = new HashMap<>(Map.of("concern", SECRET));
        if (about.length > 0) {
            values.put("about", List.of(about));
        }
        return beans.getBean(ConcernRaising.class).raise(aboutCase, values, staff(person));
    }

    Concern now(Concern concern) {
        return beans.getBean(ConcernRows.class).get(concern.caseId());
    }

    public OpenTask task(Concern concern) {
        return beans.getBean(Inbox.class).openIn(concern.caseId()).get(0).task();
    }

    public void triages(Concern concern, String decision) {
        answers(
                concern,
                decision.equals("PASS_ON")
                        ? Map.of("decision", decision)
                        : Map.of("decision", decision, "answer", "I have looked at it."));
    }

    public void settles(Concern concern) {
        answers(concern, Map.of("answer", "The draft is put right."));
    }

    private void answers(Concern concern, Map<String, Object> values) {
        answers(task(concern), values);
    }

    void answers(OpenTask task, Map<String, Object> values) {
        Actor holder = staff(Objects.requireNonNull(task.assignee()));
        beans.getBean(Sending.class)
                .send(task.id(), holder, typed(task, holder, values).version());
        beans.getBean(CaseJobs.class).run(task.caseId());
    }

    List<String> problems(Concern concern, Map<String, Object> values) {
        OpenTask task = task(concern);
        Actor holder = staff(Objects.requireNonNull(task.assignee()));
        typed(task, holder, values);
        return beans.getBean(Casework.class).check(task.id(), holder).errors().stream()
                .map(error -> error.messageKey())
                .toList();
    }

    private Draft typed(OpenTask task, Actor holder, Map<String, Object> values) {
        Drafts drafts = beans.getBean(Drafts.class);
        long before = drafts.find(task.caseId(), task.step(), holder.personId())
                .map(Draft::version)
                .orElse(0L);
        return drafts.save(task.caseId(), task.step(), holder.personId(), before, values);
    }

    /** The newest that this person has raised. */
    public Concern raisedBy(String person) {
        return beans.getBean(ConcernRows.class).raisedBy(person).get(0);
    }

    String otherThan(String someContact) {
        return someContact.equals(contact) ? another : contact;
    }

    /** When the step is due that the case waits for. */
    LocalDate dueDay(String caseId) {
        return calendar.dateOf(Objects.requireNonNull(
                beans.getBean(Inbox.class).openIn(caseId).get(0).task().dueAt()));
    }

    LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    void onDay(LocalDate day, String caseId) {
        clock.set(calendar.endOf(day).minusSeconds(3600));
        beans.getBean(CaseJobs.class).run(caseId);
    }
}
