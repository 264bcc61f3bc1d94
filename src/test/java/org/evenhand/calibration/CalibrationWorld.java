package org.evenhand.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.cycles.CyclePlan;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.Launches;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A calibrated cycle of its own, whose reviews stand before the session, and people to hold one. */
public final class CalibrationWorld {

    public final ReviewWorld reviews;
    public final List<String> cases;
    public final ReviewCycle cycle;
    public final String directorate;
    public final String monitor;
    public final String chair;
    public final String manager;
    public final String departmentHead;
    public final Actor hr;

    private final JdbcClient jdbc;
    private final PerformanceReviews rows;
    private final Convening convening;
    private final SessionRows sessions;
    private final ManagementService management;
    private final TestClock clock;
    private final LibraryCalendar calendar;

    public CalibrationWorld(ApplicationContext beans, int people) {
        reviews = new ReviewWorld(beans);
        rows = beans.getBean(PerformanceReviews.class);
        convening = beans.getBean(Convening.class);
        sessions = beans.getBean(SessionRows.class);
        management = beans.getBean(ManagementService.class);
        clock = beans.getBean(TestClock.class);
        calendar = beans.getBean(LibraryCalendar.class);
        hr = reviews.library.hr;
        manager = reviews.library.manager;
        reviews.library.staff(people);
        cycle = launched(beans);
        cases = beans.getBean(Launches.class).cases(cycle.id());
        jdbc = beans.getBean(JdbcClient.class);
        directorate = "d-" + cycle.id();
        cases.forEach(one -> jdbc.sql("update person set directorate = ? where id = ?")
                .params(directorate, rows.get(one).personId())
                .update());
        chair = rows.get(cases.get(0)).associateDirectorId();
        departmentHead = rows.get(cases.get(0)).departmentHeadId();
        monitor = new TestPeople(jdbc).add(reviews.library.director);
    }

    private ReviewCycle launched(ApplicationContext beans) {
        clock.reset();
        CriteriaSet set = reviews.library.frozen();
        CyclePlan plan = reviews.library.plan(set);
        Map<String, Object> answers = plan.answers();
        answers.put("calibrated", true);
        Cycles cycles = beans.getBean(Cycles.class);
        ReviewCycle planned = cycles.plan(CyclePlan.of(answers), hr);
        cycles.launch(planned.id(), hr);
        reviews.library.runAllJobs(planned.id());
        return planned;
    }

    /** Every review of the cycle stands before its session. */
    public CalibrationWorld confirmed() {
        cases.forEach(this::confirms);
        return this;
    }

    /** The review stands before its session, or goes on to the signatures where there is none. */
    public void confirms(String caseId) {
        while (reviews.isOpen(caseId) && !isSigned(caseId)) {
            reviews.goesOn(caseId);
        }
    }

    private boolean isSigned(String caseId) {
        return reviews.waitsFor(caseId).step().equals("signAsDepartmentHead");
    }

    public PerformanceReview review(String caseId) {
        return rows.get(caseId);
    }

    /** As where one person alone rates and signs. */
    public void onlyTheChairRates() {
        jdbc.sql("update performance_review set manager_id = :chair, department_head_id = :chair"
                        + " where case_id in (:cases)")
                .param("chair", chair)
                .param("cases", cases)
                .update();
    }

    public NewSession usual() {
        return new NewSession(Set.of(manager, departmentHead, chair), chair, monitor, null);
    }

    public CalibrationSession convenes() {
        return convenes(usual());
    }

    public CalibrationSession convenes(NewSession session) {
        return convening.convene(cycle.id(), directorate, session, hr);
    }

    public CalibrationSession now(CalibrationSession session) {
        return sessions.get(session.id());
    }

    public Actor actor(String person) {
        return new Actor(person, Set.of(Role.STAFF), null);
    }

    public List<OpenTask> open(CalibrationSession session) {
        return reviews.openIn(session.id());
    }

    public OpenTask taskOf(CalibrationSession session, String person) {
        return open(session).stream()
                .filter(task -> person.equals(task.assignee()))
                .findFirst()
                .orElseThrow();
    }

    /** Everybody who still has to sends a view: the confirmed level. */
    public void allGiveViews(CalibrationSession session) {
        open(session).stream()
                .filter(task -> task.step().equals("giveIndependentView"))
                .forEach(task -> reviews.sends(task, views(task, "3", "")));
    }

    /** The answers to the views step: the same level for every review that is shown. */
    public Map<String, Object> views(OpenTask task, String level, String why) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object shown : (List<?>) reviews.page(task).context().get("views")) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("caseId", ((Map<?, ?>) shown).get("caseId"));
            row.put("view", level);
            if (!why.isEmpty()) {
                row.put("why", why);
            }
            rows.add(row);
        }
        return Map.of("views", rows);
    }

    /** The answers of the chair: everybody was there, and these ratings changed. */
    public Map<String, Object> record(List<Map<String, Object>> changes) {
        return record(List.of(manager, departmentHead, chair, monitor), changes);
    }

    public Map<String, Object> record(List<String> present, List<Map<String, Object>> changes) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("heldOn", calendar.dateOf(clock.instant()).toString());
        record.put("present", present);
        record.put("changes", changes);
        return record;
    }

    public Map<String, Object> change(String caseId, String after) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("caseId", caseId);
        change.put("criterion", criterion());
        change.put("evidence", "Led the move of the maps in May.");
        change.put("after", after);
        change.put("reason", "The same work was rated higher in another department.");
        return change;
    }

    private String criterion() {
        OpenTask open = sessions.of(cycle.id()).stream()
                .flatMap(session -> open(session).stream())
                .findFirst()
                .orElseThrow();
        return String.valueOf(
                ((Map<?, ?>) ((List<?>) reviews.page(open).context().get("criterionOptions")).get(0)).get("value"));
    }

    /** The session as far as the monitor's signature, with these changes. */
    public CalibrationSession held(CalibrationSession session, String... changedTo) {
        allGiveViews(session);
        List<Map<String, Object>> changes = new ArrayList<>();
        for (int i = 0; i < changedTo.length; i++) {
            changes.add(change(cases.get(i), changedTo[i]));
        }
        reviews.sends(taskOf(session, chair), record(changes));
        return session;
    }

    public CalibrationSession signed(CalibrationSession session) {
        reviews.sends(taskOf(session, monitor), Map.of("decision", "SIGN"));
        return session;
    }

    /** Everything that follows by itself. */
    public CalibrationSession settled(CalibrationSession session) {
        reviews.runsWhatIsDue(session.id());
        return now(session);
    }

    public LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    public ManagementService management() {
        return management;
    }
}
