package org.evenhand.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.evenhand.notifications.NoticeChoices;
import org.evenhand.people.Role;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@EvenhandTest
class AccountPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private NoticeChoices choices;

    @Autowired
    private JdbcClient jdbc;

    private String person;

    @BeforeEach
    void somebody() {
        person = new TestPeople(jdbc).add(null);
    }

    @Test
    void standUnderOnesNameOnEveryPage() throws Exception {
        page("/").andExpect(content().string(containsString("href=\"/account\"")));
        page("/account")
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/account/notices\""),
                                containsString("href=\"/account/calendar\""))));
    }

    @Test
    void takeAChoiceAndShowIt() throws Exception {
        assertThat(choices.isWeekly(person)).isFalse();
        choose("true").andExpect(redirectedUrl("/account/notices"));
        choose("true").andExpect(redirectedUrl("/account/notices"));
        assertThat(choices.isWeekly(person)).isTrue();
        page("/account/notices")
                .andExpect(content()
                        .string(containsString(
                                "id=\"weekly-true\" name=\"weekly\" type=\"radio\"" + " value=\"true\" checked")));
        choose("false").andExpect(redirectedUrl("/account/notices"));
        assertThat(choices.isWeekly(person)).isFalse();
    }

    @Test
    void refuseAChoiceThatIsNone() throws Exception {
        choose("sometimes").andExpect(status().isBadRequest());
        web.perform(post("/account/notices").with(me()).with(csrf())).andExpect(status().isBadRequest());
        assertThat(choices.isWeekly(person)).isFalse();
    }

    private ResultActions choose(String weekly) throws Exception {
        return web.perform(
                post("/account/notices").param("weekly", weekly).with(me()).with(csrf()));
    }

    private ResultActions page(String address) throws Exception {
        return web.perform(get(address).with(me())).andExpect(status().isOk());
    }

    private RequestPostProcessor me() {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person, Set.of(Role.STAFF)), null, List.of()));
    }
}
