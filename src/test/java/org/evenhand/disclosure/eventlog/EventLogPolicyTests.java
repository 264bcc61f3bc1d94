package org.evenhand.disclosure.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.evenhand.disclosure.eventlog.EventLogs.Begun;
import org.evenhand.disclosure.eventlog.ReadLog.Trace;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.RecordChecks;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened in many cases, taken out for process mining. */
@EvenhandTest
class EventLogPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc pages;

    @Autowired
    EventLogs logs;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    Ledger ledger;

    @Autowired
    People people;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anXesLogHoldsOneTraceForEachCaseAndFitsTheSchemaOfTheStandard() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        String filed = world.review();
        world.goesToTheEnd(filed);
        String hr = hrWithoutPart();
        ReadLog pseudonyms = ReadLog.of(taken(asked("annualReview", "XES"), hr));
        ReadLog named = ReadLog.of(taken(named("XES"), hr));

        Trace trace = traceOf(named, filed);
        assertThat(trace.activities())
                .containsSubsequence(
                        "reviewOpened",
                        "confirmPosition",
                        "writeSelfReview",
                        "rateCriteria",
                        "completeAssessment",
                        "receiveReview",
                        "reviewFiled");
        assertThat(trace.times()).isSorted();
        assertThat(trace.attributes()).containsEntry("process", "annualReview");
        assertThat(trace.events()).allMatch(event -> event.containsKey("org:resource"));
        assertThat(trace.events())
                .anyMatch(event -> String.valueOf(event.get("definitions")).contains("annualReview v"));
        assertThat(pseudonyms.traces()).hasSameSizeAs(named.traces());
        assertThat(pseudonyms.traces()).extracting(Trace::activities).contains(trace.activities());
        assertThat(pseudonyms.traces()).extracting(Trace::name).doesNotHaveDuplicates();
    }

    @Test
    void anOcelLogNamesEveryObjectAndTypeThatItsEventsAreAbout() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        world.goesToTheEnd(world.review());
        String file = new String(taken(asked("ALL", "OCEL"), hrWithoutPart()), UTF_8);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(EventLogPolicyTests.class.getResourceAsStream("/eventlog/ocel-2.0.schema.json"))
                        .validate(file, InputFormat.JSON))
                .isEmpty();
        JsonNode log = JsonMapper.shared().readTree(file);
        Set<String> objects = texts(log.get("objects"), "id");
        Set<String> types = texts(log.get("eventTypes"), "name");
        Set<String> ids = new HashSet<>();
        assertThat(log.get("events")).isNotEmpty().allSatisfy(event -> {
            assertThat(ids.add(event.get("id").asString())).isTrue();
            assertThat(types).contains(event.get("type").asString());
            assertThat(objects).containsAll(texts(event.get("relationships"), "objectId"));
        });
        assertThat(texts(log.get("objectTypes"), "name")).containsAll(texts(log.get("objects"), "type"));
    }

    @Test
    void underPseudonymsNobodyIsNamedAndTwoLogsHaveNoneInCommon() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        PerformanceReview review = reviews.get(world.review());
        world.goesToTheEnd(review.caseId());
        String hr = hrWithoutPart();
        for (String format : List.of("XES", "OCEL")) {
            String file = new String(taken(asked("ALL", format), hr), UTF_8);
            String again = new String(taken(asked("ALL", format), hr), UTF_8);
            assertThat(file)
                    .doesNotContain(review.caseId(), review.personId(), review.managerId(), world.library.director)
                    .doesNotContain(people.get(review.personId()).name(), "outcome", "rating\"", "@example");
            assertThat(pseudonyms(file)).isNotEmpty().doesNotContainAnyElementsOf(pseudonyms(again));
        }
    }

    @Test
    void namesNeedAReasonThatIsKeptAndTheLedgerSaysThatTheyWereTaken() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        PerformanceReview review = reviews.get(world.review());
        String hr = hrWithoutPart();
        assertThat(complaint(asked("annualReview", "XES", "names", "NAMES", "reason", " "), hr))
                .contains("Why are names needed");

        String file = new String(taken(named("OCEL"), hr), UTF_8);
        assertThat(file)
                .contains(review.caseId(), people.get(review.personId()).name() + " (" + review.personId() + ")");
        LedgerEntry entry = lastOf(hr);
        assertThat(entry.facts()).containsEntry("named", true).containsEntry("format", "OCEL");
        assertThat(entry.facts().toString()).doesNotContain("the vendor");
        Document page = page(answer(get("/hr/event-log"), hr));
        assertThat(page.select("#exports").text()).contains("OCEL 2.0", "Named: Asked for by the vendor", "complete");

        taken(asked("annualReview", "XES"), hr);
        assertThat(lastOf(hr).facts())
                .containsEntry("named", false)
                .containsEntry("processes", List.of("annualReview"));
    }

    @Test
    void whatNobodyInLibraryHrMayKnowIsInNoLog() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        String open = world.review();
        String own = world.review();
        PromotionWorld promotions = new PromotionWorld(beans);
        String onlyTheCandidateKnows = promotions.opened().caseId();
        Promotion considered = promotions.opened();
        promotions.goesTo(considered, "submitMaterials");
        String hr = hrWithoutPart();
        jdbc.sql("update performance_review set department_head_id = ? where case_id = ?")
                .params(hr, own)
                .update();
        for (String format : List.of("XES", "OCEL")) {
            String file = new String(taken(named(format, "ALL"), hr), UTF_8);
            assertThat(file).contains(open, considered.caseId()).doesNotContain(own, onlyTheCandidateKnows);
            assertThat(file).doesNotContain("castSealedVote", "writeLetter", "givePeerInput", "declareIntent\"");
        }
        jdbc.sql("update performance_review set department_head_id = ? where case_id = ?")
                .params(reviews.get(open).departmentHeadId(), own)
                .update();
    }

    @Test
    void whatCannotBeTakenIsRefusedWithWhatIsWrongAndIsNotWrittenDown() throws Exception {
        new ReviewWorld(beans).review();
        String hr = hrWithoutPart();
        assertThat(complaint(on(on(asked("ALL", "XES"), "from", "2", "5"), "until", "1", "5"), hr))
                .contains("before the first");
        assertThat(complaint(on(asked("ALL", "XES"), "until", "1", "1"), hr)).contains("nothing to take");
        assertThat(complaint(on(asked("ALL", "XES"), "from", "31", "2"), hr)).isNotEmpty();
        assertThat(complaint(asked("dropTable", "XES"), hr)).isNotEmpty();
        assertThat(complaint(asked("ALL", "PDF"), hr)).isNotEmpty();
        assertThat(ledger.of(List.of(RecordChecks.RECORD), List.of(EventLogs.EXPORTED)))
                .noneMatch(entry -> entry.actor().equals(hr));
        String nobody = new TestPeople(jdbc).add((String) null);
        assertThat(answer(get("/hr/event-log"), nobody).getStatus()).isEqualTo(403);
        assertThat(answer(asked("ALL", "XES"), nobody).getStatus()).isEqualTo(403);
        LogQuery all = new LogQuery(List.of(LoggedProcess.values()), null, null, LogFormat.XES, null);
        assertThatThrownBy(() -> logs.begin(all, new Actor(nobody, Set.of(Role.STAFF), null)))
                .hasMessageContaining("hrOnly");
    }

    @Test
    void aLogThatBreaksOffIsNoWholeFileAndCanBeTakenAgain() throws Exception {
        new ReviewWorld(beans).review();
        Actor hr = new Actor(hrWithoutPart(), Set.of(Role.STAFF, Role.HR), null);
        LogQuery all = new LogQuery(List.of(LoggedProcess.values()), null, null, LogFormat.XES, null);
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        assertThatThrownBy(() -> logs.write(logs.begin(all, hr), breaksOff(arrived)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ReadLog.of(arrived.toByteArray())).isInstanceOf(SAXException.class);
        assertThat(ended(hr)).containsExactly(false);
        assertThat(page(answer(get("/hr/event-log"), hr.personId())).text()).contains("so far, or broken off there");
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        logs.write(logs.begin(all, hr), again);
        assertThat(ReadLog.of(again.toByteArray()).traces()).isNotEmpty();
        assertThat(ended(hr)).containsExactlyInAnyOrder(false, true);
    }

    @Test
    void twiceAsManyCasesNeedNoMoreQueries() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        world.reviews(3);
        Actor hr = new Actor(hrWithoutPart(), Set.of(Role.STAFF, Role.HR), null);
        LogQuery today = new LogQuery(
                List.of(LoggedProcess.REVIEW), calendar.dateOf(clock.instant()), null, LogFormat.XES, null);
        Begun first = logs.begin(today, hr);
        long cases = jdbc.sql("select cases from record_export where id = ?")
                .param(first.id())
                .query(Long.class)
                .single();
        int queries = Queries.of(() -> logs.write(first, OutputStream.nullOutputStream()))
                .size();
        // for each hundred cases: themselves, two that say what is left out, their entries, how far it has come
        assertThat(queries).isLessThanOrEqualTo((int) (5 * (cases / LogRun.CASES_AT_ONCE + 1) + entriesPages() + 3));
        assertThat(cases).isGreaterThanOrEqualTo(3);
    }

    private List<Boolean> ended(Actor by) {
        return jdbc.sql("select ended_at is not null from record_export where taken_by = ?")
                .param(by.personId())
                .query(Boolean.class)
                .list();
    }

    private long entriesPages() {
        return jdbc.sql("select count(*) from ledger_entry").query(Long.class).single() / LogRun.ENTRIES_AT_ONCE;
    }

    private static OutputStream breaksOff(OutputStream arrived) {
        return new OutputStream() {
            private int left = 2_000;

            @Override
            public void write(int one) throws IOException {
                left--;
                if (left < 0) {
                    throw new IOException("the other side has gone");
                }
                arrived.write(one);
            }
        };
    }

    private static Trace traceOf(ReadLog log, String caseId) {
        return log.traces().stream()
                .filter(trace -> trace.name().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private LedgerEntry lastOf(String hr) {
        List<LedgerEntry> entries = ledger.of(List.of(RecordChecks.RECORD), List.of(EventLogs.EXPORTED)).stream()
                .filter(entry -> entry.actor().equals(hr))
                .toList();
        return entries.get(entries.size() - 1);
    }

    private static Set<String> pseudonyms(String file) {
        return Pattern.compile("(case|person)-[0-9a-f]{20}")
                .matcher(file)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get(name).asString())
                .collect(Collectors.toSet());
    }

    /** Whoever has a part in a case is told nothing of it. */
    private String hrWithoutPart() {
        return new TestPeople(jdbc).add((String) null, Role.HR);
    }

    private static MockHttpServletRequestBuilder named(String format) {
        return named(format, "annualReview");
    }

    private static MockHttpServletRequestBuilder named(String format, String process) {
        return asked(process, format, "names", "NAMES", "reason", "Asked for by the vendor of our map tool");
    }

    private static MockHttpServletRequestBuilder asked(String process, String format, String... further) {
        MockHttpServletRequestBuilder asked =
                post("/hr/event-log").with(csrf()).param("process", process).param("format", format);
        Map<String, String> values = new HashMap<>(Map.of("names", "PSEUDONYMS"));
        for (int at = 0; at < further.length; at += 2) {
            values.put(further[at], further[at + 1]);
        }
        values.forEach(asked::param);
        return asked;
    }

    private static MockHttpServletRequestBuilder on(
            MockHttpServletRequestBuilder asked, String which, String day, String month) {
        return asked.param(which + ".day", day).param(which + ".month", month).param(which + ".year", "1950");
    }

    private byte[] taken(MockHttpServletRequestBuilder request, String person) throws Exception {
        MockHttpServletResponse answer = answer(request, person);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Objects.requireNonNull(answer.getHeader("Content-Disposition")))
                .startsWith("attachment; filename=\"events-");
        return answer.getContentAsByteArray();
    }

    private String complaint(MockHttpServletRequestBuilder request, String person) throws Exception {
        MockHttpServletResponse answer = answer(request, person);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).title()).startsWith("Error:");
        return page(answer).select(".govuk-error-summary__list").text();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, String person)
            throws Exception {
        SignedIn signedIn = new SignedIn(person, people.get(person).roles());
        return pages.perform(request.with(
                        authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
