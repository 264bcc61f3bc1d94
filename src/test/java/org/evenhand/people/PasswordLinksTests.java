package org.evenhand.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@EvenhandTest
@RecordApplicationEvents
class PasswordLinksTests {

    private static final String PASSWORD = "a quiet reading room";

    @Autowired
    private PasswordLinks links;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    private TestPeople test;
    private String id;
    private String email;

    @BeforeEach
    void setUp() {
        test = new TestPeople(jdbc);
        id = test.add(null);
        email = id + "@example.org";
    }

    @Test
    void setsAPasswordOnce() {
        var token = request();
        assertThat(links.isOpen(token)).isTrue();
        links.use(token, PASSWORD);
        assertThat(encoder.matches(
                        PASSWORD, accounts.findByEmail(email).orElseThrow().passwordHash()))
                .isTrue();
        assertThat(events.stream(PasswordChanged.class)).containsExactly(new PasswordChanged(id));
        assertThat(links.isOpen(token)).isFalse();
        assertRefused(Kind.MOVED_ON, "people.password.refused.linkClosed", token, PASSWORD);
    }

    @Test
    void closesTheOtherLinksOfThePerson() {
        var first = request();
        var second = request();
        links.use(second, PASSWORD);
        assertThat(links.isOpen(first)).isFalse();
    }

    @Test
    void staysOpenForADay() {
        var token = request();
        clock.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(links.isOpen(token)).isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(links.isOpen(token)).isFalse();
        assertRefused(Kind.MOVED_ON, "people.password.refused.linkClosed", token, PASSWORD);
    }

    @Test
    void sendsNothingToStrangersOrToThoseWhoLeft() {
        links.request("nobody@example.org");
        test.leaves(id);
        links.request(email);
        assertThat(tokens()).isEmpty();
    }

    @Test
    void closesWhenThePersonLeaves() {
        var token = request();
        test.leaves(id);
        assertThat(links.isOpen(token)).isFalse();
    }

    @Test
    void sendsAtMostThreeInAnHour() {
        for (int time = 0; time < 5; time++) {
            links.request(email);
        }
        assertThat(tokens()).hasSize(3).doesNotHaveDuplicates();
        clock.advance(Duration.ofHours(1));
        links.request(email);
        assertThat(tokens()).hasSize(4);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"elevenchars, tooShort", "'', tooShort", "aaaaaaaaaaaaaaaa, tooSimple", "abcdabcdabcdabcd, tooSimple"})
    void refusesAWeakPasswordAndKeepsTheLinkOpen(String password, String reason) {
        var token = request();
        assertRefused(Kind.INVALID, "people.password.refused." + reason, token, password);
        assertThat(links.isOpen(token)).isTrue();
    }

    @Test
    void limitsTheLengthOnBothSides() {
        assertRefused(Kind.INVALID, "people.password.refused.tooLong", request(), "abcdefgh".repeat(16) + "i");
        links.use(request(), "abcdefgh".repeat(16));
        links.use(request(), "abcdefghijkl");
    }

    @Test
    void refusesTheEmailAddress() {
        assertRefused(Kind.INVALID, "people.password.refused.isEmail", request(), email.toUpperCase() + "!");
    }

    @Test
    void refusesALinkThatNeverWas() {
        assertThat(links.isOpen("nothing")).isFalse();
        assertRefused(Kind.MOVED_ON, "people.password.refused.linkClosed", "nothing", PASSWORD);
    }

    @Test
    void keepsTheTokenOutOfTheDatabaseAndOfLogs() {
        var token = request();
        assertThat(jdbc.sql("select token_hash from password_link")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(token);
        assertThat(new PasswordLinkRequested(id, token).toString()).doesNotContain(token);
    }

    private String request() {
        links.request(email);
        var tokens = tokens();
        return tokens.get(tokens.size() - 1);
    }

    private List<String> tokens() {
        return events.stream(PasswordLinkRequested.class)
                .map(PasswordLinkRequested::token)
                .toList();
    }

    private void assertRefused(Kind kind, String key, String token, String password) {
        assertThatThrownBy(() -> links.use(token, password)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }
}
