package org.evenhand.disclosure.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenhand.appeals.AppealWorld;
import org.evenhand.history.search.SearchWorld;
import org.evenhand.lists.ListExport;
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
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Queries;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/** Every list of Library HR as a file: whole, in words, with the rights of whoever takes it, and written down. */
@EvenhandTest
class ListExportTests {

    private static final Pattern OFFER =
            Pattern.compile("template\\.disclosure\\.take\\(page = page, list = \"([a-z-]+)\"");

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc pages;

    @Autowired
    ListExports exports;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    People people;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingElseWaitsForSearch() {
        new SearchWorld(beans).nothingElseWaits();
    }

    @Test
    void everyListIsTakenInWordsAndInBothForms() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        String filed = world.review();
        world.goesToTheEnd(filed);
        PromotionWorld promotions = new PromotionWorld(beans);
        Promotion promotion = promotions.opened();
        promotions.goes(promotion, "declareIntent");
        promotions.goes(promotion, "assembleDossier");
        AppealWorld appeals = new AppealWorld(beans);
        appeals.files(appeals.decisionOf(filed), "procedure");
        String hr = hr();
        Map<String, String> of =
                Map.of("cycle", String.valueOf(reviews.get(filed).cycleId()), "round", promotion.roundId());
        assertThat(exports.names()).hasSizeGreaterThan(28);
        for (String list : exports.names()) {
            String csv = taken(list, with(of, "as", "CSV"), hr).getContentAsString(UTF_8);
            assertThat(csv.lines().findFirst().orElseThrow())
                    .as(list)
                    .startsWith("\uFEFF")
                    .contains(",");
            assertThat(csv)
                    .as(list)
                    .doesNotContain("???", ".state.", ".status.", ".column.", "casework.step.", "reviews.kind.");
            byte[] xlsx = taken(list, with(of, "as", "XLSX"), hr).getContentAsByteArray();
            assertThat(new String(xlsx, 0, 2, UTF_8)).as(list).isEqualTo("PK");
        }
        assertThat(taken("promotions", of, hr).getContentAsString(UTF_8)).contains(promotion.caseId());
        assertThat(taken("appeals", of, hr).getContentAsString(UTF_8)).contains("Appeal,");
    }

    @Test
    void everyListIsOfferedByAPageAndEveryPageOffersOneThatThereIs() throws Exception {
        Set<String> offered = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher taken = OFFER.matcher(Files.readString(template));
                while (taken.find()) {
                    offered.add(taken.group(1));
                }
            }
        }
        assertThat(offered).containsExactlyElementsOf(exports.names());
    }

    private static Map<String, String> with(Map<String, String> filters, String name, String value) {
        Map<String, String> more = new HashMap<>(filters);
        more.put(name, value);
        return more;
    }

    @Test
    void aListHoldsWhatItsPageShowsWithTheSameFiltersAndTheLedgerSaysWhoTookIt() throws Exception {
        ReviewWorld world = new ReviewWorld(beans);
        List<String> some = world.reviews(3);
        PerformanceReview one = reviews.get(some.get(0));
        String name = people.get(one.personId()).displayName();
        String hr = hr();
        assertThat(taken("reviews", Map.of("as", "CSV"), hr).getContentAsString(UTF_8))
                .contains(some);
        String found = taken("reviews", Map.of("as", "CSV", "q", name), hr).getContentAsString(UTF_8);
        assertThat(found).contains(name, one.caseId(), "Open");
        assertThat(taken("reviews", Map.of("q", "nobody is called like this"), hr)
                        .getContentAsString(UTF_8)
                        .lines())
                .hasSize(1);
        String search = taken("search", Map.of("person", one.personId(), "kind", "reviewOpened"), hr)
                .getContentAsString(UTF_8);
        assertThat(search.lines()).hasSize(2).last().asString().contains(one.caseId());

        List<LedgerEntry> entries = ledger.of(List.of(RecordChecks.RECORD), List.of(ListExports.EXPORTED)).stream()
                .filter(entry -> entry.actor().equals(hr))
                .toList();
        assertThat(entries).hasSize(4);
        assertThat(entries.get(1).facts())
                .containsEntry("list", "reviews")
                .containsEntry("format", "CSV")
                .containsEntry("filters", List.of("q"));
        assertThat(entries.toString()).doesNotContain(name);
    }

    @Test
    void whatIsRefusedIsRefusedBeforeTheFirstByteAndIsNotWrittenDown() throws Exception {
        String hr = hr();
        assertThat(answer("no-such-list", Map.of(), hr).getStatus()).isEqualTo(404);
        MockHttpServletResponse wrong = answer("search", Map.of("from", "2026-05-02", "until", "2026-05-01"), hr);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getHeader("Content-Disposition")).isNull();
        assertThat(answer("roster", Map.of(), new TestPeople(jdbc).add((String) null))
                        .getStatus())
                .isEqualTo(403);
        assertThat(ledger.of(List.of(RecordChecks.RECORD), List.of(ListExports.EXPORTED)))
                .noneMatch(entry -> entry.actor().equals(hr));
    }

    @Test
    void noLineNeedsAQueryOfItsOwn() throws Exception {
        new ReviewWorld(beans).reviews(5);
        Actor hr = new Actor(hr(), Set.of(Role.STAFF, Role.HR), null);
        long lines = jdbc.sql("select count(*) from performance_review")
                .query(Long.class)
                .single();
        ListExport list = exports.begin("reviews", ListFormat.CSV, Map.of(), hr);
        List<String> queries =
                Queries.of(() -> exports.write(list, ListFormat.CSV, Map.of(), hr, OutputStream.nullOutputStream()));
        // three for each page of twenty-five
        assertThat(queries).hasSizeLessThanOrEqualTo((int) (3 * (lines / 25 + 1) + lines / Cells.AT_ONCE + 1));
    }

    private String hr() {
        return new TestPeople(jdbc).add((String) null, Role.HR);
    }

    private MockHttpServletResponse taken(String list, Map<String, String> parameters, String person) throws Exception {
        MockHttpServletResponse answer = answer(list, parameters, person);
        assertThat(answer.getStatus()).as(list).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment; filename=\"" + list + "-");
        return answer;
    }

    private MockHttpServletResponse answer(String list, Map<String, String> parameters, String person)
            throws Exception {
        var request = post("/hr/lists/" + list).with(csrf());
        parameters.forEach(request::param);
        SignedIn signedIn = new SignedIn(person, people.get(person).roles());
        return pages.perform(request.with(
                        authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
