package org.evenhand.record;

import java.time.Instant;
import java.util.List;
import org.evenhand.shared.Timestamps;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The row that stands for the bytes of a file. Whoever places or deletes bytes holds it until the transaction ends, so
 * that nobody deletes what another attaches in the same moment.
 */
@Component
class StoredFiles {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    StoredFiles(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes the row when there is none, in a transaction of its own: two may bring the same file at once. */
    void know(ReceivedFile file, Instant at) {
        if (!isKnown(file.fingerprint())) {
            ownTransaction.executeWithoutResult(status -> insertUnlessKnown(
                    file.fingerprint(), file.size(), file.kind().mediaType(), at));
        }
    }

    /** Holds the row, and makes it when it was swept away since it was known; waits for whoever holds it. */
    void hold(ReceivedFile file, Instant at) {
        if (!hold(file.fingerprint())) {
            insert(file.fingerprint(), file.size(), file.kind().mediaType(), at);
        }
    }

    boolean hold(String fingerprint) {
        return jdbc.sql("update stored_file set size = size where fingerprint = ?")
                        .param(fingerprint)
                        .update()
                == 1;
    }

    /**
     * Holds the place of bytes that have no row.
     *
     * @return false when they have one after all
     */
    boolean holdStray(String fingerprint, Instant at) {
        return insertUnlessKnown(fingerprint, 0, "", at);
    }

    boolean isKnown(String fingerprint) {
        return count("select count(*) from stored_file where fingerprint = ?", fingerprint) > 0;
    }

    boolean isAttached(String fingerprint) {
        return count("select count(*) from attachment where fingerprint = ?", fingerprint) > 0;
    }

    List<String> unattached() {
        return jdbc.sql("select fingerprint from stored_file f where not exists"
                        + " (select 1 from attachment a where a.fingerprint = f.fingerprint)")
                .query(String.class)
                .list();
    }

    void delete(String fingerprint) {
        jdbc.sql("delete from stored_file where fingerprint = ?")
                .param(fingerprint)
                .update();
    }

    private boolean insertUnlessKnown(String fingerprint, long size, String mediaType, Instant at) {
        try {
            insert(fingerprint, size, mediaType, at);
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    private void insert(String fingerprint, long size, String mediaType, Instant at) {
        jdbc.sql("insert into stored_file (fingerprint, size, media_type, stored_at) values (?, ?, ?, ?)")
                .params(fingerprint, size, mediaType, Timestamps.utc(at))
                .update();
    }

    private int count(String query, String fingerprint) {
        return jdbc.sql(query).param(fingerprint).query(Integer.class).single();
    }
}
