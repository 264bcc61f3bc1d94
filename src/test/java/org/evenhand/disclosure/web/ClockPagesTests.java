package org.evenhand.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.evenhand.disclosure.DisclosureWorld;
import org.evenhand.people.People;
import org.evenhand.testsupport.EvenhandTest;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Library HR's list of clocks, and what the employee sees of them. */
@EvenhandTest
class ClockPagesTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private DisclosureWorld world;
    private String review;
    private String hr;
    private String employee;

    @BeforeEach
    void oneEntryAlone() {
        jdbc.sql("delete from negative_entry").update();
        world = new DisclosureWorld(beans);
        review = world.rated(DisclosureWorld.LOWEST);
        hr = world.hr.personId();
        employee = world.review(review).personId();
    }

    @Test
    void saysHowManyDaysAreLeftAndWithWordsWhenNoneAre() throws Exception {
        assertThat(listed()).contains("Person " + employee, "10 days left", "December 14, 2026");
        world.leaves(review);
        world.onDay(review, 10);
        assertThat(listed()).contains("Today is the last day", "The employee has left");
        world.onDay(review, 11);
        assertThat(page(get("/hr/record-entries"), hr)
                        .select("table .govuk-tag--red")
                        .text())
                .isEqualTo("Overdue");
    }

    @Test
    void recordsThatTheEmployeeWasToldAndSaysWhatIsWrongAtTheQuestion() throws Exception {
        String address = "/hr/record-entries/" + review;
        assertThat(page(get("/cases/" + review), hr).select("a[href='" + address + "']"))
                .hasSize(1);
        Document again = refused(telling(address, "LETTER", LocalDate.of(2027, 12, 5)));
        assertThat(again.title()).startsWith("Error:");
        assertThat(again.select(".govuk-error-summary").text()).contains("This day has not come yet");
        assertThat(refused(post(address).param("_form", "1")).select(".govuk-error-summary li"))
                .hasSize(2);

        LocalDate today = world.today();
        MockHttpServletResponse recorded = answer(telling(address, "LETTER", today), hr);
        assertThat(recorded.getRedirectedUrl()).isEqualTo(address);
        assertThat(page(get(address), hr).text()).contains("Told in time", "by letter", "Person " + hr);
        assertThat(listed()).contains("Nobody has to be told");
        assertThat(page(get("/hr/record-entries/told"), hr).text()).contains("Person " + employee, "Told in time");
        assertThat(answer(telling(address, "CALL", today), hr).getStatus()).isEqualTo(409);
    }

    @Test
    void tellsTheEmployeeOnTheirOwnPagesOnceTheTimeHasComeAndKeepsThatTheyHaveRead() throws Exception {
        assertThat(page(get("/"), employee).text()).doesNotContain("personnel record");
        assertThat(page(get("/account/record"), employee).select("table")).isEmpty();
        world.onDay(review, 7);
        assertThat(page(get("/"), employee).select("a[href=/account/record]")).hasSize(1);
        Document own = page(get("/account/record"), employee);
        assertThat(own.text()).contains("December 4, 2026", "five business days", "section 52C");
        assertThat(own.text()).doesNotContain("Level", "rating", "Rate criteria");

        MockHttpServletResponse read = answer(post("/account/record/read"), employee);
        assertThat(read.getRedirectedUrl()).isEqualTo("/account/record");
        assertThat(page(get("/"), employee).select("a[href=/account/record]")).isEmpty();
    }

    @Test
    void goesOnPageByPageAndShowsTheFirstPageForAMangledAddress() throws Exception {
        for (int i = 0; i < 26; i++) {
            jdbc.sql(
                            "insert into negative_entry (id, case_id, person_id, document_kind, revision, rules, table_version,"
                                    + " entered_at, notice_at, warn_at, last_day, due_at) select ?, ?, person_id, document_kind,"
                                    + " revision, rules, table_version, entered_at, notice_at, warn_at, last_day, due_at"
                                    + " from negative_entry where case_id = ?")
                    .params("e-" + i + review, "copy-" + i, review)
                    .update();
        }
        Document first = page(get("/hr/record-entries"), hr);
        assertThat(first.select("tbody tr")).hasSize(25);
        String next = first.select("a[rel=next]").attr("href");
        Document second = page(get(next), hr);
        assertThat(second.select("tbody tr")).hasSize(2);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(page(get("/hr/record-entries?after=zzz_"), hr).select("tbody tr"))
                .hasSize(25);
        assertThat(page(get("/hr/record-entries/told?after=1_"), hr).select("tbody tr"))
                .isEmpty();
        jdbc.sql("delete from negative_entry").update();
    }

    private static MockHttpServletRequestBuilder telling(String address, String how, LocalDate on) {
        return post(address)
                .param("_form", "1")
                .param("how", how)
                .param("on.day", "" + on.getDayOfMonth())
                .param("on.month", "" + on.getMonthValue())
                .param("on.year", "" + on.getYear());
    }

    private String listed() throws Exception {
        return page(get("/hr/record-entries"), hr).text();
    }

    private Document page(MockHttpServletRequestBuilder request, String person) throws Exception {
        MockHttpServletResponse answer = answer(request, person);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private Document refused(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request, hr);
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String person) throws Exception {
        var who = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person, people.get(person).roles()), null, List.of());
        return Objects.requireNonNull(web.perform(request.with(csrf()).with(authentication(who)))
                .andReturn()
                .getResponse());
    }
}
