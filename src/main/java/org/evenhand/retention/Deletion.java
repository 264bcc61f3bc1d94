package org.evenhand.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.EndedHistory;
import org.evenhand.history.ForgottenTexts;
import org.evenhand.record.ContentDeletion;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what was approved, some cases in each transaction. Before each case everything that could keep it is asked anew: a
 * hold that was set meanwhile is respected, and named in the outcome.
 */
@Service
@Transactional
public class Deletion {

    private static final int CASES_AT_ONCE = 5;

    /** What stands about the case outside of its documents, and could say who wrote or what. */
    private static final List<String> ROWS = List.of(
            "delete from peer_answer where case_id = ?",
            "delete from referee_link where referee_id in (select id from referee where case_id = ?)",
            "update referee set name = '', email = '', affiliation = '' where case_id = ?",
            "update committee_key set wrapped_vote_key = null, wrapped_draft_key = null where case_id = ?",
            "update record_request set inspect_at = null where case_id = ?");

    private final DeletionRows rows;
    private final ClockRows clocks;
    private final DueCases due;
    private final ForgottenTexts search;
    private final ContentDeletion content;
    private final EndedHistory engine;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final LibraryCalendar calendar;
    private final Clock clock;

    Deletion(
            DeletionRows rows,
            ClockRows clocks,
            DueCases due,
            ForgottenTexts search,
            ContentDeletion content,
            EndedHistory engine,
            Ledger ledger,
            JdbcClient jdbc,
            LibraryCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.clocks = clocks;
        this.due = due;
        this.search = search;
        this.content = content;
        this.engine = engine;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Deletes the next cases of a plan; repeated after a crash, it goes on where the last acknowledged transaction ended.
     *
     * @return whether every case of the plan was looked at
     */
    public boolean deleteNext(String runId) {
        clocks.takeTurn();
        for (RunItem item : rows.waiting(runId, CASES_AT_ONCE)) {
            ledger.hold(item.caseId());
            lookAt(runId, item);
        }
        RunProgress progress = rows.progress(runId);
        if (progress.waiting() > 0) {
            return false;
        }
        end(runId, progress);
        return true;
    }

    private void lookAt(String runId, RunItem item) {
        DueCase now = due.find(calendar.dateOf(clock.instant()), item.caseId()).orElse(null);
        if (now == null) {
            rows.skipped(runId, item.place(), due.isDeleted(item.caseId()) ? Why.DELETED : Why.NOT_DUE, null);
            return;
        }
        Why why = now.why();
        if (why == null) {
            rows.deleted(runId, item.place(), delete(now, runId));
        } else {
            rows.skipped(runId, item.place(), why, now.obstacle());
        }
    }

    private void end(String runId, RunProgress progress) {
        if (rows.move(runId, RunState.DELETING, RunState.DONE, clock.instant())) {
            ledger.append(
                    runId,
                    Entry.automatic(
                            "deletionEnded", Map.of("deleted", progress.deleted(), "skipped", progress.skipped())));
        }
    }

    private int delete(DueCase one, String runId) {
        LocalDate started = one.startedOn();
        search.forget(one.caseId());
        int documents = content.delete(
                one.caseId(),
                Map.of(
                        "deletionPlan", runId,
                        "recordKind", one.record().name(),
                        "keptFrom", started.toString(),
                        "keptUntil", one.dueOn().toString()));
        ROWS.forEach(statement -> jdbc.sql(statement).param(one.caseId()).update());
        engine.forget(one.caseId());
        clocks.deleted(one.caseId(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return documents;
    }
}
