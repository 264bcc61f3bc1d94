package org.evenhand.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.evenhand.people.Accounts;
import org.evenhand.people.PasswordLinkRequested;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@EvenhandTest
@RecordApplicationEvents
class SetPasswordPageTests {

    private static final String PASSWORD = "a quiet reading room";

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private String email;

    @BeforeEach
    void somebody() {
        email = new TestPeople(jdbc).add(null) + "@example.org";
    }

    @Test
    void setsAPasswordByALink() throws Exception {
        var link = link();
        web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Choose a password")));
        set(link, PASSWORD, PASSWORD).andExpect(redirectedUrl("/set-password?said=DONE"));
        web.perform(get("/set-password?said=DONE"))
                .andExpect(content().string(allOf(containsString("Your password is set"), containsString("/sign-in"))));
        assertThat(accounts.findByEmail(email)).isPresent();
    }

    @Test
    void answersTheSameWhetherOrNotItKnowsTheAddress() throws Exception {
        ask(email).andExpect(redirectedUrl("/set-password?said=SENT"));
        ask("nobody@example.org").andExpect(redirectedUrl("/set-password?said=SENT"));
        web.perform(get("/set-password?said=SENT"))
                .andExpect(content().string(containsString("If the library knows this address")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "<script>"})
    void asksForAnAddress(String wrong) throws Exception {
        ask(wrong)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Error:"),
                                containsString("Enter an e-mail address"),
                                not(containsString("<script>\"")))));
    }

    @Test
    void limitsTheLengthOfAnAddress() throws Exception {
        ask("x".repeat(200_000) + "@example.org").andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @CsvSource({
        "short, short, at least 12 characters",
        "aaaaaaaaaaaaa, aaaaaaaaaaaaa, different characters",
        "a quiet reading room, a loud reading room, not the same"
    })
    void saysWhyAPasswordWillNotDo(String password, String repeated, String reason) throws Exception {
        var link = link();
        set(link, password, repeated)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Error:"),
                                containsString(reason),
                                not(containsString(password + "\"")))));
        web.perform(get(link)).andExpect(status().isOk());
    }

    @Test
    void closesAUsedOrUnknownLink() throws Exception {
        var link = link();
        set(link, PASSWORD, PASSWORD);
        web.perform(get(link)).andExpect(status().isGone());
        set(link, PASSWORD, PASSWORD).andExpect(status().isGone());
        web.perform(get("/set-password/nothing"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("This link no longer opens")));
    }

    @Test
    void needsTheTokenOfTheForm() throws Exception {
        web.perform(post("/set-password").param("email", email)).andExpect(status().isForbidden());
    }

    private String link() throws Exception {
        ask(email);
        return "/set-password/"
                + events.stream(PasswordLinkRequested.class)
                        .reduce((first, second) -> second)
                        .orElseThrow()
                        .token();
    }

    private ResultActions ask(String address) throws Exception {
        return web.perform(post("/set-password").param("email", address).with(csrf()));
    }

    private ResultActions set(String link, String password, String repeated) throws Exception {
        return web.perform(post(link)
                .param("password", password)
                .param("repeated", repeated)
                .with(csrf()));
    }
}
