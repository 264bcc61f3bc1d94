package org.evenhand.retention;

import java.util.List;
import org.evenhand.engine.EndedHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the engine remembers of a cycle, a round, a session, an audit, a concern or a deletion follows the last of the cases it was
 * about: once all of them are deleted, the engine's clean-up may take it. One case that is kept, for whatever reason, keeps
 * it.
 */
@Component
public class FollowingHistory {

    private static final int AT_ONCE = 100;

    private static final String HOLDERS = "select id as holder from review_cycle"
            + " union all select id from promotion_round"
            + " union all select id from calibration_session"
            + " union all select id from cohort_audit"
            + " union all select case_id from fairness_concern"
            + " union all select id from retention_run";

    private static final String CASES =
            "select cycle_id as holder, case_id from performance_review where cycle_id is not null"
                    + " union all select round_id, case_id from promotion_case"
                    + " union all select session_id, case_id from calibration_case"
                    + " union all select a.id, r.case_id from cohort_audit a join performance_review r on r.cycle_id = a.cohort_id"
                    + " union all select a.id, p.case_id from cohort_audit a join promotion_case p on p.round_id = a.cohort_id"
                    + " union all select case_id, about_case from fairness_concern"
                    + " union all select run_id, case_id from retention_item";

    private static final String LEFT_BEHIND = "select h.holder from (" + HOLDERS + ") h where h.holder > ?"
            + " and not exists (select 1 from (" + CASES + ") c where c.holder = h.holder and not exists"
            + " (select 1 from retention_clock k where k.case_id = c.case_id and k.deleted_at is not null))"
            + " order by h.holder fetch first " + AT_ONCE + " rows only";

    private final JdbcClient jdbc;
    private final ClockRows clocks;
    private final FollowingContents contents;
    private final FollowingPromotions promotions;
    private final EndedHistory engine;
    private final TransactionTemplate transaction;

    FollowingHistory(
            JdbcClient jdbc,
            ClockRows clocks,
            FollowingContents contents,
            FollowingPromotions promotions,
            EndedHistory engine,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.contents = contents;
        this.promotions = promotions;
        this.engine = engine;
        this.transaction = transaction;
    }

    /** Before the hours of the engine's clean-up; a page in each transaction, so that it can stop anywhere. */
    @Scheduled(cron = "${evenhand.retention.follow:0 20 1 * * *}")
    public void look() {
        contents.look();
        promotions.look();
        List<String> page = leftBehind("");
        while (!page.isEmpty()) {
            List<String> holders = page;
            transaction.executeWithoutResult(status -> release(holders));
            page = leftBehind(page.get(page.size() - 1));
        }
    }

    /** Under the row that whoever deletes or sets a legal hold takes too. */
    private void release(List<String> holders) {
        clocks.takeTurn();
        engine.release(holders);
    }

    private List<String> leftBehind(String after) {
        return jdbc.sql(LEFT_BEHIND).param(after).query(String.class).list();
    }
}
