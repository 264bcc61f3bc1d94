package org.evenhand.equity.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepPage;
import org.evenhand.cycles.Cycles;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.vault.Answer;
import org.evenhand.equity.vault.OwnIdentity;
import org.evenhand.equity.vault.OwnPage;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.record.NewRevision;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.TestPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cycle of its own, two equity analysts who audit it once it is locked, and somebody in Library HR. */
public final class AuditWorld {

    public static final String PURPOSE = "The yearly audit of what the cycle decided.";

    public static final String SUMMARY = "The tables were read one by one.";

    public final ReviewWorld reviews;
    public final List<String> cases;
    public final String cycle;
    public final Actor hr;
    public final Actor analyst;
    public final Actor second;

    private final Cycles cycles;
    private final OwnIdentity identity;
    private final Audits audits;
    private final Tasks tasks;
    private final Casework casework;
    private final Sending sending;
    private final Drafts drafts;
    private final Documents documents;
    private final PerformanceReviews rows;
    private final CaseJobs jobs;
    private final JdbcClient jdbc;
    private final TestPeople people;

    public AuditWorld(ApplicationContext beans, int reviewed) {
        reviews = new ReviewWorld(beans);
        cycles = beans.getBean(Cycles.class);
        identity = beans.getBean(OwnIdentity.class);
        audits = beans.getBean(Audits.class);
        tasks = beans.getBean(Tasks.class);
        casework = beans.getBean(Casework.class);
        sending = beans.getBean(Sending.class);
        drafts = beans.getBean(Drafts.class);
        documents = beans.getBean(Documents.class);
        rows = beans.getBean(PerformanceReviews.class);
        jobs = beans.getBean(CaseJobs.class);
        jdbc = beans.getBean(JdbcClient.class);
        people = new TestPeople(jdbc);
        hr = reviews.library.hr;
        cases = reviews.reviews(reviewed);
        cycle = rows.get(cases.get(0)).cycleId();
        analyst = analyst();
        second = analyst();
    }

    /** Sixty people: of thirty women 8 are filed in the upper levels, of thirty men 22. */
    public static AuditWorld ofSixty(ApplicationContext beans) {
        AuditWorld world = new AuditWorld(beans, 60);
        for (int at = 0; at < 30; at++) {
            String woman = world.cases.get(at);
            String man = world.cases.get(30 + at);
            world.says(woman, "woman").filed(woman, at < 8 ? 3 : 2);
            world.says(man, "man").filed(man, at < 22 ? 3 : 2);
        }
        return world;
    }

    /**
     * Eighty people of two grades: of each twenty women and twenty men; in the upper levels of the one 8 and 11, of the other 9
     * and 12.
     */
    static AuditWorld ofTwoGrades(ApplicationContext beans) {
        AuditWorld world = new AuditWorld(beans, 80);
        for (int at = 0; at < 80; at++) {
            String one = world.cases.get(at);
            boolean woman = at % 2 == 0;
            int upper = (woman ? 8 : 11) + (at < 40 ? 0 : 1);
            world.says(one, woman ? "woman" : "man").filed(one, at % 40 / 2 < upper ? 3 : 2);
            world.jdbc
                    .sql("update person set grade = ? where id = ?")
                    .params(at < 40 ? "II" : "III", world.personOf(one))
                    .update();
        }
        return world;
    }

    /** Readable, concluded and decided for whom it is released; what follows by itself has run. */
    public CohortAudit released(String tier) {
        CohortAudit audit = readable();
        sends(audit, "recordFindings", Map.of("conclusion", "NOTHING", "summary", SUMMARY));
        sends(
                audit,
                "releaseReports",
                tier.equals("NOBODY") ? Map.of("tier", tier, "reason", "Too few people.") : Map.of("tier", tier));
        runsJobs(audit);
        return now(audit);
    }

    /** Somebody else who may audit. */
    public Actor analyst(Role... besides) {
        Set<Role> roles = new java.util.HashSet<>(Set.of(Role.STAFF, Role.EQUITY_ANALYST));
        roles.addAll(List.of(besides));
        List<Role> given = roles.stream().filter(role -> role != Role.STAFF).toList();
        return new Actor(people.add(reviews.library.director, given.toArray(Role[]::new)), roles, null);
    }

    /** An administrator who is not in Library HR. */
    Actor keeper() {
        Set<Role> roles = Set.of(Role.STAFF, Role.ADMINISTRATOR);
        return new Actor(people.add(reviews.library.director, Role.ADMINISTRATOR), roles, null);
    }

    /** Nobody but the analyst audits; ids of those who did, to be brought {@link #back}. */
    List<String> withoutOtherAnalysts() {
        List<String> others = jdbc.sql(
                        "select id from person where active and roles like '%EQUITY_ANALYST%' and id <> ?")
                .param(analyst.personId())
                .query(String.class)
                .list();
        others.forEach(id -> active(id, false));
        return others;
    }

    void back(List<String> others) {
        others.forEach(id -> active(id, true));
    }

    private void active(String id, boolean active) {
        jdbc.sql("update person set active = ? where id = ?").params(active, id).update();
    }

    public String personOf(String caseId) {
        return rows.get(caseId).personId();
    }

    /** The review is filed with that level, as if everybody had done what leads there. */
    public AuditWorld filed(String caseId, int level) {
        Map<String, Object> overall = Map.of("overall", Integer.toString(level));
        for (String kind : List.of("OVERALL_RATING", "RATING_CONFIRMATION")) {
            documents.add(new NewRevision(caseId, kind, overall, reviews.library.manager, null));
        }
        jdbc.sql("update performance_review set state = 'FILED_RECEIVED' where case_id = ?")
                .param(caseId)
                .update();
        return this;
    }

    /** The person says which of the two they are. */
    public AuditWorld says(String caseId, String gender) {
        Actor self = new Actor(personOf(caseId), Set.of(Role.STAFF), null);
        OwnPage own = identity.page(self);
        identity.answer(self, own.version(), own.edition(), Map.of("gender", new Answer(List.of(gender), null, false)));
        return this;
    }

    /** HR locks the cycle; the audit is the analyst's, whoever it fell to. */
    public CohortAudit locked() {
        cycles.lock(cycle, "The year is over.", hr);
        CohortAudit begun = audits.of(OutcomeKind.REVIEW_CYCLE, cycle).orElseThrow();
        return analyst.personId().equals(begun.analystId())
                ? begun
                : audits.takeOver(begun.id(), begun.analystId(), analyst);
    }

    /** Locked, requested by the one and opened by the other. */
    public CohortAudit opened() {
        CohortAudit audit = locked();
        sends(audit, "requestExactTier", Map.of("purpose", PURPOSE, "secondPerson", second.personId()));
        sends(audit, "openExactTier", Map.of("decision", "OPEN"));
        return now(audit);
    }

    /** Opened, and every table computed. */
    public CohortAudit readable() {
        CohortAudit audit = opened();
        runsJobs(audit);
        return now(audit);
    }

    public void runsJobs(CohortAudit audit) {
        jobs.run(audit.id());
    }

    /** Ids of the jobs that the audit could run now. */
    public List<String> dueJobs(CohortAudit audit) {
        return jobs.due(List.of(audit.id()));
    }

    public CohortAudit now(CohortAudit audit) {
        return audits.get(audit.id());
    }

    public OpenTask task(CohortAudit audit, String step) {
        return tasks.openStep(audit.id(), step).orElseThrow();
    }

    public List<String> openSteps(CohortAudit audit) {
        return tasks.openIn(audit.id()).stream().map(OpenTask::step).toList();
    }

    /** Whoever has the step sends it. */
    public void sends(CohortAudit audit, String step, Map<String, Object> answers) {
        OpenTask task = task(audit, step);
        Actor holder = holder(task);
        long version = drafted(task, holder, answers);
        sending.send(task.id(), holder, version);
    }

    /** The step with those answers, and what is wrong with them. */
    public StepPage checks(CohortAudit audit, String step, Map<String, Object> answers) {
        OpenTask task = task(audit, step);
        drafted(task, holder(task), answers);
        return casework.check(task.id(), holder(task));
    }

    private long drafted(OpenTask task, Actor holder, Map<String, Object> answers) {
        long before = drafts.find(task.caseId(), task.step(), holder.personId())
                .map(draft -> draft.version())
                .orElse(0L);
        return drafts.save(task.caseId(), task.step(), holder.personId(), before, answers)
                .version();
    }

    private static Actor holder(OpenTask task) {
        return new Actor(Objects.requireNonNull(task.assignee()), Set.of(Role.STAFF), null);
    }
}
