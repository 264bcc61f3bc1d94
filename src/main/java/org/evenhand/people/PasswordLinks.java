package org.evenhand.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links by which active people set their password, the first time or when they forgot it. Only the hash of a
 * link's token is kept.
 */
@Component
public class PasswordLinks {

    /** How long a link is open. */
    public static final Duration OPEN_FOR = Duration.ofHours(24);

    /** More links than this are not sent to one person within an hour. */
    static final int LINKS_AN_HOUR = 3;

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final People people;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    PasswordLinks(
            JdbcClient jdbc,
            People people,
            Accounts accounts,
            PasswordEncoder encoder,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
        this.events = events;
    }

    /** Sends a link to the active person with that address. Tells the caller nothing about whether there is one. */
    @Transactional
    public void request(String email) {
        forgetExpired();
        people.byEmail(email)
                .map(Person::id)
                .filter(id -> requestedLately(id) < LINKS_AN_HOUR)
                .ifPresent(this::send);
    }

    /** Whether that link can still be used. */
    public boolean isOpen(String token) {
        return owner(token).isPresent();
    }

    /**
     * Sets the password of the person the link was sent to, and closes all links of that person.
     *
     * @throws Refusal MOVED_ON when the link was used, has expired or never was; INVALID, leaving the link open, when
     *     the password breaks a rule
     */
    @Transactional
    public void use(String token, String password) {
        var person = owner(token).orElseThrow(PasswordLinks::closed);
        PasswordRules.check(password, person);
        if (close("token_hash = ?", hash(token)) == 0) {
            throw closed();
        }
        close("person_id = ?", person.id());
        accounts.setPassword(person.id(), encoder.encode(password));
        events.publishEvent(new PasswordChanged(person.id()));
    }

    private void send(String personId) {
        var token = newToken();
        jdbc.sql("insert into password_link (token_hash, person_id, requested_at, expires_at) values (?, ?, ?, ?)")
                .params(
                        hash(token),
                        personId,
                        utc(clock.instant()),
                        utc(clock.instant().plus(OPEN_FOR)))
                .update();
        events.publishEvent(new PasswordLinkRequested(personId, token));
    }

    private int requestedLately(String personId) {
        return jdbc.sql("select count(*) from password_link where person_id = ? and requested_at > ?")
                .params(personId, utc(clock.instant().minus(Duration.ofHours(1))))
                .query(Integer.class)
                .single();
    }

    private Optional<Person> owner(String token) {
        return jdbc.sql("select person_id from password_link where token_hash = ? and used_at is null"
                        + " and expires_at > ?")
                .params(hash(token), utc(clock.instant()))
                .query(String.class)
                .optional()
                .flatMap(people::find)
                .filter(Person::active);
    }

    private int close(String which, String value) {
        return jdbc.sql("update password_link set used_at = ? where used_at is null and " + which)
                .params(utc(clock.instant()), value)
                .update();
    }

    private void forgetExpired() {
        jdbc.sql("delete from password_link where expires_at < ?")
                .param(utc(clock.instant()))
                .update();
    }

    private String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        return Sha256.of(token);
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Refusal closed() {
        return Refusal.because(Kind.MOVED_ON, "people.password.refused.linkClosed");
    }
}
