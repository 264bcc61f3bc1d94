package org.evenhand.committees.ballot;

import java.time.Instant;
import javax.crypto.SecretKey;
import org.evenhand.shared.InstallationKey;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of each sealed vote, wrapped under the key of the installation. From the key of a vote that of each member is
 * derived, so that a reveal releases those of the votes it counts and no other. Source: decision 69.
 */
@Repository
class BallotKeys {

    private static final String VOTE = "vote";
    private static final String DRAFT = "draft";

    private final JdbcClient jdbc;
    private final InstallationKey installation;

    BallotKeys(JdbcClient jdbc, InstallationKey installation) {
        this.jdbc = jdbc;
        this.installation = installation;
    }

    private record Wrapped(String column, String purpose) {}

    private static final Wrapped VOTES = new Wrapped("wrapped_vote_key", VOTE);
    private static final Wrapped DRAFTS = new Wrapped("wrapped_draft_key", DRAFT);

    @Transactional(propagation = Propagation.MANDATORY)
    void make(String caseId, int round) {
        jdbc.sql(
                        "insert into committee_key (case_id, voting_round, wrapped_vote_key, wrapped_draft_key, installation_key)"
                                + " values (?, ?, ?, ?, ?)")
                .params(caseId, round)
                .params(installation.wrapFresh(name(VOTE, caseId, round)))
                .params(installation.wrapFresh(name(DRAFT, caseId, round)))
                .params(installation.name())
                .update();
    }

    /** @throws IllegalStateException when the key is gone, or wrapped under the key of another installation */
    SecretKey ofVote(String caseId, int round, String member) {
        return InstallationKey.derived(unwrapped(VOTES, caseId, round), member);
    }

    SecretKey ofDraft(String caseId, int round, String member) {
        return InstallationKey.derived(unwrapped(DRAFTS, caseId, round), member);
    }

    /** The votes of the round were revealed: what was left under its keys can never be opened again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void release(String caseId, int round, Instant at) {
        jdbc.sql("update committee_key set wrapped_vote_key = null, wrapped_draft_key = null, released_at = ?"
                        + " where case_id = ? and voting_round = ?")
                .params(Timestamps.utc(at), caseId, round)
                .update();
    }

    /** Whatever is still sealed in the case stays so for ever. */
    @Transactional(propagation = Propagation.MANDATORY)
    void destroy(String caseId) {
        jdbc.sql("update committee_key set wrapped_vote_key = null, wrapped_draft_key = null where case_id = ?")
                .param(caseId)
                .update();
    }

    private SecretKey unwrapped(Wrapped which, String caseId, int round) {
        Row row = jdbc.sql("select " + which.column() + " as wrapped, installation_key from committee_key"
                        + " where case_id = ? and voting_round = ?")
                .params(caseId, round)
                .query((found, number) -> new Row(found.getString("wrapped"), found.getString("installation_key")))
                .single();
        if (row.wrapped() == null) {
            throw new IllegalStateException("the key of that vote is gone");
        }
        if (!row.installation().equals(installation.name())) {
            throw new IllegalStateException("evenhand.committees: votes were sealed under another key, "
                    + row.installation() + ", than this installation has");
        }
        return installation.unwrap(name(which.purpose(), caseId, round), row.wrapped());
    }

    private record Row(@Nullable String wrapped, String installation) {}

    private static String name(String purpose, String caseId, int round) {
        return purpose + " " + round + " of " + caseId;
    }
}
