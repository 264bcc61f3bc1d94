package org.evenhand.notifications.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Instant;
import java.util.UUID;
import org.evenhand.notifications.NoticeState;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.shared.Timestamps;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody who looks, and somebody to whom mails did not go. */
@EvenhandTest
abstract class MailPages {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    String staff = "";
    String hr = "";

    @BeforeEach
    void twoPeople() {
        var roster = new TestPeople(jdbc);
        hr = roster.add(null, Role.HR);
        staff = roster.add(hr);
        jdbc.sql("delete from notice").update();
    }

    RequestPostProcessor as(String personId) {
        return authentication(signedIn(personId));
    }

    Authentication signedIn(String personId) {
        var who = new SignedIn(personId, people.get(personId).roles());
        String[] authorities = who.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                who, null, AuthorityUtils.createAuthorityList(authorities));
    }

    String aNotice(String kind, NoticeState state, @Nullable String reason, Instant at) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into notice (id, person_id, kind, case_id, task_id, task_name, state, attempts, reason,"
                        + " next_attempt_at, created_at) values (?, ?, ?, 'case-1', 'task-1', 'Write <self-review>', ?, 8,"
                        + " ?, ?, ?)")
                .params(id, staff, kind, state.name(), reason, Timestamps.utc(at), Timestamps.utc(at))
                .update();
        return id;
    }

    String stateOf(String id) {
        return jdbc.sql("select state from notice where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
