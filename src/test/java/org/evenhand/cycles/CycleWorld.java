package org.evenhand.cycles;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.evenhand.casework.Sending;
import org.evenhand.criteria.ACriteriaDraft;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Draft;
import org.evenhand.record.Drafts;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A library of its own for each test: HR, a line of command, and a staff category that only this test has. */
public class CycleWorld {

    /** The first day on which a set published on the test clock's first day may be used. */
    public static final LocalDate FROZEN = LocalDate.of(2026, 12, 4);

    public final String category = "c-" + UUID.randomUUID();
    public final Actor hr;
    public final String director;
    public final String manager;

    private final JdbcClient jdbc;
    private final TestPeople people;
    private final CriteriaSets criteria;
    private final TestClock clock;
    private final ManagementService management;

    public CycleWorld(JdbcClient jdbc, CriteriaSets criteria, TestClock clock, ManagementService management) {
        this.jdbc = jdbc;
        this.criteria = criteria;
        this.clock = clock;
        this.management = management;
        people = new TestPeople(jdbc);
        director = people.add((String) null);
        var associateDirector = people.add(director, Role.ASSOCIATE_DIRECTOR);
        var departmentHead = people.add(associateDirector, Role.DEPARTMENT_HEAD);
        manager = people.add(departmentHead);
        hr = hr();
    }

    /** Somebody else in HR. */
    public Actor hr() {
        return new Actor(people.add(director, Role.HR), Set.of(Role.STAFF, Role.HR), null);
    }

    /** So many people of the category, with everybody they need above them. */
    public List<String> staff(int count) {
        return IntStream.range(0, count).mapToObj(index -> staffUnder(manager)).toList();
    }

    /** Somebody of the category whom nobody leads. */
    public String staffWithoutManager() {
        return people.add("t-" + UUID.randomUUID(), null, category);
    }

    public String staffUnder(String managerId) {
        return people.add("t-" + UUID.randomUUID(), managerId, category);
    }

    public void leads(String managerId, String person) {
        jdbc.sql("update person set manager_id = ? where id = ?")
                .params(managerId, person)
                .update();
    }

    public void leaves(String person) {
        people.leaves(person);
    }

    public void worksAs(String person, String jobFamily) {
        jdbc.sql("update person set job_family = ? where id = ?")
                .params(jobFamily, person)
                .update();
    }

    /** A criteria set published today. */
    public CriteriaSet published() {
        var draft = criteria.begin(ACriteriaDraft.named("Set " + UUID.randomUUID()), hr);
        return criteria.publish(draft.id(), draft.revision(), hr);
    }

    /** A criteria set published today, with the clock moved on to the first day it may be used. */
    public CriteriaSet frozen() {
        var set = published();
        clock.set(FROZEN.atTime(15, 0).toInstant(java.time.ZoneOffset.UTC));
        return set;
    }

    public CyclePlan plan(CriteriaSet set) {
        return plan(set, "Cycle " + UUID.randomUUID());
    }

    public CyclePlan plan(CriteriaSet set, String name) {
        return new CyclePlan(
                name,
                category,
                set.id(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2027, 1, 8),
                LocalDate.of(2027, 1, 22),
                LocalDate.of(2027, 1, 29),
                director);
    }

    /** Sends a step for whoever has it. */
    public void answer(OpenTask task, Map<String, Object> answers, Drafts drafts, Sending sending) {
        var holder = String.valueOf(task.assignee());
        long before = drafts.find(task.caseId(), task.step(), holder)
                .map(Draft::version)
                .orElse(0L);
        var draft = drafts.save(task.caseId(), task.step(), holder, before, answers);
        sending.send(task.id(), new Actor(holder, Set.of(Role.STAFF), null), draft.version());
    }

    /** Locks the cycle with a reason, releases its results and closes it. */
    public void ends(String cycleId, Cycles cycles) {
        cycles.lock(cycleId, "The year is over.", hr);
        cycles.release(cycleId, hr);
        cycles.close(cycleId, hr);
    }

    /** Runs what the cycle's process has to do now, once. */
    public boolean runJob(String cycleId) {
        var jobs = jobs(cycleId);
        jobs.forEach(job -> management.executeJob(job.getId()));
        return !jobs.isEmpty();
    }

    /** Opens batch after batch until none is left. */
    public int runAllJobs(String cycleId) {
        int batches = 0;
        while (runJob(cycleId)) {
            batches++;
        }
        return batches;
    }

    public List<Job> jobs(String cycleId) {
        return management.createJobQuery().processDefinitionKey("reviewCycle").list().stream()
                .filter(job -> cycleId.equals(caseOf(job)))
                .toList();
    }

    private String caseOf(Job job) {
        return jdbc
                .sql("select business_key_ from act_ru_execution where proc_inst_id_ = ? and business_key_ is not null")
                .param(job.getProcessInstanceId())
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .orElse("");
    }
}
