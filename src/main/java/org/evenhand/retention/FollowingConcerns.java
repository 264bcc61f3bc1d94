package org.evenhand.retention;

import java.util.Map;
import java.util.Optional;
import org.evenhand.record.ContentDeletion;
import org.evenhand.record.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was written in a concern goes once the case it is about is deleted and it is over, and on no list: who plans and
 * approves deletions never learns that there was one. A legal hold on either person keeps it. Decision 172.
 */
@Component
class FollowingConcerns {

    private static final String LEFT_BEHIND =
            "select f.case_id from fairness_concern f join retention_clock k on k.case_id = f.about_case"
                    + " where k.deleted_at is not null and f.state not in ('RAISED', 'HELD')"
                    + " and exists (select 1 from document_revision d where d.case_id = f.case_id and d.deleted_at is null)"
                    + " and not exists (select 1 from retention_hold h where h.lifted_at is null"
                    + " and h.target in (f.raiser_id, k.person_id, f.about_case))"
                    + " order by f.case_id fetch first 1 rows only";

    private final JdbcClient jdbc;
    private final ClockRows clocks;
    private final ContentDeletion content;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    FollowingConcerns(
            JdbcClient jdbc,
            ClockRows clocks,
            ContentDeletion content,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.content = content;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Each in a transaction of its own, so that it can stop anywhere. */
    void look() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> next()));
        }
    }

    /** Under the row that whoever sets a legal hold takes too. */
    private boolean next() {
        clocks.takeTurn();
        Optional<String> concern = jdbc.sql(LEFT_BEHIND).query(String.class).optional();
        concern.ifPresent(caseId -> {
            ledger.hold(caseId);
            content.delete(caseId, Map.of());
        });
        return concern.isPresent();
    }
}
