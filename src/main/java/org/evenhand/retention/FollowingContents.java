package org.evenhand.retention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.history.ForgottenTexts;
import org.evenhand.record.ContentDeletion;
import org.evenhand.record.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was written about cases goes with the last of them, and on no list. A concern: once the case it is about is deleted and
 * it is over; who plans and approves deletions never learns that there was one. A calibration session: once all its reviews are
 * deleted. A legal hold on one of the people or cases keeps it. Decisions 172 and 179.
 */
@Component
class FollowingContents {

    private static final String WRITTEN = " and exists (select 1 from document_revision d where d.case_id = ";
    private static final String STILL = " and d.deleted_at is null)";

    private static final String CONCERN =
            "select f.case_id as left_behind from fairness_concern f join retention_clock k on k.case_id = f.about_case"
                    + " where k.deleted_at is not null and f.state not in ('RAISED', 'HELD')" + WRITTEN + "f.case_id"
                    + STILL
                    + " and not exists (select 1 from retention_hold h where h.lifted_at is null"
                    + " and h.target in (f.raiser_id, k.person_id, f.about_case))";

    private static final String SESSION =
            "select s.id as left_behind from calibration_session s where s.state in ('CLOSED', 'CALLED_OFF')" + WRITTEN
                    + "s.id" + STILL
                    + " and exists (select 1 from calibration_case c where c.session_id = s.id)"
                    + " and not exists (select 1 from calibration_case c left join retention_clock k"
                    + " on k.case_id = c.case_id where c.session_id = s.id and (k.deleted_at is null or exists"
                    + " (select 1 from retention_hold h where h.lifted_at is null"
                    + " and h.target in (k.person_id, c.case_id, s.id))))";

    private final JdbcClient jdbc;
    private final ClockRows clocks;
    private final ForgottenTexts search;
    private final ContentDeletion content;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    FollowingContents(
            JdbcClient jdbc,
            ClockRows clocks,
            ForgottenTexts search,
            ContentDeletion content,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.search = search;
        this.content = content;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Each in a transaction of its own, so that it can stop anywhere. */
    void look() {
        for (String leftBehind : List.of(CONCERN, SESSION)) {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> next(leftBehind)));
            }
        }
    }

    /** Under the row that whoever sets a legal hold takes too. */
    private boolean next(String leftBehind) {
        clocks.takeTurn();
        Optional<String> one = jdbc.sql(leftBehind + " order by 1 fetch first 1 rows only")
                .query(String.class)
                .optional();
        one.ifPresent(caseId -> {
            ledger.hold(caseId);
            search.forget(caseId);
            content.delete(caseId, Map.of());
        });
        return one.isPresent();
    }
}
