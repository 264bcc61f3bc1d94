package org.evenhand.record;

import java.util.Optional;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The ends of all chains. Whoever holds the lock on one is the only one to append to that case until commit. */
@Component
class LedgerHeads {

    private static final String SELECT = "select case_id, seq, hash from ledger_head where case_id = ?";

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    LedgerHeads(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Optional<LedgerHead> find(String caseId) {
        return jdbc.sql(SELECT).param(caseId).query(LedgerHead.class).optional();
    }

    /** Waits until nobody else appends to the case. */
    LedgerHead lock(String caseId) {
        return locked(caseId)
                .or(() -> {
                    begin(LedgerHead.beginning(caseId));
                    return locked(caseId);
                })
                .orElseThrow();
    }

    void advance(LedgerHead from, LedgerEntry entry) {
        int advanced = jdbc.sql("update ledger_head set seq = ?, hash = ? where case_id = ? and seq = ?")
                .params(entry.seq(), entry.hash(), from.caseId(), from.seq())
                .update();
        if (advanced != 1) {
            throw Refusal.because(Kind.MOVED_ON, "record.refused.ledgerChanged");
        }
    }

    private Optional<LedgerHead> locked(String caseId) {
        return jdbc.sql(SELECT + " for update")
                .param(caseId)
                .query(LedgerHead.class)
                .optional();
    }

    /** Behind a savepoint, since PostgreSQL gives up a transaction in which an insert came second. */
    private void begin(LedgerHead head) {
        try {
            savepoint.executeWithoutResult(
                    status -> jdbc.sql("insert into ledger_head (case_id, seq, hash) values (?, ?, ?)")
                            .params(head.caseId(), head.seq(), head.hash())
                            .update());
        } catch (DuplicateKeyException e) {
            // somebody else began the chain, and has committed: their row is there to lock
        }
    }
}
