package org.evenhand.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
class AccountsTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

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
    void opensWithThePasswordSetLast() {
        assertThat(accounts.findByEmail(email)).isEmpty();
        accounts.setPassword(id, "first");
        accounts.setPassword(id, "second");
        assertThat(accounts.findByEmail(email.toUpperCase())).contains(new Account(id, "second", false));
    }

    @Test
    void knowsNobodyWhoLeft() {
        accounts.setPassword(id, "hash");
        test.leaves(id);
        assertThat(accounts.findByEmail(email)).isEmpty();
    }

    @Test
    void locksAtTheFifthWrongPasswordForAMinute() {
        accounts.setPassword(id, "hash");
        fail(4);
        assertThat(isLocked()).isFalse();
        fail(1);
        assertThat(isLocked()).isTrue();
        clock.advance(Duration.ofSeconds(59));
        assertThat(isLocked()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(isLocked()).isFalse();
        fail(1);
        clock.advance(Duration.ofSeconds(119));
        assertThat(isLocked()).isTrue();
    }

    @Test
    void forgetsWrongPasswordsAfterASignInOrANewPassword() {
        accounts.setPassword(id, "hash");
        fail(4);
        accounts.succeeded(email);
        fail(4);
        assertThat(isLocked()).isFalse();
        fail(1);
        accounts.setPassword(id, "other");
        assertThat(isLocked()).isFalse();
    }

    @Test
    void takesAnythingForAnAddress() {
        accounts.failed("nobody@example.org");
        accounts.succeeded("");
        assertThat(accounts.findByEmail("' or 1=1 --")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "6, 2", "7, 4", "10, 32", "11, 60", "12, 60", "2147483647, 60"})
    void doublesTheLockUpToAnHour(int attempts, int minutes) {
        assertThat(Accounts.lockAfter(attempts)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void keepsTheHashOutOfLogs() {
        assertThat(new Account("p1", "secret", true)).hasToString("Account[p1, locked]");
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            accounts.failed(email);
        }
    }

    private boolean isLocked() {
        return accounts.findByEmail(email).orElseThrow().locked();
    }
}
