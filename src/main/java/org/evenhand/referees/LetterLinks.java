package org.evenhand.referees;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.evenhand.shared.Sha256;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which referees do one step without an account: random, kept as a hash, for one purpose, expiring. A reminder
 * carries a link of its own, because nobody can find the earlier one again; all of them end together.
 */
@Component
public class LetterLinks {

    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_LENGTH = 43;

    private final JdbcClient jdbc;
    private final LetterSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LetterLinks(JdbcClient jdbc, LetterSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whom a link is for, and which step it opens. */
    record Opened(String refereeId, String step) {}

    /** The token of a new link, which nothing keeps but the mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(String refereeId, String step) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into referee_link (token_hash, referee_id, step, expires_at) values (?, ?, ?, ?)")
                .params(Sha256.of(token), refereeId, step, Timestamps.utc(expiry()))
                .update();
        return token;
    }

    /** When a link that is issued now opens nothing any more. */
    public Instant expiry() {
        return clock.instant().plus(Duration.ofDays(settings.linkDays()));
    }

    /** The hash is sought and not the token, so that the time of the answer tells nothing about any token. */
    Optional<Opened> find(String token) {
        if (token.length() != TOKEN_LENGTH) {
            return Optional.empty();
        }
        String hash = Sha256.of(token);
        return jdbc.sql("select token_hash, referee_id, step from referee_link where token_hash = ? and expires_at > ?")
                .params(hash, Timestamps.utc(clock.instant()))
                .query((row, number) -> same(row.getString("token_hash"), hash)
                        ? Optional.of(new Opened(row.getString("referee_id"), row.getString("step")))
                        : Optional.<Opened>empty())
                .optional()
                .flatMap(found -> found);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** Every link of this referee opens its step for so many days more. */
    void giveDays(String refereeId, int days) {
        jdbc.sql("select token_hash, expires_at from referee_link where referee_id = ?")
                .param(refereeId)
                .query((row, number) -> Map.entry(row.getString("token_hash"), Timestamps.required(row, "expires_at")))
                .list()
                .forEach(link -> jdbc.sql("update referee_link set expires_at = ? where token_hash = ?")
                        .params(Timestamps.utc(link.getValue().plus(Duration.ofDays(days))), link.getKey())
                        .update());
    }

    /** No link of this referee opens anything from now on. */
    void close(String refereeId) {
        jdbc.sql("delete from referee_link where referee_id = ?")
                .param(refereeId)
                .update();
    }
}
