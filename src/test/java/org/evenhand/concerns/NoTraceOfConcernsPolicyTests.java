package org.evenhand.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.evenhand.history.search.SearchWorld;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.StoredTexts;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@EvenhandTest
@Policies("Fairness concern: nobody but who raised it and its contact finds a trace of it")
class NoTraceOfConcernsPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private ReviewWorld reviewed;
    private ConcernWorld world;
    private PerformanceReview review;
    private Concern concern;

    @BeforeEach
    void aReviewThatIsHeldBecauseOfAConcernAboutTheManager() {
        reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesTo(caseId, "rateCriteria");
        review = beans.getBean(PerformanceReviews.class).get(caseId);
        world = new ConcernWorld(beans);
        concern = world.raises(caseId, review.personId(), review.managerId());
        world.triages(concern, "HOLD");
        new SearchWorld(beans).putsIn(List.of(caseId, concern.caseId()));
    }

    @Test
    void showsThoseInTheCaseThatItRestsAndOnNoPageWhyOrThroughWhom() throws Exception {
        for (String person : everybodyElse()) {
            assertThat(at("/cases/" + review.caseId(), person)).contains("This review is paused");
            for (String address : pages()) {
                assertSaysNothing(address, at(address, person));
            }
        }
    }

    @Test
    void tellsLibraryHrNothingInListsSearchHistoryCertificateNoticesAndRequests() throws Exception {
        String hr = reviewed.library.hr.personId();
        for (String address : pagesOfHr()) {
            MockHttpServletResponse answer = answer(get(address), hr);
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertSaysNothing(address, answer.getContentAsString(StandardCharsets.UTF_8));
        }
        assertThat(at("/hr/search?actor=" + concern.contactId(), hr)).doesNotContain("/concerns/");
    }

    @Test
    void namesNothingOfItWhereMailsAreListedThatCouldNotBeSent() throws Exception {
        world.settles(world.now(concern));
        jdbc.sql("update notice set state = 'FAILED' where person_id in (?, ?)")
                .params(concern.contactId(), review.personId())
                .update();
        String administrator = new TestPeople(jdbc).add((String) null, Role.ADMINISTRATOR);
        String seen = Jsoup.parse(at("/notices", administrator)).select("main").text();
        assertThat(seen)
                .contains("There is an answer for you")
                .doesNotContainIgnoringCase("concern")
                .doesNotContain(concern.caseId(), ConcernWorld.SECRET);
    }

    @Test
    void isLeftOutOfTheExportOfEverythingWhoeverTakesIt() throws Exception {
        for (String taker : List.of(reviewed.library.hr.personId(), concern.contactId())) {
            jdbc.sql("update person set roles = 'STAFF;HR' where id = ?")
                    .param(taker)
                    .update();
            // everything is a lot after a day of tests: one line at a time
            boolean reviewSeen = false;
            for (String line : (Iterable<String>) exported(taker)::iterator) {
                boolean ledgerLine = line.startsWith("{\"entry\":");
                reviewSeen |= ledgerLine && line.contains(review.caseId());
                assertThat(line).doesNotContain(ConcernWorld.SECRET, "concernRaised");
                if (ledgerLine || line.startsWith("{\"document\":")) {
                    assertThat(line).doesNotContain(concern.caseId());
                }
            }
            assertThat(reviewSeen).isTrue();
        }
        jdbc.sql("update person set roles = 'STAFF' where id = ?")
                .param(concern.contactId())
                .update();
    }

    private Stream<String> exported(String taker) throws Exception {
        byte[] everything = answer(post("/hr/export").with(csrf()), taker).getContentAsByteArray();
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(everything), StandardCharsets.UTF_8))
                .lines();
    }

    @Test
    void isInNoExportOfTheCaseItWasAboutAndInNoFiledReview() throws Exception {
        world.settles(world.now(concern));
        reviewed.goesToTheEnd(review.caseId());
        String hr = reviewed.library.hr.personId();
        MockHttpServletResponse export =
                answer(post("/cases/" + review.caseId() + "/export").with(csrf()), hr);
        assertThat(export.getStatus()).isEqualTo(200);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export.getContentAsByteArray()))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                assertSaysNothing(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String filed = at("/cases/" + review.caseId() + "/review", hr);
        assertThat(filed).contains("govuk");
        assertSaysNothing("review", filed);
    }

    @Test
    void writesInTheCaseWhatALeaveWritesAndInTheEngineNeitherWordsNorWhoRaisedIt() {
        world.settles(world.now(concern));
        List<LedgerEntry> entries = ledger.of(review.caseId());
        assertThat(entries.stream().skip(entries.size() - 2).map(LedgerEntry::kind))
                .containsExactly("reviewPaused", "reviewResumed");
        assertThat(entries.toString()).doesNotContain(concern.caseId(), concern.contactId());
        assertThat(variables(concern.caseId()))
                .doesNotContain(ConcernWorld.SECRET, review.managerId(), review.personId());
        assertThat(variables(review.caseId())).doesNotContain(concern.caseId(), concern.contactId());
        assertThat(jdbc.sql("select start_user_id_ from act_hi_procinst where business_key_ = ?")
                        .param(concern.caseId())
                        .query(String.class)
                        .single())
                .isNotEqualTo(review.personId());
    }

    @Test
    void keepsItsWordsInItsDocumentsAndItsNameInItsOwnRowsAlone() {
        assertThat(columnsHolding(ConcernWorld.SECRET)).containsExactly("document_revision.content");
        assertThat(columnsHolding(concern.caseId()))
                .filteredOn(column -> !column.startsWith("act_"))
                .containsExactlyInAnyOrder(
                        "document_revision.case_id",
                        "fairness_concern.case_id",
                        "fairness_concern_not.case_id",
                        "inbox_task.case_id",
                        "ledger_entry.case_id",
                        "ledger_head.case_id",
                        "notice.case_id",
                        "review_pause.absence_id",
                        "search_case.case_id",
                        "search_pending.case_id");
        assertThat(jdbc.sql("select process from search_case where case_id = ?")
                        .param(concern.caseId())
                        .query(String.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void mailsNobodyInTheCaseAndTellsThoseWhoLearnOfItNothingOfWhatItIs() {
        world.settles(world.now(concern));
        assertThat(jdbc.sql("select distinct person_id from notice where case_id = ?")
                        .param(concern.caseId())
                        .query(String.class)
                        .list())
                .containsExactly(concern.contactId());
        assertThat(jdbc.sql("select count(*) from notice where case_id = ? and task_name is not null")
                        .param(concern.caseId())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select distinct kind from notice where person_id = ? and case_id is null")
                        .param(review.personId())
                        .query(String.class)
                        .list())
                .contains("CONCERN_ANSWERED");
    }

    @Test
    void answersWhoeverKnowsItsAddressThatThereIsNone() throws Exception {
        String task = world.task(concern).id();
        for (String person : everybodyElse()) {
            for (String address :
                    List.of("/concerns/" + concern.caseId(), "/concerns/" + concern.caseId() + "/withdraw")) {
                assertThat(answer(get(address), person).getStatus()).as(address).isEqualTo(404);
            }
            assertThat(answer(get("/tasks/" + task), person).getStatus()).isIn(403, 404, 409);
            assertSaysNothing("/tasks", at("/tasks/" + task, person));
        }
    }

    private void assertSaysNothing(String address, String seen) {
        String words = seen.replace("/concerns/of/" + review.caseId(), "").replace("/concerns\"", "");
        assertThat(words)
                .as(address)
                .doesNotContain(concern.caseId(), concern.contactId(), ConcernWorld.SECRET, "/concerns/")
                .doesNotContainIgnoringCase("triage concern")
                .doesNotContain("concernRaised", "caseHeld");
    }

    private List<String> everybodyElse() {
        return List.of(
                review.managerId(),
                review.departmentHeadId(),
                review.associateDirectorId(),
                reviewed.library.hr.personId());
    }

    private List<String> pages() {
        String base = "/cases/" + review.caseId();
        return List.of(
                base,
                base + "/timeline",
                base + "/timeline.txt",
                base + "/diagram",
                base + "/notices",
                base + "/sight",
                base + "/certificate",
                "/",
                "/reviews",
                "/people",
                "/concerns",
                "/record",
                "/account/record",
                "/processes",
                "/tasks/" + reviewed.waitsFor(review.caseId()).id());
    }

    private List<String> pagesOfHr() {
        String base = "/cases/" + review.caseId();
        return List.of(
                base,
                base + "/timeline",
                base + "/timeline.txt",
                base + "/notices",
                base + "/sight",
                base + "/certificate",
                base + "/certificate.pdf",
                "/hr/cases",
                "/hr/search?person=" + review.personId(),
                "/hr/search?q=reasons",
                "/hr/search?kind=reviewPaused",
                "/hr/record-requests",
                "/hr/record-entries",
                "/hr/absences",
                "/hr/readers",
                "/account/late");
    }

    private String at(String address, String person) throws Exception {
        return answer(get(address), person).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, String person)
            throws Exception {
        SignedIn signedIn = new SignedIn(person, people.get(person).roles());
        return web.perform(request.with(
                        authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()))))
                .andReturn()
                .getResponse();
    }

    private String variables(String caseId) {
        return String.valueOf(jdbc.sql("select v.name_, v.text_ from act_hi_varinst v join act_hi_procinst p"
                        + " on p.id_ = v.proc_inst_id_ where p.business_key_ = ?")
                .param(caseId)
                .query((row, number) -> Map.entry(row.getString(1), String.valueOf(row.getString(2))))
                .list());
    }

    private List<String> columnsHolding(String text) {
        return StoredTexts.in(jdbc, "public").with(List.of(text)).stream()
                .map(column -> column.toLowerCase(Locale.ROOT).replace("public.", ""))
                .toList();
    }
}
