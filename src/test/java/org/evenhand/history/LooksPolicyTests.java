package org.evenhand.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealWorld;
import org.evenhand.calibration.CalibrationWorld;
import org.evenhand.concerns.Concern;
import org.evenhand.concerns.ConcernWorld;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.personnel.PersonnelWorld;
import org.evenhand.personnel.Way;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@EvenhandTest
@Policies("History: that Library HR looked at a case stands in its ledger, whatever page they opened")
class LooksPolicyTests {

    private static final String VIEWED = "caseViewed";

    /** Pages below a case that show Library HR what is in it, and the entry that says so. */
    private static final Set<String> SHOWN = Set.of(
            "/cases/{caseId}",
            "/cases/{caseId}/certificate",
            "/cases/{caseId}/certificate.pdf",
            "/cases/{caseId}/conflicts",
            "/cases/{caseId}/diagram",
            "/cases/{caseId}/diagram.bpmn",
            "/cases/{caseId}/documents/{kind}/{revision}",
            "/cases/{caseId}/documents/{kind}/{revision}/changes",
            "/cases/{caseId}/notices",
            "/cases/{caseId}/participants",
            "/cases/{caseId}/review",
            "/cases/{caseId}/review.pdf",
            "/cases/{caseId}/sight",
            "/cases/{caseId}/timeline",
            "/cases/{caseId}/timeline.txt",
            "/hr/record-entries/{caseId}",
            "/promotions/{caseId}",
            "/promotions/{caseId}/conflicts",
            "/promotions/{caseId}/end",
            "/promotions/{caseId}/files/{id}",
            "/promotions/{caseId}/participants",
            "/committees/{id}",
            "/committees/{id}/stand-aside/{person}",
            "/hr/letters/{caseId}",
            "/appeals/{id}",
            "/appeals/{id}/leave/{person}",
            "/calibrations/{id}",
            "/concerns/{id}",
            "/record/requests/{id}");

    /** Pages that Library HR is refused, or that show nobody else's case. */
    private static final Map<String, String> NOT_SHOWN = Map.ofEntries(
            Map.entry("/cases/{caseId}/acts/{act}", "asks what to do; doing it is an entry"),
            Map.entry("/cases/{caseId}/conflict", "a party's own"),
            Map.entry("/cases/{caseId}/drafts", "one's own drafts"),
            Map.entry("/cases/{caseId}/peer-input", "Library HR never reads it"),
            Map.entry("/cases/{caseId}/receipts/{seq}", "one's own receipt"),
            Map.entry("/cases/{caseId}/receipts/{seq}/file", "one's own receipt"),
            Map.entry("/promotions/{caseId}/conflict", "a party's own"),
            Map.entry("/promotions/{caseId}/extension", "the candidate's own"),
            Map.entry("/promotions/{caseId}/withdraw", "the candidate's own"),
            Map.entry("/appeals/{id}/original", "the panel's"),
            Map.entry("/appeals/{id}/original/files/{file}", "the panel's"),
            Map.entry("/appeals/{id}/withdraw", "the employee's own"),
            Map.entry("/appeals/of/{originalId}/{kind}", "the employee's own"),
            Map.entry("/concerns/of/{of}", "raises one"),
            Map.entry("/concerns/{id}/withdraw", "the raiser's own"),
            Map.entry("/record/requests/{id}/found", "an entry of its own: recordLookedAt"),
            Map.entry("/record/requests/{id}/record", "an entry of its own: recordRead"),
            Map.entry("/record/requests/{id}/record.pdf", "an entry of its own: recordTaken"),
            Map.entry("/record/requests/{id}/record.zip", "an entry of its own: recordTaken"),
            Map.entry("/record/requests/{id}/withdraw", "the person's own"));

    @Autowired
    ApplicationContext beans;

    @Autowired
    Ledger ledger;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    TestClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /** A page that joins later has to say on which side it is. */
    @Test
    void knowsOfEveryPageBelowACaseWhetherItShowsIt() {
        Set<String> known = new TreeSet<>(SHOWN);
        known.addAll(NOT_SHOWN.keySet());
        assertThat(below()).isEqualTo(known);
        assertThat(SHOWN).doesNotContainAnyElementsOf(NOT_SHOWN.keySet());
    }

    @Test
    void ofAReview() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        String running = world.review();
        String filed = world.review();
        world.goesToTheEnd(filed);
        looks(running, "/cases/" + running, "", "/participants", "/conflicts", "/diagram", "/diagram.bpmn");
        looks(filed, "/cases/" + filed, "", "/timeline", "/timeline.txt", "/sight", "/notices", "/certificate");
        looks(filed, "/cases/" + filed, "/certificate.pdf", "/review", "/review.pdf", "/documents/SELF_REVIEW/1");
        looks(filed, "/hr/record-entries/" + filed, "");
    }

    @Test
    void ofAPromotionAndItsCommittee() throws Exception {
        PromotionWorld world = new PromotionWorld(beans);
        Promotion promotion = world.opened();
        world.goesTo(promotion, "weighRecommendations");
        String caseId = promotion.caseId();
        looks(caseId, "/promotions/" + caseId, "", "/participants", "/conflicts", "/end");
        looks(caseId, "/cases/" + caseId, "/notices", "/certificate", "/certificate.pdf", "/sight");
        looks(caseId, "/cases/" + caseId, "/timeline", "/timeline.txt", "/diagram", "/diagram.bpmn");
        looks(caseId, "/committees/" + caseId, "");
        looks(caseId, "/hr/record-entries/" + caseId, "");
        leavesNoLookWhereRefused(caseId, "/promotions/" + caseId + "/files/unknown");
        leavesNoLookWhereRefused(caseId, "/committees/" + caseId + "/stand-aside/unknown");
        String hr = libraryHr();
        open(hr, "/hr/letters/" + caseId);
        open(hr, "/hr/letters/" + caseId);
        assertThat(kindsBy(caseId, hr)).containsExactly("refereesRead");
        assertThat(open(promotion.personId(), "/promotions/" + caseId).getContentAsString())
                .contains("Library HR looked at this promotion");
        for (String judge : List.of(world.director, world.manager)) {
            assertThat(open(judge, "/promotions/" + caseId).getContentAsString())
                    .contains("Recommendation")
                    .doesNotContain("Library HR looked");
        }
    }

    @Test
    void ofAnAppeal() throws Exception {
        ReviewWorld reviews = new ReviewWorld(beans);
        String original = reviews.review();
        reviews.goesToTheEnd(original);
        AppealWorld world = new AppealWorld(beans);
        Appeal appeal = world.files(world.decisionOf(original), "procedure");
        world.goesTo(appeal, "writePanelView");
        String caseId = appeal.caseId();
        looks(caseId, "/appeals/" + caseId, "");
        looks(caseId, "/cases/" + caseId, "/notices", "/certificate", "/certificate.pdf", "/sight");
        looks(caseId, "/cases/" + caseId, "/timeline", "/timeline.txt", "/diagram", "/diagram.bpmn");
        leavesNoLookWhereRefused(caseId, "/appeals/" + caseId + "/leave/unknown");
        assertThat(open(appeal.personId(), "/appeals/" + caseId).getContentAsString())
                .contains("Library HR looked at this case");
        for (String other : List.of(appeal.deciderId(), world.uninvolved.get(0))) {
            assertThat(open(other, "/appeals/" + caseId).getContentAsString())
                    .contains("What has happened")
                    .doesNotContain("Library HR looked");
        }
    }

    @Test
    void ofACalibrationSessionAConcernAndARecordRequest() throws Exception {
        CalibrationWorld calibration = new CalibrationWorld(beans, 2).confirmed();
        String session = calibration.convenes().id();
        looks(session, "/calibrations/" + session, "");
        ReviewWorld reviews = new ReviewWorld(beans);
        String review = reviews.review();
        String employee = beans.getBean(PerformanceReviews.class).get(review).personId();
        Concern concern = new ConcernWorld(beans).raises(review, employee);
        open(concern.contactId(), "/concerns/" + concern.caseId());
        open(employee, "/concerns/" + concern.caseId());
        assertThat(kindsBy(concern.caseId(), concern.contactId())).containsOnlyOnce(VIEWED);
        assertThat(kindsBy(concern.caseId(), employee)).doesNotContain(VIEWED);
        assertThat(kinds(review)).doesNotContain(VIEWED);
        String request =
                new PersonnelWorld(beans).asks(employee, Way.INSPECTION).caseId();
        looks(request, "/record/requests/" + request, "");
        open(employee, "/record/requests/" + request);
        assertThat(kindsBy(request, employee)).doesNotContain(VIEWED);
    }

    /** Loading a page again costs one question, and no write until the next day. */
    @Test
    void onceForEachPersonAndDay() throws Exception {
        PromotionWorld world = new PromotionWorld(beans);
        Promotion promotion = world.opened();
        world.goesTo(promotion, "recommendPromotion");
        String caseId = promotion.caseId();
        String hr = libraryHr();
        open(hr, "/promotions/" + caseId);
        int entries = ledger.of(caseId).size();
        List<String> again = Queries.of(() -> {
            open(hr, "/promotions/" + caseId);
            open(hr, "/cases/" + caseId + "/notices");
        });
        assertThat(ledger.of(caseId)).hasSize(entries);
        assertThat(again)
                .filteredOn(statement -> statement.contains("case_viewing"))
                .hasSize(2);
        assertThat(again)
                .noneMatch(statement -> statement.contains("insert into case_viewing")
                        || statement.contains("insert into ledger_entry"));
        clock.advance(Duration.ofDays(1));
        open(hr, "/promotions/" + caseId);
        assertThat(kindsBy(caseId, hr)).filteredOn(VIEWED::equals).hasSize(2);
    }

    /** Each page as somebody of Library HR who has not looked before. */
    private void looks(String caseId, String at, String... pages) throws Exception {
        Map<String, Integer> answers = new TreeMap<>();
        Set<String> silent = new LinkedHashSet<>();
        for (String page : pages) {
            String hr = libraryHr();
            answers.put(at + page, open(hr, at + page).getStatus());
            if (!kindsBy(caseId, hr).contains(VIEWED)) {
                silent.add(at + page);
            }
        }
        assertThat(answers.values()).as(answers.toString()).containsOnly(HttpStatus.OK.value());
        assertThat(silent).isEmpty();
    }

    /** What says that somebody looked is true. */
    private void leavesNoLookWhereRefused(String caseId, String page) throws Exception {
        String hr = libraryHr();
        assertThat(open(hr, page).getStatus()).isGreaterThanOrEqualTo(HttpStatus.BAD_REQUEST.value());
        assertThat(kindsBy(caseId, hr)).as(page).isEmpty();
    }

    private String libraryHr() {
        return new TestPeople(jdbc).add(null, Role.HR);
    }

    private MockHttpServletResponse open(String person, String address) throws Exception {
        SignedIn who = new SignedIn(person, people.get(person).roles());
        return web.perform(get(address)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse();
    }

    private List<String> kinds(String caseId) {
        return ledger.of(caseId).stream().map(LedgerEntry::kind).toList();
    }

    private List<String> kindsBy(String caseId, String person) {
        return ledger.of(caseId).stream()
                .filter(entry -> entry.actor().equals(person))
                .map(LedgerEntry::kind)
                .toList();
    }

    private Set<String> below() {
        Set<String> below = new TreeSet<>();
        mapping.getHandlerMethods().keySet().stream()
                .filter(info ->
                        info.getMethodsCondition().getMethods().toString().contains("GET"))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern ->
                        pattern.matches("/(cases|promotions|committees|appeals|calibrations|concerns)/.*[{].*"
                                + "|/record/requests/.*|/hr/(letters|record-entries)/[{].*"))
                .forEach(below::add);
        return below;
    }
}
