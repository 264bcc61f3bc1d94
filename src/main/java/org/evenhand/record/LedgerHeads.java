package org.evenhand.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The ends of all chains. Whoever moves one on is the only one to append to that case until commit. */
@Component
class LedgerHeads {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    LedgerHeads(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Where the chain of the case ends now; its beginning when nothing was ever done in the case. */
    LedgerHead of(String caseId) {
        return jdbc.sql("select case_id, seq, hash from ledger_head where case_id = ?")
                .param(caseId)
                .query(LedgerHeads::read)
                .optional()
                .orElse(LedgerHead.beginning(caseId));
    }

    /**
     * Keeps others from appending to the case until the transaction ends, and waits for whoever does so now. By an update
     * that changes nothing, because H2 parses a query {@code for update} anew each time.
     */
    void hold(String caseId) {
        jdbc.sql("update ledger_head set seq = seq where case_id = ?")
                .param(caseId)
                .update();
    }

    /** Keeps others from appending to the case until the transaction ends; false when somebody is doing so now. */
    boolean holdIfFree(String caseId) {
        return of(caseId).seq() == 0
                || jdbc.sql("select case_id from ledger_head where case_id = ? for update skip locked")
                        .param(caseId)
                        .query(String.class)
                        .optional()
                        .isPresent();
    }

    /**
     * Makes the entry the end of its chain. Waits for whoever is appending to the same case; false when they moved the
     * chain on, so that the entry no longer follows its end.
     */
    boolean advance(LedgerHead from, LedgerEntry entry) {
        return from.seq() == 0 ? begin(entry) : update(from, entry) == 1;
    }

    /** Behind a savepoint, since PostgreSQL gives up a transaction in which an insert came second. */
    private boolean begin(LedgerEntry first) {
        try {
            savepoint.executeWithoutResult(
                    status -> jdbc.sql("insert into ledger_head (case_id, seq, hash) values (?, ?, ?)")
                            .params(first.caseId(), first.seq(), first.hash())
                            .update());
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private int update(LedgerHead from, LedgerEntry entry) {
        return jdbc.sql("update ledger_head set seq = ?, hash = ? where case_id = ? and seq = ?")
                .params(entry.seq(), entry.hash(), from.caseId(), from.seq())
                .update();
    }

    /** Column by column: a mapper that guesses the names of columns pays for each wrong guess with an exception. */
    private static LedgerHead read(ResultSet row, int number) throws SQLException {
        return new LedgerHead(row.getString("case_id"), row.getLong("seq"), row.getString("hash"));
    }
}
