package org.evenhand.criteria.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenhand.criteria.ACriteriaDraft;
import org.evenhand.criteria.CriteriaDraft;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@EvenhandTest
class CriteriaPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    CriteriaSets sets;

    final String name = "Set " + UUID.randomUUID();
    Actor hr;
    RequestPostProcessor asHr;
    RequestPostProcessor asStaff;

    @BeforeEach
    void people() {
        var roster = new TestPeople(jdbc);
        var director = roster.add((String) null);
        var inHr = roster.add(director, Role.HR);
        hr = new Actor(inHr, Set.of(Role.STAFF, Role.HR), null);
        asHr = signedIn(inHr);
        asStaff = signedIn(roster.add(director));
    }

    @Test
    void listsEverySetForHr() throws Exception {
        var set = published();

        assertThat(listed()).containsOnlyOnce("/criteria/" + set.id()).doesNotHaveDuplicates();
        web.perform(get("/hr/criteria?page=-1").with(asHr)).andExpect(status().isOk());
        web.perform(get("/hr/criteria?page=2147483647").with(asHr)).andExpect(status().isOk());
    }

    /** Addresses of all sets, page after page. */
    private List<String> listed() throws Exception {
        List<String> listed = new ArrayList<>();
        for (String address = "/hr/criteria"; !address.isEmpty(); ) {
            String html = web.perform(get(address).with(asHr))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            var page = Jsoup.parse(html);
            listed.addAll(page.select("#criteria-sets a").eachAttr("href"));
            address = page.select("a[rel=next]").attr("href");
        }
        return listed;
    }

    @Test
    void showsAPublishedSetToEverybodyWhoSignsIn() throws Exception {
        var set = published();

        web.perform(get("/criteria/{id}", set.id()).with(asStaff))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Published on November 20, 2026")))
                .andExpect(content().string(not(containsString("/versions"))));
        web.perform(get("/criteria/{id}", set.id())).andExpect(status().is3xxRedirection());
    }

    @Test
    void hidesADraftFromEverybodyButHr() throws Exception {
        var draft = draft();

        web.perform(get("/criteria/{id}", draft.id()).with(asStaff)).andExpect(status().isNotFound());
        web.perform(get("/criteria/{id}", draft.id()).with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing stands in the way")));
        web.perform(get("/criteria/nowhere").with(asHr)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hr/criteria", "/hr/criteria/new", "/hr/criteria/x/edit", "/hr/criteria/x/publish"})
    void keepsHrsPagesFromEverybodyElse(String page) throws Exception {
        web.perform(get(page).with(asStaff)).andExpect(status().isForbidden());
    }

    @Test
    void keepsHrsActionsFromEverybodyElse() throws Exception {
        var draft = draft();

        web.perform(post("/hr/criteria/new").with(asStaff).with(csrf())).andExpect(status().isForbidden());
        web.perform(post("/hr/criteria/{id}/publish", draft.id())
                        .param("_revision", "1")
                        .with(asStaff)
                        .with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post("/hr/criteria/{id}/publish", draft.id())
                        .param("_revision", "1")
                        .with(asHr))
                .andExpect(status().isForbidden());
    }

    @Test
    void savesANewDraftAndSaysWhatStandsInTheWayOfPublishing() throws Exception {
        var sent = web.perform(written(post("/hr/criteria/new"), "60"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/criteria/*"))
                .andReturn();

        web.perform(get(String.valueOf(sent.getResponse().getRedirectedUrl())).with(asHr))
                .andExpect(content().string(containsString("The weights add up to 60 percent")))
                .andExpect(content().string(containsString("Reads &lt;b&gt; aloud")));
    }

    @Test
    void showsTheFormAgainWithWhatIsWrong() throws Exception {
        web.perform(written(post("/hr/criteria/new"), "a lot"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("<title>Error: ")))
                .andExpect(content().string(containsString("govuk-error-summary")))
                .andExpect(content().string(containsString("a lot")));
    }

    @Test
    void addsARowWithoutScript() throws Exception {
        web.perform(written(post("/hr/criteria/new"), "100").param("_add", "criteria[0].anchors"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("criteria[0].anchors[1].text")))
                .andExpect(content().string(containsString("aloud\"")));
    }

    @Test
    void offersEveryJobFamilyBesideThoseThatADraftHasAlready() throws Exception {
        var blank = ACriteriaDraft.named(name);
        var families = Set.of("Papyrology, where nobody works now");
        var draft = sets.begin(new CriteriaDraft(name, families, blank.scale(), blank.criteria()), hr);

        web.perform(get("/hr/criteria/{id}/edit", draft.id()).with(asHr))
                .andExpect(content().string(containsString("value=\"Papyrology, where nobody works now\" checked")))
                .andExpect(content().string(containsString("value=\"Librarianship\"")));
    }

    @Test
    void refusesASaveOverWhatSomebodySavedMeanwhile() throws Exception {
        var draft = draft();
        sets.save(draft.id(), draft.revision(), ACriteriaDraft.named(name), hr);

        web.perform(written(post("/hr/criteria/{id}/edit", draft.id()), "100").param("_revision", "1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else saved")));
    }

    @Test
    void refusesToEditWhatIsPublishedAndOffersTheNextVersion() throws Exception {
        var set = published();

        web.perform(get("/hr/criteria/{id}/edit", set.id()).with(asHr)).andExpect(status().isConflict());
        web.perform(post("/hr/criteria/{id}/versions", set.id()).with(asHr).with(csrf()))
                .andExpect(redirectedUrlPattern("/hr/criteria/*/edit"));
    }

    @Test
    void publishesAfterALook() throws Exception {
        var draft = draft();

        web.perform(get("/hr/criteria/{id}/publish", draft.id()).with(asHr))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("nobody can change it any more")));
        web.perform(publishing(draft)).andExpect(redirectedUrl("/criteria/" + draft.id()));
        web.perform(publishing(draft)).andExpect(status().isConflict());
        web.perform(get("/hr/criteria/{id}/publish", draft.id()).with(asHr)).andExpect(status().isConflict());
    }

    private MockHttpServletRequestBuilder publishing(CriteriaSet draft) {
        return post("/hr/criteria/{id}/publish", draft.id())
                .param("_revision", "1")
                .with(asHr)
                .with(csrf());
    }

    private MockHttpServletRequestBuilder written(MockHttpServletRequestBuilder request, String weight) {
        request.with(asHr).with(csrf()).param("name", name).param("jobFamilies", "Librarianship");
        for (int level = 0; level < 4; level++) {
            request.param("scale[" + level + "].label", "Level " + level);
        }
        request.param("criteria[0].name", "Service")
                .param("criteria[0].description", "What patrons can do.")
                .param("criteria[0].weight", weight)
                .param("criteria[0].anchors[0].text", "Reads <b> aloud");
        return request;
    }

    private CriteriaSet draft() {
        return sets.begin(ACriteriaDraft.named(name), hr);
    }

    private CriteriaSet published() {
        var draft = draft();
        return sets.publish(draft.id(), draft.revision(), hr);
    }

    private RequestPostProcessor signedIn(String person) {
        var who = new SignedIn(person, people.get(person).roles());
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, AuthorityUtils.NO_AUTHORITIES));
    }
}
