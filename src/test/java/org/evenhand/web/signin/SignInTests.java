package org.evenhand.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.evenhand.people.Accounts;
import org.evenhand.people.Role;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@EvenhandTest
class SignInTests {

    private static final String PASSWORD = "seven quiet rivers";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    private TestPeople people;
    private String person;

    @BeforeEach
    void somebodyHasAnAccount() {
        people = new TestPeople(jdbc);
        person = people.add(null, Role.HR);
        accounts.setPassword(person, encoder.encode(PASSWORD));
    }

    @Test
    void checksUnknownAddressesWithAHashThatTakesAsLong() {
        String cost = encoder.encode("any").replaceFirst("[^$]*\\$[^$]*$", "");
        assertThat(LocalAccounts.NOBODYS_HASH).startsWith(cost).hasSameSizeAs(encoder.encode("any"));
        assertThat(encoder.upgradeEncoding(LocalAccounts.NOBODYS_HASH)).isFalse();
    }

    @Test
    void asksStrangersToSignIn() throws Exception {
        web.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<title>Sign in")));
    }

    @Test
    void opensTheHomePageAfterSignIn() throws Exception {
        Cookie session = session(signIn(PASSWORD));
        web.perform(get("/").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Person " + person)));
    }

    @Test
    void returnsToThePageAskedFor() throws Exception {
        Cookie before = session(web.perform(get("/reviews?year=2026")).andReturn());
        web.perform(attempt(email(), PASSWORD).cookie(before))
                .andExpect(redirectedUrl("http://localhost/reviews?year=2026"));
    }

    @Test
    void neverReturnsToAPartOfAPage() throws Exception {
        MvcResult part = web.perform(get("/reviews").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andReturn();
        assertThat(part.getResponse().getRedirectedUrl()).isNull();
    }

    @Test
    void givesTheSessionANewIdAtSignIn() throws Exception {
        Cookie before = session(web.perform(get("/reviews")).andReturn());
        Cookie after =
                session(web.perform(attempt(email(), PASSWORD).cookie(before)).andReturn());
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        web.perform(get("/").cookie(before)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownAddress() throws Exception {
        assertThat(refusalOf(email(), "wrong")).isEqualTo(refusalOf("nobody@example.org", "wrong"));
    }

    @Test
    void keepsTheAddressAfterAWrongPassword() throws Exception {
        MvcResult refused = web.perform(attempt(email(), "wrong"))
                .andExpect(redirectedUrl("/sign-in?failed"))
                .andReturn();
        web.perform(get("/sign-in").param("failed", "").cookie(session(refused)))
                .andExpect(content().string(containsString("<title>Error: Sign in")))
                .andExpect(content().string(containsString("value=\"" + email() + "\"")))
                .andExpect(content().string(not(containsString("wrong\""))));
    }

    @Test
    void refusesTheRightPasswordOfALockedAccount() throws Exception {
        for (int tries = 0; tries < 10; tries++) {
            accounts.failed(email());
        }
        web.perform(attempt(email(), PASSWORD)).andExpect(redirectedUrl("/sign-in?failed"));
    }

    @Test
    void refusesAnEmptyAndAnEndlessPassword() throws Exception {
        web.perform(attempt(email(), "")).andExpect(redirectedUrl("/sign-in?failed"));
        web.perform(attempt(email(), "x".repeat(200_000))).andExpect(redirectedUrl("/sign-in?failed"));
    }

    @Test
    void refusesAFormFromElsewhere() throws Exception {
        web.perform(post("/sign-in").param("email", email()).param("password", PASSWORD))
                .andExpect(status().isForbidden());
    }

    @Test
    void signsOutOnlyByPost() throws Exception {
        Cookie session = session(signIn(PASSWORD));
        web.perform(get("/sign-out").cookie(session)).andExpect(status().isNotFound());
        web.perform(post("/sign-out").cookie(session).with(csrf())).andExpect(redirectedUrl("/sign-in?signed-out"));
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void endsTheSessionWhenRolesChange() throws Exception {
        Cookie session = session(signIn(PASSWORD));
        jdbc.sql("update person set roles = 'ADMINISTRATOR' where id = ?")
                .param(person)
                .update();
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void endsTheSessionWhenThePersonLeaves() throws Exception {
        Cookie session = session(signIn(PASSWORD));
        people.leaves(person);
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void guardsTheSessionCookie() throws Exception {
        Cookie session = session(signIn(PASSWORD));
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSecure()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void tellsAPageLeftOpenWhetherSomebodyIsSignedIn() throws Exception {
        web.perform(get("/session").accept("application/json"))
                .andExpect(content().json("{\"signedIn\":false}"));
        web.perform(get("/session").accept("application/json").cookie(session(signIn(PASSWORD))))
                .andExpect(content().string(containsString("\"token\"")));
    }

    private MvcResult signIn(String password) throws Exception {
        return web.perform(attempt(email(), password))
                .andExpect(redirectedUrl("/"))
                .andReturn();
    }

    private String refusalOf(String email, String password) throws Exception {
        web.perform(attempt(email, password)).andExpect(redirectedUrl("/sign-in?failed"));
        return web.perform(get("/sign-in").param("failed", ""))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static MockHttpServletRequestBuilder attempt(String email, String password) {
        return post("/sign-in")
                .param("email", email)
                .param("password", password)
                .with(csrf());
    }

    private String email() {
        return person + "@example.org";
    }

    private static Cookie session(MvcResult result) {
        return result.getResponse().getCookie("evenhand");
    }
}
