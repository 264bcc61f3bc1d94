package org.evenhand.people;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The local accounts. Only active people have one that opens. The fifth wrong password in a row locks the account for
 * a minute, each further one twice as long, up to an hour.
 */
@Component
public class Accounts {

    static final int FREE_ATTEMPTS = 5;
    static final Duration LONGEST_LOCK = Duration.ofHours(1);

    private static final String OF_EMAIL = "person_id = (select id from person where sign_in_email = :email)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The account of the active person with that e-mail address, if a password was ever set. */
    public Optional<Account> findByEmail(String email) {
        return jdbc.sql("select person_id, password_hash, locked_until from account where " + OF_EMAIL)
                .param("email", key(email))
                .query((row, number) -> new Account(
                        row.getString("person_id"),
                        row.getString("password_hash"),
                        isAhead(row.getObject("locked_until", OffsetDateTime.class))))
                .optional();
    }

    /** Counts a wrong password. Does nothing for an address without an account. */
    @Transactional
    public void failed(String email) {
        jdbc.sql("update account set failed_attempts = failed_attempts + 1 where " + OF_EMAIL)
                .param("email", key(email))
                .update();
        jdbc.sql("select failed_attempts from account where " + OF_EMAIL)
                .param("email", key(email))
                .query(Integer.class)
                .optional()
                .filter(attempts -> attempts >= FREE_ATTEMPTS)
                .ifPresent(attempts -> lock(email, lockAfter(attempts)));
    }

    /** Forgets the wrong passwords: somebody has signed in. */
    @Transactional
    public void succeeded(String email) {
        jdbc.sql("update account set failed_attempts = 0, locked_until = null where failed_attempts > 0 and "
                        + OF_EMAIL)
                .param("email", key(email))
                .update();
    }

    /**
     * Gives the person that password, opens the account if there was none, and ends a lock.
     *
     * @param hash as encoded by the application's password encoder, never the password
     */
    @Transactional
    public void setPassword(String personId, String hash) {
        if (change(personId, hash) == 0) {
            jdbc.sql("insert into account (person_id, password_hash, failed_attempts, changed_at) values (?, ?, 0, ?)")
                    .params(personId, hash, now())
                    .update();
        }
    }

    static Duration lockAfter(int attempts) {
        int doublings = Math.min(attempts - FREE_ATTEMPTS, 6);
        var lock = Duration.ofMinutes(1L << doublings);
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }

    private int change(String personId, String hash) {
        return jdbc.sql("update account set password_hash = ?, failed_attempts = 0, locked_until = null, changed_at = ?"
                        + " where person_id = ?")
                .params(hash, now(), personId)
                .update();
    }

    private void lock(String email, Duration howLong) {
        jdbc.sql("update account set locked_until = :until where " + OF_EMAIL)
                .param("until", now().plus(howLong))
                .param("email", key(email))
                .update();
    }

    private boolean isAhead(@Nullable OffsetDateTime at) {
        return at != null && at.isAfter(now());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
