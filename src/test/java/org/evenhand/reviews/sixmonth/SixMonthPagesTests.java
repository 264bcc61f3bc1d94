package org.evenhand.reviews.sixmonth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.EnumSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.evenhand.people.Role;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@EvenhandTest
class SixMonthPagesTests {

    private static final String LIST = "/hr/six-month-reviews";

    @Autowired
    ApplicationContext beans;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    MockMvc web;

    private NewcomerWorld library;
    private String address;

    @BeforeEach
    void somebodyNew() {
        library = new NewcomerWorld(beans);
        address = LIST + "/" + library.newcomer;
    }

    @Test
    void leadsFromTheCyclesToWhoIsDueAndOpensTheirReviewOnce() throws Exception {
        web.perform(get("/hr/cycles").with(asHr())).andExpect(content().string(containsString(LIST)));
        web.perform(get(LIST).with(asHr()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"" + address)));
        web.perform(get(address).with(asHr()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("June 1, 2026 to November 30, 2026")));

        web.perform(opening()).andExpect(redirectedUrl(LIST));
        web.perform(opening()).andExpect(status().isConflict());
        assertThat(reviews.about(library.newcomer)).hasSize(1);
        web.perform(get(LIST).with(asHr()))
                .andExpect(content().string(not(containsString("href=\"" + address))))
                .andExpect(content().string(containsString("/cases/" + caseId())));
        web.perform(get(address).with(asHr())).andExpect(status().isConflict());
    }

    @Test
    void keepsTheAnswersAndSaysWhatIsMissingOrCannotBeChosen() throws Exception {
        web.perform(post(address).param("criteriaSet", "none").with(asHr()).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("choose one of the options offered")));
        assertThat(reviews.about(library.newcomer)).isEmpty();
    }

    @Test
    void saysAtTheFieldThatNobodyButTheManagerCouldSign() throws Exception {
        String under = library.world.library.staffUnder(library.world.library.director);
        library.hired(under, NewcomerWorld.HIRED);
        web.perform(post(LIST + "/" + under)
                        .param("criteriaSet", library.criteria.id())
                        .with(asHr())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Select final signatory")));
        web.perform(opening(LIST + "/" + under).param("finalSignatory", library.world.library.director))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("#f-finalSignatory")));
    }

    @Test
    void saysWhyAReviewCannotBeOpened() throws Exception {
        library.hired(library.newcomer, java.time.LocalDate.of(2026, 6, 20));
        web.perform(get(address).with(asHr()))
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(containsString("from December 20, 2026")));

        String alone = library.world.library.staffWithoutManager();
        library.hired(alone, NewcomerWorld.HIRED);
        web.perform(get(LIST + "/" + alone).with(asHr())).andExpect(status().is4xxClientError());
        web.perform(get(LIST + "/nobody").with(asHr())).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "\0", "<b>", "no such person"})
    void takesAnEditedAddressOfTheListForWhatItCanMean(String after) throws Exception {
        web.perform(get(LIST).queryParam("after", after).with(asHr())).andExpect(status().isOk());
    }

    @Test
    void isNamedWhereverTheReviewIs() throws Exception {
        String review = library.opens();
        String step = "/tasks/" + library.world.waitsFor(review).id();
        for (String page : List.of("/", "/reviews", step)) {
            says(page, asNewcomer(), "Six-month review");
        }
        says("/cases/" + review, asNewcomer(), "Your six-month review");
        says("/people", as(library.world.library.manager, Role.MANAGER), "Six-month review");
        says("/hr/cases?q=" + library.newcomer, asHr(), "Six-month review");
        says("/cases/" + review, asHr(), "Six-month review of Person");
        says("/cases/" + review + "/timeline", asNewcomer(), "Timeline of the six-month review of Person");
        says("/cases/" + review + "/timeline.txt", asNewcomer(), "Timeline of the six-month review of Person");
        says("/cases/" + review + "/diagram", asNewcomer(), "Diagram of the six-month review of Person");
        says("/cases/" + review + "/acts/end-review", asHr(), "Six-month review of Person");

        library.goesToTheEnd(review);
        says("/cases/" + review + "/review", asNewcomer(), "Filed six-month review of Person");
        try (PDDocument pdf = Loader.loadPDF(body("/cases/" + review + "/review.pdf", asNewcomer()))) {
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Filed six-month review of Person");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Six-month review of new staff, as filed");
        }
    }

    @Test
    void saysWhyTheHighestLevelIsNotOffered() throws Exception {
        String review = library.opens();
        library.goesTo(review, "proposeRating");
        says(
                "/tasks/" + library.world.waitsFor(review).id(),
                as(library.world.library.manager, Role.MANAGER),
                "cannot be the overall rating of a six-month review of new staff");
    }

    private String caseId() {
        return reviews.about(library.newcomer).get(0).caseId();
    }

    private void says(String page, RequestPostProcessor person, String words) throws Exception {
        assertThat(new String(body(page, person), java.nio.charset.StandardCharsets.UTF_8))
                .as(page)
                .contains(words);
    }

    private byte[] body(String page, RequestPostProcessor person) throws Exception {
        return web.perform(get(page).with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private MockHttpServletRequestBuilder opening() {
        return opening(address);
    }

    private MockHttpServletRequestBuilder opening(String to) {
        return post(to).param("criteriaSet", library.criteria.id()).with(asHr()).with(csrf());
    }

    private RequestPostProcessor asHr() {
        return as(library.hr.personId(), Role.HR);
    }

    private RequestPostProcessor asNewcomer() {
        return as(library.newcomer, Role.STAFF);
    }

    private static RequestPostProcessor as(String person, Role role) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person, EnumSet.of(Role.STAFF, role)), null, List.of()));
    }
}
