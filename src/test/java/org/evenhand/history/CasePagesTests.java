package org.evenhand.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.evenhand.history.copies.CaseExports;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.record.FileVerification;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Verdict;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.PdfStandards;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@EvenhandTest
class CasePagesTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc pages;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    Ledger ledger;

    @Autowired
    Timelines timelines;

    @Autowired
    Cases cases;

    @Autowired
    CaseViews views;

    @Autowired
    CaseList list;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    CaseExports exports;

    @Autowired
    TestClock clock;

    private ReviewWorld world;
    private String caseId;
    private PerformanceReview review;
    private Actor hr;

    @BeforeEach
    void oneReview() {
        world = new ReviewWorld(beans);
        caseId = world.review();
        review = reviews.get(caseId);
        hr = world.library.hr;
    }

    @Test
    void doesNotExistForWhoeverHasNoPartInIt() {
        Actor stranger = actor(new TestPeople(jdbc).add((String) null));
        for (String page : List.of(
                "",
                "/timeline",
                "/timeline.txt",
                "/diagram",
                "/diagram.bpmn",
                "/review",
                "/review.pdf",
                "/documents/SELF_REVIEW/1")) {
            assertThat(answer("/cases/" + caseId + page, stranger).getStatus())
                    .as(page)
                    .isEqualTo(404);
            assertThat(answer("/cases/nothing" + page, hr).getStatus()).as(page).isEqualTo(404);
        }
    }

    @Test
    void tellsEachPersonWhereItStandsAndGivesTheStepToWhoeverHasIt() {
        String task = world.waitsFor(caseId).id();
        assertThat(page("", review.personId()).select("a.govuk-button").attr("href"))
                .isEqualTo("/tasks/" + task);
        assertThat(page("", review.managerId()).select("a.govuk-button")).isEmpty();
        assertThat(page("", review.managerId()).text())
                .contains("Confirm position and criteria")
                .contains("then writes the self-review");
    }

    @Test
    void showsTheManagerTheSelfReviewWithoutRatingsUntilTheOwnAreCommitted() {
        world.goesTo(caseId, "rateCriteria");
        Document before = page("/documents/SELF_REVIEW/1", review.managerId());
        assertThat(before.text()).contains("I led the move of the maps").doesNotContain("Your own rating");
        assertThat(page("/documents/SELF_REVIEW/1", review.personId()).text()).contains("Your own rating");

        world.goesOn(caseId);
        assertThat(page("/documents/SELF_REVIEW/1", review.managerId()).text()).contains("Your own rating");
    }

    @Test
    void showsTheEmployeeTheAssessmentOnlyOnceItIsShared() {
        world.goesTo(caseId, "completeAssessment");
        assertThat(status("/documents/SEALED_RATING/1", review.personId())).isEqualTo(404);
        assertThat(status("/documents/SEALED_RATING/1", review.managerId())).isEqualTo(200);
        assertThat(page("", review.personId()).text())
                .contains("Rate criteria with evidence")
                .doesNotContain("Sealed rating of the manager, revision 1");

        world.goesTo(caseId, "holdConversation");
        assertThat(status("/documents/SEALED_RATING/1", review.personId())).isEqualTo(200);
        assertThat(status("/documents/ASSESSMENT/1", review.personId())).isEqualTo(200);
        assertThat(status("/documents/ASSESSMENT/2", review.personId())).isEqualTo(404);
        assertThat(status("/documents/ASSESSMENT/1", review.departmentHeadId())).isEqualTo(404);
    }

    @Test
    void showsHrEveryStepAndNoTextBeforeTheReviewIsFiled() {
        world.goesTo(caseId, "holdConversation");
        assertThat(status("/documents/SELF_REVIEW/1", hr.personId())).isEqualTo(404);
        assertThat(page("", hr).text())
                .contains("Rate criteria with evidence")
                .contains("dated items of evidence")
                .contains("Library HR reads what was written once the review is filed");

        world.goesToTheEnd(caseId);
        assertThat(page("/documents/SELF_REVIEW/1", hr).text()).contains("I led the move of the maps");
    }

    @Test
    void tellsWhoDidWhatWhenUnderWhichVersionAndThatNobodyChangedIt() {
        world.goesToTheEnd(caseId);
        Document timeline = page("/timeline", hr);
        assertThat(timeline.text())
                .contains("fit together")
                .contains("Annual review, version")
                .contains("Equity checkpoint, version")
                .contains("No rule applied")
                .contains("Version 1 of the rule table")
                .contains("The overall rating was kept")
                .contains("Filed as received");
        assertThat(timeline.select("table caption")).isNotEmpty();
        assertThat(timeline.select("time[datetime]")).hasSizeGreaterThan(15);
        for (LedgerEntry entry : ledger.of(caseId)) {
            assertThat(timeline.html()).contains(entry.hash());
        }
        String text = text("/timeline.txt", hr);
        assertThat(text)
                .contains("Annual review, version")
                .contains(ledger.of(caseId).get(3).hash());
    }

    @Test
    void tellsEveryPartyThatThePositionWasNeverConfirmed() {
        clock.set(Objects.requireNonNull(world.waitsFor(caseId).dueAt()).plus(Duration.ofDays(8)));
        world.runsWhatIsDue(caseId);
        for (String party : List.of(review.personId(), review.managerId(), hr.personId())) {
            assertThat(page("/timeline", party).text()).contains("Confirm position and criteria: the time ran out");
        }
    }

    @Test
    void tellsThatATimeRanOut() {
        world.goesTo(caseId, "writeSelfReview");
        clock.advance(Duration.ofDays(60));
        world.runsWhatIsDue(caseId);
        assertThat(world.waitsFor(caseId).step()).isEqualTo("rateCriteria");
        assertThat(page("", review.personId()).text()).contains("Write self-review: the time ran out");
    }

    @Test
    void saysWhatIsWrongWhenSomebodyChangedTheLedger() {
        jdbc.sql("update ledger_entry set actor = 'x' where case_id = ? and seq = 1")
                .param(caseId)
                .update();
        assertThat(page("/timeline", hr).text())
                .contains("does not fit together")
                .contains("ntry 1");
    }

    @Test
    void costsTheSameNumberOfQueriesHoweverLongTheCaseIs() throws Exception {
        looksOnce();
        List<String> early = Queries.of(() -> timelines.of(cases.open(caseId, hr)));
        List<String> earlyPage = Queries.of(() -> views.of(caseId, hr));
        world.goesToTheEnd(caseId);
        looksOnce();
        List<String> late = Queries.of(() -> timelines.of(cases.open(caseId, hr)));
        assertThat(late).hasSameSizeAs(early).hasSize(6);
        assertThat(Queries.of(() -> views.of(caseId, hr)))
                .hasSameSizeAs(earlyPage)
                .hasSize(10);
    }

    /** Definitions are asked once in the life of the application. */
    private void looksOnce() throws Exception {
        timelines.of(cases.open(caseId, hr));
        views.of(caseId, hr);
    }

    @Test
    void writesOnceADayIntoTheLedgerThatHrLooked() {
        page("", hr);
        page("/timeline", hr);
        page("/diagram", hr);
        assertThat(kinds()).containsOnlyOnce("caseViewed");
        page("", review.personId());
        page("", review.managerId());
        assertThat(kinds()).containsOnlyOnce("caseViewed");
        page("", world.library.hr());
        assertThat(kinds()).filteredOn("caseViewed"::equals).hasSize(2);
        clock.advance(Duration.ofDays(1));
        page("", hr);
        assertThat(kinds()).filteredOn("caseViewed"::equals).hasSize(3);
        assertThat(page("", review.personId()).text()).contains("Library HR looked at this review");
        assertThat(page("", review.managerId()).text()).doesNotContain("Library HR looked at this review");
    }

    @Test
    void exportsAFiledCaseAsAFileThatVerifiesAndSaysSoInTheLedger() throws Exception {
        world.goesToTheEnd(caseId);
        assertThat(export(actor(review.managerId())).getStatus()).isEqualTo(403);
        Actor inBoth = new Actor(review.managerId(), Set.of(Role.STAFF, Role.HR), null);
        assertThatThrownBy(() -> exports.take(caseId, inBoth)).isInstanceOf(Refusal.class);
        assertThat(kinds()).doesNotContain("caseExported");

        MockHttpServletResponse file = export(hr);
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        Verdict verdict = FileVerification.verify(new ByteArrayInputStream(file.getContentAsByteArray()), List.of());
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.OK);
        assertThat(verdict.sentence()).contains("0 files are as the documents name them");
        assertThat(kinds()).contains("caseExported");
    }

    @Test
    void exportsAFiledCaseToReadOnPaperAndAsLinesOfJsonThatVerify() throws Exception {
        world.goesToTheEnd(caseId);
        for (String form : List.of("/pdf", "/json")) {
            assertThat(export(form, actor(review.managerId())).getStatus()).isEqualTo(403);
            assertThat(export(form, actor(review.personId())).getStatus()).isEqualTo(403);
        }
        assertThat(kinds()).doesNotContain("caseExported");

        byte[] json = export("/json", hr).getContentAsByteArray();
        assertThat(FileVerification.verify(new ByteArrayInputStream(json), List.of())
                        .outcome())
                .isEqualTo(Verdict.Outcome.OK);
        byte[] pdf = export("/pdf", hr).getContentAsByteArray();
        assertThat(kinds().stream().filter("caseExported"::equals)).hasSize(2);
        assertThat(PdfStandards.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(text).contains(caseId, "Reviewfiled", "Answeroftheemployee");
            assertThat(text).contains(ledger.of(caseId).get(0).hash());
        }
    }

    @Test
    void drawsTheVersionOfThisCaseWithItsPath() {
        world.goesTo(caseId, "rateCriteria");
        Document diagram = page("/diagram", review.personId());
        assertThat(diagram.select("#diagram").attr("data-active")).isEqualTo("userTask_rateCriteria");
        assertThat(diagram.select("#diagram").attr("data-passed")).contains("userTask_writeSelfReview");
        assertThat(diagram.select("noscript").text()).contains("The list below tells the same");
        assertThat(diagram.select(".eh-timeline__item")).hasSizeGreaterThan(2);
        assertThat(text("/diagram.bpmn", hr)).contains("bpmn:process id=\"annualReview\"");
        assertThat(status("/diagram.bpmn?part=2", review.personId())).isEqualTo(404);
    }

    @Test
    void drawsTheCheckpointForWhoeverMayReadWhatCameOfIt() {
        world.goesTo(caseId, "holdConversation");
        assertThat(text("/diagram.bpmn?part=2", actor(review.managerId())))
                .contains("bpmn:process id=\"equityCheckpoint\"");
        assertThat(status("/diagram.bpmn?part=2", review.personId())).isEqualTo(200);
        assertThat(status("/diagram.bpmn?part=2", review.departmentHeadId())).isEqualTo(404);
    }

    @Test
    void givesTheFiledReviewToThoseWhoMayReadItAsPageAndAsPdf() throws Exception {
        assertThat(status("/review", review.personId())).isEqualTo(404);
        world.goesToTheEnd(caseId);
        for (String person : List.of(
                review.personId(), review.managerId(), review.departmentHeadId(), review.associateDirectorId())) {
            assertThat(page("/review", person).text()).contains("Confirmed overall rating", "Answer of the employee");
        }
        MockHttpServletResponse pdf = answer("/cases/" + caseId + "/review.pdf", actor(review.personId()));
        assertThat(pdf.getStatus()).isEqualTo(200);
        assertThat(pdf.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(new String(pdf.getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void listsAllCasesForHrInThreeQueries() throws Exception {
        List<String> more = new ReviewWorld(beans).reviews(3);
        String name = reviews.get(more.get(0)).personId();
        assertThat(Queries.of(() -> list.page(CaseFilter.of("", "", "", ""), CaseCursor.BEGINNING)))
                .hasSize(3);
        Document found = Jsoup.parse(at("/hr/cases?q=" + name, hr));
        assertThat(found.select("tbody a").eachAttr("href")).containsExactly("/cases/" + more.get(0));
        assertThat(answer("/hr/cases", actor(review.managerId())).getStatus()).isEqualTo(403);
    }

    @Test
    void findsCasesByStateStepAndLateness() {
        String person = review.personId();
        assertThat(found("open", "", person)).isTrue();
        assertThat(found("filed", "", person)).isFalse();
        assertThat(found("late", "", person)).isFalse();
        assertThat(found("", "confirmPosition", person)).isTrue();
        assertThat(found("", "rateCriteria", person)).isFalse();
        clock.advance(Duration.ofDays(90));
        assertThat(found("late", "confirmPosition", person)).isTrue();
        assertThat(found("no such state", "", person)).isTrue();
    }

    @Test
    void pagesThroughAllCasesWithoutLosingOrRepeatingOne() {
        List<String> opened = new ReviewWorld(beans).reviews(CaseList.PAGE_SIZE + 2);
        List<String> seen = new ArrayList<>();
        CaseCursor after = CaseCursor.BEGINNING;
        while (after != null) {
            CaseListPage page = list.page(CaseFilter.of("open", "", "", ""), after);
            page.lines().forEach(line -> seen.add(line.caseId()));
            after = page.next() == null ? null : CaseCursor.parse(page.next().text());
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(opened);
    }

    private boolean found(String state, String step, String words) {
        return list.page(CaseFilter.of(state, step, "", words), CaseCursor.BEGINNING).lines().stream()
                .anyMatch(line -> line.caseId().equals(caseId));
    }

    private List<String> kinds() {
        return ledger.of(caseId).stream().map(LedgerEntry::kind).toList();
    }

    private MockHttpServletResponse export(Actor actor) throws Exception {
        return export("", actor);
    }

    private MockHttpServletResponse export(String form, Actor actor) throws Exception {
        return pages.perform(
                        post("/cases/" + caseId + "/export" + form).with(csrf()).with(as(actor)))
                .andReturn()
                .getResponse();
    }

    private Actor actor(String person) {
        return new Actor(person, people.get(person).roles(), null);
    }

    private RequestPostProcessor as(Actor actor) {
        SignedIn signedIn =
                new SignedIn(actor.personId(), people.get(actor.personId()).roles());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    }

    private Document page(String below, String person) {
        return page(below, actor(person));
    }

    private Document page(String below, Actor actor) {
        return Jsoup.parse(text(below, actor));
    }

    private String text(String below, Actor actor) {
        return at("/cases/" + caseId + below, actor);
    }

    private String at(String address, Actor actor) {
        MockHttpServletResponse answer = answer(address, actor);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int status(String below, String person) {
        Actor actor = person.equals(hr.personId()) ? hr : actor(person);
        return answer("/cases/" + caseId + below, actor).getStatus();
    }

    private MockHttpServletResponse answer(String address, Actor actor) {
        try {
            return pages.perform(get(address).with(as(actor))).andReturn().getResponse();
        } catch (Exception failed) {
            throw new AssertionError(address, failed);
        }
    }
}
