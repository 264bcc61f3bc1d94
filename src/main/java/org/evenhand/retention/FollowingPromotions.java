package org.evenhand.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.EndedHistory;
import org.evenhand.record.ContentDeletion;
import org.evenhand.record.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A promotion that only its candidate ever knew of is on no list of what is due, which would tell of it. It goes with the rest of
 * their record: once they have left and everything of theirs that had a time is deleted. Decision 179.
 */
@Component
class FollowingPromotions {

    /** Somebody who came back and left again: only what was deleted of the later time counts. */
    private static final String LEFT_BEHIND =
            "select p.case_id, p.person_id, max(k.started_on) as started_on from promotion_case p"
                    + " join person x on x.id = p.person_id and not x.active"
                    + " join retention_clock k on k.person_id = p.person_id and k.starts = 'LEAVING'"
                    + " and k.deleted_at is not null and k.started_on >= cast(p.opened_at as date)"
                    + " where p.state = 'NOT_CONSIDERED'"
                    + " and not exists (select 1 from retention_clock c where c.case_id = p.case_id)"
                    + " and not exists (select 1 from retention_clock c where c.person_id = p.person_id"
                    + " and c.deleted_at is null)"
                    + " and not exists (select 1 from retention_hold h where h.lifted_at is null"
                    + " and h.target in (p.person_id, p.case_id, 'PROMOTION'))"
                    + " and not exists (select 1 from record_request q where q.person_id = p.person_id"
                    + " and (q.state = 'ASKED' or q.state = 'OPEN' and q.way = 'INSPECTION'))"
                    + " group by p.case_id, p.person_id order by p.case_id fetch first 1 rows only";

    private final JdbcClient jdbc;
    private final ClockRows clocks;
    private final ContentDeletion content;
    private final EndedHistory engine;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FollowingPromotions(
            JdbcClient jdbc,
            ClockRows clocks,
            ContentDeletion content,
            EndedHistory engine,
            Ledger ledger,
            Clock clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.content = content;
        this.engine = engine;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record LeftBehind(EndedCase promotion, LocalDate startedOn) {}

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
        Optional<LeftBehind> one = jdbc.sql(LEFT_BEHIND)
                .query((row, number) -> new LeftBehind(
                        new EndedCase(row.getString("case_id"), row.getString("person_id"), RecordKind.PROMOTION, true),
                        row.getObject("started_on", LocalDate.class)))
                .optional();
        one.ifPresent(this::delete);
        return one.isPresent();
    }

    /** The clock begins and ends in one moment: no list ever shows it. */
    private void delete(LeftBehind one) {
        String caseId = one.promotion().caseId();
        ledger.hold(caseId);
        content.delete(caseId, Map.of());
        engine.forget(caseId);
        clocks.start(one.promotion(), ClockStart.LEAVING, one.startedOn());
        clocks.deleted(caseId, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
