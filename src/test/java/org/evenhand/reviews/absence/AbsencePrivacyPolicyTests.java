package org.evenhand.reviews.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenhand.people.Absence;
import org.evenhand.people.People;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody outside Human Resources learns that somebody is away, and nobody at all but Human Resources why. */
@EvenhandTest
class AbsencePrivacyPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private AbsenceWorld world;
    private PerformanceReview review;
    private Absence absence;

    @BeforeEach
    void somebodyWasAwayInSpringAndIsAwayNow() {
        world = new AbsenceWorld(beans);
        world.reviews.goesTo(world.caseId, "rateCriteria");
        world.away("2026-03-01", "2026-07-15");
        absence = world.away("2026-12-04", null);
        review = world.review();
    }

    @Test
    void everybodyInTheReviewSeesThatItIsPausedAndTheMonthsOnDutyAndNothingElse() throws Exception {
        for (String person : everybodyInTheReview()) {
            String page = at("/cases/" + world.caseId, person).getContentAsString(StandardCharsets.UTF_8);
            assertThat(page).contains("Paused", "Review period: 6.6 months", "Review paused");
            for (String address : pages()) {
                String seen = at(address, person).getContentAsString(StandardCharsets.UTF_8);
                assertThat(seen)
                        .as(address)
                        .doesNotContain(AbsenceWorld.REASON, "Surgery", absence.id(), "Absence", "absence");
            }
        }
    }

    @Test
    void thePagesOfAbsencesAreHumanResourcesAloneAndNotForWhomeverItConcerns() throws Exception {
        String address = "/hr/absences/" + absence.id();
        assertThat(at(address, world.reviews.library.hr.personId()).getContentAsString())
                .contains(AbsenceWorld.REASON);
        for (String person : everybodyInTheReview()) {
            assertThat(at(address, person).getStatus()).isEqualTo(403);
            makeHumanResources(person);
            assertThat(at(address, person).getStatus()).as("also in HR").isEqualTo(403);
            assertThat(at("/hr/absences", person).getContentAsString()).doesNotContain(absence.id());
        }
    }

    @Test
    void theReasonStandsInOneDocumentOfTheAbsenceAndNowhereElseInTheDatabase() {
        assertThat(columnsHolding(AbsenceWorld.REASON)).containsExactly("document_revision.content");
        assertThat(jdbc.sql("select distinct kind from document_revision where content like ?")
                        .param("%" + AbsenceWorld.REASON + "%")
                        .query(String.class)
                        .list())
                .containsExactly("ABSENCE");
        assertThat(columnsHolding(absence.id()))
                .containsExactlyInAnyOrder(
                        "absence.id",
                        "review_pause.absence_id",
                        "document_revision.case_id",
                        "ledger_entry.case_id",
                        "ledger_head.case_id",
                        "search_pending.case_id");
    }

    @Test
    void mailsSayThatTheReviewIsPausedOrGoesOnAndNotWhy() {
        world.isCanceled(absence);
        List<String> told = jdbc.sql("select kind from notice where case_id = ? and person_id = ?")
                .params(world.caseId, review.managerId())
                .query(String.class)
                .list();
        assertThat(told).contains("REVIEW_PAUSED", "REVIEW_RESUMED");
    }

    private List<String> pages() {
        String task = world.reviews.waitsFor(world.caseId).id();
        String base = "/cases/" + world.caseId;
        return List.of(
                base + "/timeline",
                base + "/timeline.txt",
                base + "/diagram",
                "/",
                "/reviews",
                "/people",
                "/tasks/" + task);
    }

    private List<String> everybodyInTheReview() {
        return List.of(review.personId(), review.managerId(), review.departmentHeadId(), review.associateDirectorId());
    }

    private void makeHumanResources(String person) {
        jdbc.sql("update person set roles = 'HR' where id = ?").param(person).update();
    }

    private MockHttpServletResponse at(String address, String person) throws Exception {
        SignedIn signedIn = new SignedIn(person, people.get(person).roles());
        return web.perform(get(address)
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()))))
                .andReturn()
                .getResponse();
    }

    private List<String> columnsHolding(String text) {
        List<String> holding = new ArrayList<>();
        jdbc.sql("select table_name, column_name from information_schema.columns where lower(table_schema) = 'public'"
                        + " and lower(data_type) in ('character varying', 'text', 'character large object')")
                .query(row -> {
                    String table = row.getString("table_name");
                    String column = row.getString("column_name");
                    if (holds(table, column, text)) {
                        holding.add((table + "." + column).toLowerCase(Locale.ROOT));
                    }
                });
        return holding;
    }

    private boolean holds(String table, String column, String text) {
        return jdbc.sql("select count(*) from \"" + table + "\" where \"" + column + "\" like ?")
                        .param("%" + text + "%")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
