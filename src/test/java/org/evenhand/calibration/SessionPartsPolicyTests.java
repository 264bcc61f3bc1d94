package org.evenhand.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.calibration.CalibrationPolicyTests.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.casework.Casework;
import org.evenhand.casework.StepProblem;
import org.evenhand.engine.OpenTask;
import org.evenhand.forms.FieldError;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.Queries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Calibration: who takes part, and who sees what")
class SessionPartsPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Convening convening;

    @Autowired
    SessionRules rules;

    @Autowired
    SessionPages pages;

    @Autowired
    Casework casework;

    @Autowired
    CaseConflicts parts;

    @Autowired
    JdbcClient jdbc;

    private CalibrationWorld world;
    private String first;

    @BeforeEach
    void twoReviewsWait() {
        world = new CalibrationWorld(beans, 2).confirmed();
        first = world.cases.get(0);
    }

    @Test
    void takesNoCriteriaMonitorWhoRatesOrApprovesAnybodyInTheSession() {
        for (String rater : List.of(world.manager, world.departmentHead, world.chair)) {
            Set<String> others = others(rater);
            String chair = others.iterator().next();

            assertThat(problems(new NewSession(others, chair, rater, null)))
                    .contains("criteriaMonitor calibration.refused.monitorRates");
        }
    }

    @Test
    void takesNoCriteriaMonitorWhoRatedSomebodyThereBefore() {
        String former = world.review(first).managerId();
        jdbc.sql("insert into review_part (id, case_id, role, person_id, successor_id, since, phase, cause, ended_at)"
                        + " values (?, ?, 'MANAGER', ?, ?, date '2026-03-01', 'WRITING', 'TRANSFER', ?)")
                .params(
                        "p-" + first,
                        first,
                        world.monitor,
                        former,
                        java.time.OffsetDateTime.parse("2026-03-01T00:00:00Z"))
                .update();

        assertThat(problems(world.usual())).containsExactly("criteriaMonitor calibration.refused.monitorRates");
    }

    @Test
    void takesNoCriteriaMonitorWhoIsReviewedThereOrInAConflictOrGone() {
        String reviewed = world.review(first).personId();
        assertThat(problems(monitoredBy(reviewed)))
                .containsExactly("criteriaMonitor calibration.refused.monitorReviewed");

        parts.add(first, world.monitor, Instant.now(java.time.Clock.systemUTC()));
        assertThat(problems(world.usual())).containsExactly("criteriaMonitor calibration.refused.monitorConflict");

        String gone = world.hr.personId();
        world.reviews.library.leaves(gone);
        assertThat(problems(monitoredBy(gone))).containsExactly("criteriaMonitor calibration.refused.notHere");
    }

    @Test
    void takesAsMembersOnlyPeopleWhoRateOrApproveInTheSession() {
        String employee = world.review(first).personId();
        assertThat(problems(new NewSession(Set.of(world.chair, employee), world.chair, world.monitor, null)))
                .containsExactly("members calibration.refused.memberReviewed");
        assertThat(problems(new NewSession(Set.of(world.chair, world.hr.personId()), world.chair, world.monitor, null)))
                .containsExactly("members calibration.refused.memberHasNoPart");
        assertThat(problems(new NewSession(Set.of(world.chair), world.chair, world.monitor, null)))
                .containsExactly("members calibration.refused.tooFewMembers");
    }

    @Test
    void takesAChairFromAmongTheMembersAndNoMemberAsCriteriaMonitor() {
        Set<String> two = Set.of(world.manager, world.departmentHead);
        assertThat(problems(new NewSession(two, world.chair, world.monitor, null)))
                .containsExactly("chair calibration.refused.chairNoMember");
        assertThat(problems(new NewSession(two, world.manager, world.departmentHead, null)))
                .containsExactly("criteriaMonitor calibration.refused.monitorIsMember");
    }

    @Test
    void letsOnlyLibraryHrConveneASession() {
        Actor chair = world.actor(world.chair);
        assertRefused(
                () -> convening.convene(world.cycle.id(), world.directorate, world.usual(), chair),
                Kind.NOT_ALLOWED,
                "calibration.refused.hrOnly");
    }

    @Test
    void convenesNoSessionWhereNobodyWaitsAndNoneTwice() {
        assertRefused(
                () -> convening.convene(world.cycle.id(), "Nowhere", world.usual(), world.hr),
                Kind.MOVED_ON,
                "calibration.refused.nothingWaits");
        world.convenes();
        assertRefused(world::convenes, Kind.MOVED_ON, "calibration.refused.nothingWaits");
    }

    @Test
    void convenesNoSessionWhereOnePersonAloneRatesAndApproves() {
        assertThat(rules.isPossible(waiting())).isTrue();
        world.onlyTheChairRates();
        assertThat(rules.isPossible(waiting())).isFalse();
        assertThat(problems(new NewSession(Set.of(world.chair), world.chair, world.monitor, null)))
                .containsExactly("members calibration.refused.tooFewMembers");
    }

    @Test
    void convenesNoSessionOfTheReviewOfWhomeverAllOthersReportTo() {
        String own = aReviewOf(world.chair);
        world.cases.forEach(caseId -> jdbc.sql("delete from calibration_wait where case_id = ?")
                .param(caseId)
                .update());
        assertThat(waiting()).extracting(SessionCase::caseId).containsExactly(own);
        jdbc.sql("update performance_review set manager_id = ?, department_head_id = ? where case_id = ?")
                .params(world.departmentHead, world.manager, own)
                .update();
        assertThat(rules.isPossible(waiting())).isFalse();
    }

    @Test
    void leavesTheReviewOfTheChairForAnotherSession() {
        String own = aReviewOf(world.chair);

        CalibrationSession session = world.convenes();

        assertThat(beans.getBean(SessionCases.class).of(session.id()))
                .extracting(SessionCase::caseId)
                .doesNotContain(own)
                .hasSize(2);
        assertThat(convening.waiting(world.cycle.id(), world.directorate, world.hr))
                .extracting(SessionCase::caseId)
                .containsExactly(own);
    }

    @Test
    void showsNobodyTheirOwnReviewAndAsksForNoViewOfIt() {
        String own = aReviewOf(world.departmentHead);
        CalibrationSession session = world.convenes();

        assertThat(shownTo(session, world.departmentHead)).doesNotContain(own).hasSize(2);
        assertThat(shownTo(session, world.chair)).contains(own).hasSize(3);
        SessionPage page = pages.of(session.id(), world.actor(world.departmentHead));
        assertThat(page.lines()).extracting(SessionCase::caseId).doesNotContain(own);
        assertThat(page.ratings()).doesNotContainKey(own);
        assertThat(page.hidden()).isEqualTo(1);
    }

    @Test
    void showsNoMemberTheReviewOfSomebodyTheyReportTo() {
        String own = aReviewOf(world.departmentHead);
        CalibrationSession session = world.convenes();

        assertThat(shownTo(session, world.manager)).doesNotContain(own).hasSize(2);
    }

    @Test
    void showsNoReviewToAMemberWhomAConflictKeepsAway() {
        CalibrationSession session = world.convenes();
        parts.add(first, world.departmentHead, Instant.now(java.time.Clock.systemUTC()));

        assertThat(shownTo(session, world.departmentHead)).doesNotContain(first).hasSize(1);
        assertThat(pages.of(session.id(), world.actor(world.departmentHead)).ratings())
                .doesNotContainKey(first);
    }

    @Test
    void showsNobodyAColleaguesViewBeforeAllViewsAreIn() {
        CalibrationSession session = world.convenes();
        OpenTask task = world.taskOf(session, world.manager);
        world.reviews.sends(task, world.views(task, "4", "The exhibition."));

        for (String person : List.of(world.manager, world.departmentHead, world.chair, world.monitor)) {
            SessionPage page = pages.of(session.id(), world.actor(person));
            assertThat(page.views()).as(person).isEmpty();
            assertThat(page.missing()).containsExactlyInAnyOrder(world.departmentHead, world.chair);
        }
        OpenTask other = world.taskOf(session, world.departmentHead);
        assertThat(world.reviews.page(other).context().toString()).doesNotContain("The exhibition.");

        world.allGiveViews(session);
        assertThat(pages.of(session.id(), world.actor(world.monitor)).views().get(first))
                .extracting(SessionViews.View::member)
                .containsExactlyInAnyOrder(world.manager, world.departmentHead, world.chair);
    }

    @Test
    void asksWhoeverSeesAnotherLevelWhy() {
        CalibrationSession session = world.convenes();
        OpenTask task = world.taskOf(session, world.manager);

        assertThat(world.reviews.checksTask(task, world.views(task, "4", "")).errors())
                .extracting(FieldError::path)
                .containsExactly("views[0].why", "views[1].why");
        assertThat(world.reviews
                        .checksTask(task, world.views(task, "NO_VIEW", ""))
                        .errors())
                .isEmpty();
    }

    @Test
    void showsASessionToThoseInItAndToLibraryHrAlone() {
        CalibrationSession session = world.convenes();
        Actor stranger = world.actor(world.review(first).personId());

        assertRefused(() -> pages.of(session.id(), stranger), Kind.MISSING, "calibration.refused.missing");
        assertRefused(() -> pages.of("none", world.hr), Kind.MISSING, "calibration.refused.missing");
    }

    @Test
    void showsLibraryHrWhoIsInASessionAndNoRatingOfAnybody() {
        CalibrationSession session = world.held(world.convenes(), "4");

        SessionPage page = pages.of(session.id(), world.hr);

        assertThat(page.isHr()).isTrue();
        assertThat(page.lines()).hasSize(2);
        assertThat(page.ratings()).isEmpty();
        assertThat(page.views()).isEmpty();
        assertThat(page.top().rated()).isEqualTo(2);
    }

    @Test
    void letsNobodyDoAStepOfSomebodyElsesSession() {
        CalibrationSession session = world.convenes();
        OpenTask task = world.taskOf(session, world.manager);
        Actor other = new Actor(world.monitor, Set.of(Role.STAFF), null);

        assertRefused(() -> casework.open(task.id(), other), Kind.NOT_ALLOWED, "engine.refused.notYourTask");
    }

    @Test
    void asksTheDatabaseAsOftenForSixReviewsAsForTwo() throws Exception {
        CalibrationSession session = world.convenes();
        CalibrationWorld larger = new CalibrationWorld(beans, 6).confirmed();
        CalibrationSession other = larger.convenes();

        List<String> two = Queries.of(() -> pages.of(session.id(), world.actor(world.chair)));
        List<String> six = Queries.of(() -> pages.of(other.id(), larger.actor(larger.chair)));

        assertThat(six).hasSameSizeAs(two);
        assertThat(two).hasSizeBetween(5, 16);
    }

    /** A further review in the directorate, about somebody who rates there. */
    private String aReviewOf(String person) {
        String further = new CalibrationWorld(beans, 1).confirmed().cases.get(0);
        jdbc.sql("update person set directorate = ? where id = ?")
                .params(world.directorate, person)
                .update();
        jdbc.sql("update performance_review set cycle_id = ?, person_id = ? where case_id = ?")
                .params(world.cycle.id(), person, further)
                .update();
        return further;
    }

    private List<String> shownTo(CalibrationSession session, String member) {
        OpenTask task = world.taskOf(session, member);
        return ((List<?>) world.reviews.page(task).context().get("views"))
                .stream()
                        .map(row -> String.valueOf(((Map<?, ?>) row).get("caseId")))
                        .toList();
    }

    private List<SessionCase> waiting() {
        return convening.waiting(world.cycle.id(), world.directorate, world.hr);
    }

    private List<String> problems(NewSession session) {
        return convening.problems(world.cycle.id(), world.directorate, session, world.hr).stream()
                .map(SessionPartsPolicyTests::inWords)
                .toList();
    }

    private static String inWords(StepProblem problem) {
        return problem.path() + " " + problem.messageKey();
    }

    private NewSession monitoredBy(String monitor) {
        return new NewSession(world.usual().members(), world.chair, monitor, null);
    }

    private Set<String> others(String without) {
        Set<String> others = new java.util.TreeSet<>(world.usual().members());
        others.remove(without);
        return others;
    }
}
