package org.evenhand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.evenhand.people.Role;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestPeople;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** However many pages Human Resources has, each is found in its group, and no line of the navigation has many. */
@EvenhandTest
class LibraryHrPageTests {

    /** Of what fits into one line of a window at 1280 pixels. */
    private static final int A_LINE = 7;

    private static final Pattern A_DESK = Pattern.compile("/hr/[a-z-]+");

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private TestPeople people;

    @BeforeEach
    void people() {
        people = new TestPeople(jdbc);
    }

    @Test
    void linksEveryDeskThereIsAndEachIsThere() throws Exception {
        List<String> linked = open("/hr", Role.HR).select("main a").eachAttr("href");
        assertThat(linked).containsAll(desks()).doesNotHaveDuplicates();
        for (String path : linked) {
            Document page = open(path, Role.HR);
            assertThat(page.select("nav[aria-label=Library HR] [aria-current]").eachAttr("href"))
                    .containsExactly(path);
            assertThat(page.select("nav[aria-label=Main] [aria-current]").eachAttr("href"))
                    .containsExactly("/hr");
        }
    }

    @Test
    void keepsEveryLineShort() throws Exception {
        Document page = open("/hr/roster/reviews", Role.HR);
        assertThat(page.select("nav[aria-label=Main] a")).hasSizeLessThanOrEqualTo(A_LINE);
        for (Element place : open("/hr", Role.HR).select("main a")) {
            assertThat(open(place.attr("href"), Role.HR).select("nav[aria-label=Library HR] a"))
                    .as(place.attr("href"))
                    .hasSizeBetween(2, A_LINE);
        }
        assertThat(open("/hr", Role.HR).select("nav[aria-label=Library HR]")).isEmpty();
    }

    @Test
    void showsOthersTheFewPagesTheyShareWithHrAndNoGroups() throws Exception {
        Document page = open("/notices", Role.ADMINISTRATOR);
        assertThat(page.select("nav[aria-label=Main] a").eachAttr("href"))
                .contains("/notices", "/incidents")
                .doesNotContain("/hr", "/hr/calendar");
        assertThat(page.select("nav[aria-label=Library HR]")).isEmpty();
        web.perform(get("/hr").with(as(Role.ADMINISTRATOR))).andExpect(status().isForbidden());
    }

    /** Pages that need nothing but their address. */
    private Set<String> desks() {
        Set<String> desks = new TreeSet<>();
        mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> A_DESK.matcher(path).matches())
                .forEach(desks::add);
        assertThat(desks).contains("/hr/cycles");
        return desks;
    }

    private Document open(String path, Role role) throws Exception {
        return Jsoup.parse(web.perform(get(path).with(as(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor as(Role role) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(people.add((String) null, role), Set.of(Role.STAFF, role)),
                null,
                AuthorityUtils.NO_AUTHORITIES));
    }
}
