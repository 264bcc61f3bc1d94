package org.evenhand.history.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits to be put in, and how far each case is. */
@Repository
class ProgressRows {

    /** An entry that waits. */
    record Awaited(long id, String caseId) {}

    private final JdbcClient jdbc;

    ProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else put anything in until the caller's transaction ends. */
    void takeTurn() {
        jdbc.sql("update search_turn set taken = taken + 1 where id = 1").update();
    }

    void await(String caseId) {
        jdbc.sql("insert into search_pending (case_id) values (?)")
                .param(caseId)
                .update();
    }

    void awaitEverything() {
        jdbc.sql("delete from search_pending").update();
        jdbc.sql("insert into search_pending (case_id) select case_id from ledger_head")
                .update();
    }

    boolean isAnythingWaiting() {
        return !waiting(1).isEmpty();
    }

    /** The newest first. */
    List<Awaited> waiting(int atMost) {
        return jdbc.sql("select id, case_id from search_pending order by id desc fetch first :most rows only")
                .param("most", atMost)
                .query((row, number) -> new Awaited(row.getLong("id"), row.getString("case_id")))
                .list();
    }

    void done(Collection<Long> ids) {
        jdbc.sql("delete from search_pending where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    Map<String, CaseProgress> of(Collection<String> caseIds) {
        return jdbc
                .sql("select * from search_case where case_id in (:cases)")
                .param("cases", caseIds)
                .query(ProgressRows::progress)
                .list()
                .stream()
                .collect(Collectors.toMap(CaseProgress::caseId, progress -> progress));
    }

    void save(CaseProgress progress) {
        int known = jdbc.sql("update search_case set seq = ?, opened = ?, filed = ?, unread_from = ? where case_id = ?")
                .params(progress.seq(), progress.opened(), progress.filed(), progress.unreadFrom(), progress.caseId())
                .update();
        if (known == 0) {
            jdbc.sql("insert into search_case (case_id, process, person_id, seq, opened, filed, unread_from)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .param(progress.caseId())
                    .param(progress.process())
                    .param(progress.personId())
                    .param(progress.seq())
                    .param(progress.opened())
                    .param(progress.filed())
                    .param(progress.unreadFrom())
                    .update();
        }
    }

    private static CaseProgress progress(ResultSet row, int number) throws SQLException {
        return new CaseProgress(
                row.getString("case_id"),
                row.getString("process"),
                row.getString("person_id"),
                row.getLong("seq"),
                row.getBoolean("opened"),
                row.getBoolean("filed"),
                row.getLong("unread_from"));
    }
}
