package org.evenhand.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.RosterChanged;
import org.evenhand.record.Draft;
import org.evenhand.record.Drafts;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews of people who leave, and what becomes of what was written, through the same use cases as the pages. */
public final class RetentionWorld {

    public final ReviewWorld reviewed;
    public final Actor planner;
    public final Actor approver;
    private final ApplicationContext beans;
    private final JdbcClient jdbc;
    private final TestClock clock;

    public RetentionWorld(ApplicationContext beans) {
        this.beans = beans;
        jdbc = beans.getBean(JdbcClient.class);
        clock = beans.getBean(TestClock.class);
        reviewed = new ReviewWorld(beans);
        planner = reviewed.library.hr;
        approver = reviewed.library.hr();
        onlyOurs();
    }

    /** Other tests left people too; what they left is not ours to delete, nor to count. */
    private void onlyOurs() {
        beans.getBean(RetentionClock.class).look();
        jdbc.sql("update retention_clock set deleted_at = started_on where deleted_at is null")
                .update();
        jdbc.sql("update retention_run set state = 'WITHDRAWN' where state in ('PLANNED', 'DELETING')")
                .update();
        jdbc.sql(
                        "update retention_hold set lifted_at = set_at, lifted_by = set_by, lifted_reason = reason where lifted_at is null")
                .update();
    }

    public String personOf(String caseId) {
        return beans.getBean(PerformanceReviews.class).get(caseId).personId();
    }

    /** A filed review of somebody who has left. */
    public String filedAndLeft() {
        String caseId = reviewed.review();
        reviewed.goesToTheEnd(caseId);
        leaves(personOf(caseId));
        return caseId;
    }

    public void ends(String caseId, String outcome) {
        beans.getBean(Acting.class)
                .actWith(
                        caseId,
                        "end-review",
                        planner,
                        Map.of("outcome", outcome, "reason", "It was entered by mistake, it seems."));
    }

    public void leaves(String person) {
        jdbc.sql("update person set active = false where id = ?").param(person).update();
        beans.getBean(RetentionClock.class).look();
    }

    public void comesBack(String person) {
        jdbc.sql("update person set active = true where id = ?").param(person).update();
        beans.getBean(RetentionClock.class).on(new RosterChanged(Set.of(person), Set.of(), Set.of(), Set.of()));
    }

    public void yearsPass(int years) {
        LocalDate today = today();
        clock.set(beans.getBean(LibraryCalendar.class)
                .endOf(today.plusYears(years))
                .plusSeconds(60));
    }

    public LocalDate today() {
        return beans.getBean(LibraryCalendar.class).dateOf(clock.instant());
    }

    public List<DueCase> due() {
        return beans.getBean(DeletionList.class).page(DueCursor.FIRST);
    }

    public RetentionRun plans() {
        return plans(approver.personId());
    }

    public RetentionRun plans(String approverId) {
        String seen = beans.getBean(DeletionList.class).fingerprint();
        return beans.getBean(DeletionPlans.class)
                .plan(seen, approverId, Map.of("approver", approverId, "reason", "Due this spring."), planner);
    }

    public OpenTask task(RetentionRun run) {
        return beans.getBean(Inbox.class).openIn(run.id()).get(0).task();
    }

    public void answers(RetentionRun run, Map<String, Object> values) {
        answers(run, values, approver);
    }

    public void answers(RetentionRun run, Map<String, Object> values, Actor by) {
        OpenTask task = task(run);
        beans.getBean(Sending.class).send(task.id(), by, typed(task, values, by).version());
    }

    public List<String> problems(RetentionRun run, Map<String, Object> values) {
        OpenTask task = task(run);
        typed(task, values, approver);
        return beans.getBean(Casework.class).check(task.id(), approver).errors().stream()
                .map(error -> error.messageKey())
                .toList();
    }

    private Draft typed(OpenTask task, Map<String, Object> values, Actor by) {
        Drafts drafts = beans.getBean(Drafts.class);
        long before = drafts.find(task.caseId(), task.step(), by.personId())
                .map(Draft::version)
                .orElse(0L);
        return drafts.save(task.caseId(), task.step(), by.personId(), before, values);
    }

    public void approves(RetentionRun run) {
        answers(run, Map.of("answer", "APPROVE"));
    }

    /** All jobs of the run until it is over. */
    public void deletes(RetentionRun run) {
        beans.getBean(CaseJobs.class).run(run.id());
    }

    public RetentionRun now(RetentionRun run) {
        return beans.getBean(DeletionPlans.class).get(run.id());
    }

    /** Everything due, planned and approved and deleted. */
    public RetentionRun everythingDueGoes() {
        RetentionRun run = plans();
        approves(run);
        deletes(run);
        return now(run);
    }
}
